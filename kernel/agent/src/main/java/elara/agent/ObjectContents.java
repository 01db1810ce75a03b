package elara.agent;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;

/**
 * What an object holds: the elements of arrays and of Java's own collections, and the fields of all objects that are not Java's.
 * No code of the user's is called, except where one of Java's collections wraps one of the user's.
 */
final class ObjectContents {
    private static final String UTILITIES = "java.util";
    /** Parts of a thread, or of what each thread has its own value of, that lead to the code it was given. */
    private static final Set<String> OF_THREADS = Set.of("java.lang.Thread$FieldHolder", "java.lang.ThreadLocal$SuppliedThreadLocal",
        "java.lang.VirtualThread$VThreadContinuation", "java.lang.VirtualThread$VThreadContinuation$1");

    private final Map<Class<?>, List<Field>> fields = new HashMap<>();
    private final Map<Class<?>, Boolean> iterable = new HashMap<>();

    /** Whether it is known to hold no other objects, or none of cells. */
    static boolean isEmpty(Object value) {
        Class<?> type = value.getClass();
        return type.isArray() ? type.getComponentType().isPrimitive()
            : value instanceof String || value instanceof Boolean || value instanceof Character
                || value instanceof Number && isOfJava(type) || value instanceof ClassLoader
                || type.getName().startsWith("elara.agent.");
    }

    /** Whether {@code test} is true of something that {@code holder} holds itself. */
    boolean anyMatch(Object holder, Predicate<Object> test) {
        if (holder instanceof Object[] array) {
            return anyMatch(Arrays.asList(array), test);
        }
        Class<?> type = holder.getClass();
        if (holder instanceof Collection<?> elements && iterable.computeIfAbsent(type, each -> iteratesAsJava(each, "iterator"))
                && anyMatch(elements, test)) {
            return true;
        }
        if (holder instanceof Map<?, ?> map && iterable.computeIfAbsent(type, each -> iteratesAsJava(each, "entrySet"))) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (test.test(entry.getKey()) || test.test(entry.getValue())) {
                    return true;
                }
            }
        }
        if (isOfJava(type)) {
            return anyMatch(ofJava(holder), test);
        }
        return anyFieldMatches(holder, test) || !(holder instanceof Collection || holder instanceof Map) && isSeenThrough(javasOf(type))
            && anyMatch(JavaFields.of(holder), test);
    }

    /** The class of Java's that one extends. */
    private static Class<?> javasOf(Class<?> type) {
        Class<?> javas = type;
        while (!isOfJava(javas)) {
            javas = javas.getSuperclass();
        }
        return javas;
    }

    /** Whether what objects of one of Java's classes hold is asked of their fields. */
    private static boolean isSeenThrough(Class<?> type) {
        return type.getPackageName().startsWith(UTILITIES) || Thread.class.isAssignableFrom(type) || OF_THREADS.contains(type.getName());
    }

    private static boolean anyMatch(Iterable<?> values, Predicate<Object> test) {
        for (Object value : values) {
            if (test.test(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfJava(Class<?> type) {
        return type.getModule().isNamed();
    }

    /** Whether a collection is one of Java's, or extends one that needs none of the methods it adds. */
    private static boolean iteratesAsJava(Class<?> type, String method) {
        Class<?> javas = javasOf(type);
        try {
            return !Modifier.isAbstract(javas.getModifiers()) && isOfJava(type.getMethod(method).getDeclaringClass());
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /** What the other containers of Java's hold. */
    private static Iterable<?> ofJava(Object holder) {
        Class<?> type = holder.getClass();
        if (holder instanceof Collection<?> || holder instanceof Map<?, ?>) {
            return List.of(); // asked already
        }
        if (holder instanceof Map.Entry<?, ?> entry) {
            return Arrays.asList(entry.getKey(), entry.getValue());
        }
        if (holder instanceof AtomicReferenceArray<?> array) {
            List<Object> elements = new ArrayList<>();
            for (int i = 0; i < array.length(); i++) {
                elements.add(array.get(i));
            }
            return elements;
        }
        Object content = null;
        if (holder instanceof Optional<?> optional) {
            content = optional.orElse(null);
        } else if (holder instanceof AtomicReference<?> reference) {
            content = reference.get();
        } else if (holder instanceof Reference<?> reference && !(holder instanceof PhantomReference<?>)) { // that only throws
            content = reference.get();
        } else if (holder instanceof CompletableFuture<?> future && future.isDone() && !future.isCompletedExceptionally()) {
            content = future.join();
        }
        if (content == null && isSeenThrough(type)) {
            return JavaFields.of(holder); // an iterator, say, or a stream
        }
        return content == null ? List.of() : List.of(content);
    }

    private boolean anyFieldMatches(Object holder, Predicate<Object> test) {
        for (Field field : fields.computeIfAbsent(holder.getClass(), ObjectContents::fieldsOf)) {
            try {
                if (test.test(field.get(holder))) {
                    return true;
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("It has been made accessible", e);
            }
        }
        return false;
    }

    private static List<Field> fieldsOf(Class<?> type) {
        List<Field> found = new ArrayList<>();
        for (Class<?> each = type; !isOfJava(each); each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive() && makeAccessible(field)) {
                    found.add(field);
                }
            }
        }
        return found;
    }

    private static boolean makeAccessible(Field field) {
        try {
            field.setAccessible(true);
            return true;
        } catch (InaccessibleObjectException e) {
            return false;
        }
    }
}
