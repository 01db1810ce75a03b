package elara.agent;

import elara.wire.Frame;
import elara.wire.FrameType.Status;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Finds the variables of cells from which objects of replaced classes can be reached, on a thread of its own. */
final class HeldSearch {
    private static final int MAX_OBJECTS = 1_000_000;
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
        } catch (OutOfMemoryError e) {
            MemoryReserve.release();
            outcome.completeExceptionally(e);
        } catch (Throwable e) {
            outcome.completeExceptionally(e);
        }
    }

    /**
     * Searches.
     *
     * @param variables of each variable the name, the class that holds it, and the name of its field
     */
    Found find(List<Object> variables) {
        for (int i = 0; i < variables.size(); i += 3) {
            if (objects.isHeldBy(value((String) variables.get(i + 1), (String) variables.get(i + 2)))) {
                List<String> more = new ArrayList<>(found);
                more.add((String) variables.get(i));
                found = more;
            }
        }
        return new Found(found, objects.isCut());
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
        return replaced.stream().anyMatch(each -> each.isAssignableFrom(element)) || isLambdaWithMention(type);
    }

    private static Class<?> element(Class<?> type) {
        return type.isArray() ? element(type.getComponentType()) : type;
    }

    /** Whether a lambda stands in a class that mentions a replaced one: which of its lambdas does, nobody knows. */
    private boolean isLambdaWithMention(Class<?> type) {
        int end = type.getName().indexOf(LAMBDA);
        if (!type.isHidden() || end < 0) {
            return false;
        }
        return mentioning.computeIfAbsent(type.getName().substring(0, end), host -> {
            byte[] classFile = loader.classFile(host);
            return classFile != null && ConstantPool.mentions(classFile, names);
        });
    }
}
