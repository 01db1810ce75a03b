package elara.agent;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import sun.misc.Unsafe;

/** The fields of objects of Java's own classes, which reflection keeps to itself. */
final class JavaFields {
    private static final Unsafe UNSAFE = unsafe();

    private JavaFields() {
    }

    private static Unsafe unsafe() {
        try {
            Field field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return (Unsafe) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** What an object refers to; nothing where Java does not let that be seen. */
    static List<Object> of(Object holder) {
        List<Object> values = new ArrayList<>();
        try {
            for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                        values.add(UNSAFE.getObject(holder, UNSAFE.objectFieldOffset(field)));
                    }
                }
            }
        } catch (UnsupportedOperationException e) {
            // A record or a lambda of Java's, or a version of Java that allows nobody to do so.
        }
        return values;
    }
}
