package elara.agent;

import elara.display.CellNames;
import elara.wire.Frame;
import elara.wire.FrameType.Status;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Finds the variables of cells from which objects of replaced classes can be reached, on a thread of its own. */
final class HeldSearch {
    private static final int MAX_OBJECTS = 1_000_000;
    /** Up to that many of each variable come first: a large one must not take the time of all that follow. */
    private static final int FEW_OBJECTS = 10_000;
    private static final String LAMBDA = "$$Lambda";

    /** What was found, in the order of the variables. */
    record Found(List<String> variables, boolean cut) {
    }

    private final SessionClassLoader loader;
    private final Set<Class<?>> replaced = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Boolean> mentioning = new HashMap<>();
    private final HeldObjects objects;
    /** Read by who cannot wait any longer, too. */
    private volatile List<String> found = List.of();

    HeldSearch(SessionClassLoader loader, List<Object> classNames, long millis, int maxObjects) {
        this.loader = loader;
        for (Object name : classNames) {
            names.add((String) name);
            Class<?> type = loader.defined((String) name);
            if (type != null) {
                replaced.add(type);
            }
        }
        objects = new HeldObjects(this::isReplaced, type -> replaced.contains(element(type)),
            System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis), maxObjects);
    }

    /** Begins the search that {@code request} asks for, and replies when it has ended, at the latest when its time is over. */
    static void start(Frame request, SessionClassLoader loader, Replies replies) {
        long millis = request.number(1);
        HeldSearch search = new HeldSearch(loader, request.list(2), millis, MAX_OBJECTS);
        CompletableFuture<Found> outcome = new CompletableFuture<>();
        outcome.whenComplete((all, failure) -> {
            Found some = all == null ? new Found(search.found, true) : all;
            replies.send(request.number(0), new Object[] {request.number(0), Status.OK, some.variables(), some.cut()});
        });
        Thread thread = new Thread(null, () -> search.run(request.list(3), outcome), "elara-held-objects", 0, false);
        thread.setDaemon(true);
        thread.start();
        // A collection of the user's, or one that another thread has locked, may keep the search for ever.
        outcome.orTimeout(millis + millis / 2 + 1, TimeUnit.MILLISECONDS);
    }

    private void run(List<Object> variables, CompletableFuture<Found> outcome) {
        try {
            outcome.complete(find(variables));
        } catch (Throwable e) {
            outcome.completeExceptionally(e); // without memory for that, its time will be over
        }
    }

    /**
     * Searches.
     *
     * @param variables of each variable the name, the class that holds it, and the name of its field
     */
    Found find(List<Object> variables) {
        List<Integer> open = IntStream.range(0, variables.size() / 3).boxed().toList();
        Set<Integer> holding = new TreeSet<>();
        for (int limit : new int[] {FEW_OBJECTS, Integer.MAX_VALUE}) {
            List<Integer> ended = new ArrayList<>();
            for (int each : open) {
                HeldObjects.Answer answer = objects.isHeldBy(value((String) variables.get(3 * each + 1), (String) variables.get(3 * each + 2)), limit);
                if (answer == HeldObjects.Answer.ENDED) {
                    ended.add(each);
                } else if (answer == HeldObjects.Answer.HELD && holding.add(each)) {
                    found = holding.stream().map(number -> (String) variables.get(3 * number)).toList();
                }
            }
            open = ended;
        }
        return new Found(found, !open.isEmpty());
    }

    /** The value of a variable; null if it has none. */
    private Object value(String holder, String name) {
        Class<?> type = loader.defined(holder);
        if (type == null) {
            return null;
        }
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.getType().isPrimitive() ? null : field.get(null);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private boolean isReplaced(Class<?> type) {
        Class<?> element = element(type);
        return replaced.stream().anyMatch(each -> each.isAssignableFrom(element)) || isCodeWithMention(type);
    }

    private static Class<?> element(Class<?> type) {
        return type.isArray() ? element(type.getComponentType()) : type;
    }

    /**
     * Whether objects of a class run code that mentions a replaced one: a class without name or a local one of a cell's statements, which
     * nobody links again, or a lambda in a class that does so. Which of that class's lambdas it is, nobody knows.
     */
    private boolean isCodeWithMention(Class<?> type) {
        String name = type.getName();
        int end = type.isHidden() ? name.indexOf(LAMBDA) : CellNames.isOfRunner(name) ? name.length() : -1;
        return end >= 0 && mentioning.computeIfAbsent(name.substring(0, end), host -> {
            byte[] classFile = loader.classFile(host);
            return classFile != null && ConstantPool.mentions(classFile, names);
        });
    }
}
