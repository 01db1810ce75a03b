package elara.agent;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Looks for objects of some classes among all that can be reached from a value, within a time. */
final class HeldObjects {
    private static final int LOOK_AT_CLOCK = 256;

    private final Predicate<Class<?>> wanted;
    private final Predicate<Class<?>> wantedAsClass;
    private final long deadline;
    private final int maxObjects;
    private final ObjectContents contents = new ObjectContents();
    private final Map<Class<?>, Boolean> isWanted = new HashMap<>();
    /** What has been found to reach nothing that is wanted. */
    private final Set<Object> clean = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();
    private Set<Object> seen = Set.of();
    private int most;
    private int steps;

    /** What a search has come to; it is ended where time or objects are too many. */
    enum Answer { HELD, NOT_HELD, ENDED }

    /**
     * A search.
     *
     * @param wanted whether an object of a class is looked for
     * @param wantedAsClass whether a class itself is, where a value is a class
     * @param deadline when to give up, as {@link System#nanoTime} tells it
     * @param maxObjects how many objects are remembered at a time
     */
    HeldObjects(Predicate<Class<?>> wanted, Predicate<Class<?>> wantedAsClass, long deadline, int maxObjects) {
        this.wanted = wanted;
        this.wantedAsClass = wantedAsClass;
        this.deadline = deadline;
        this.maxObjects = maxObjects;
    }

    /**
     * Whether an object that is looked for can be reached from {@code value}.
     *
     * @param most how many objects are looked at for that
     */
    Answer isHeldBy(Object value, int most) {
        this.most = most;
        seen = Collections.newSetFromMap(new IdentityHashMap<>());
        open.clear();
        try {
            boolean found = isFound(value);
            while (!found && !open.isEmpty()) {
                found = contents.anyMatch(open.remove(), this::isFound);
            }
            if (!found) {
                clean.addAll(seen);
            }
            return found ? Answer.HELD : Answer.NOT_HELD;
        } catch (RuntimeException | LinkageError e) {
            return Answer.ENDED; // out of time, or another thread changes a collection meanwhile
        }
    }

    /** Whether a value is looked for; if not, what it holds is looked at later. */
    private boolean isFound(Object value) {
        if (++steps % LOOK_AT_CLOCK == 0 && System.nanoTime() - deadline > 0) {
            throw new IllegalStateException("out of time");
        }
        if (value == null || clean.contains(value)) {
            return false;
        }
        if (value instanceof Class<?> type) {
            return wantedAsClass.test(type);
        }
        if (isWanted.computeIfAbsent(value.getClass(), wanted::test)) {
            return true;
        }
        if (!ObjectContents.isEmpty(value) && seen.add(value)) {
            if (seen.size() > most || seen.size() + clean.size() > maxObjects) {
                throw new IllegalStateException("too many objects");
            }
            open.add(value);
        }
        return false;
    }
}
