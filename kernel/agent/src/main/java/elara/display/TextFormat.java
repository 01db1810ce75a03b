package elara.display;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.BaseStream;

/**
 * Values as text a reader can use: {@code int[] {1, 2, 3}}, collections, maps and records with their elements written
 * the same way, and long ones cut with a count.
 */
public final class TextFormat {
    private static final int MAX_ELEMENTS = 100;
    private static final int MAX_DEPTH = 8;
    private static final int MAX_LENGTH = 20_000;

    private final StringBuilder text = new StringBuilder();
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private boolean insideArray;

    private TextFormat() {
    }

    /** The text of a value. A stream is left unused; see {@link #formatElements}. */
    public static String format(Object value) {
        TextFormat format = new TextFormat();
        format.append(value);
        return format.toString();
    }

    /** The text of a stream's elements, at most the first hundred; this uses the stream up. */
    public static String formatElements(BaseStream<?, ?> stream) {
        TextFormat format = new TextFormat();
        format.text.append("Stream ");
        format.appendElements(stream.iterator(), -1, '[', ']');
        return format.toString();
    }

    @Override
    public String toString() {
        if (text.length() <= MAX_LENGTH) {
            return text.toString();
        }
        int cut = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return text.substring(0, cut) + "… (" + (text.length() - cut) + " more characters)";
    }

    private void append(Object value) {
        if (value == null || !isContainer(value)) {
            text.append(value instanceof String string ? string : textOf(value));
        } else if (open.size() >= MAX_DEPTH || text.length() > MAX_LENGTH) {
            text.append('…');
        } else if (!open.add(value)) {
            text.append("(this ").append(value.getClass().getSimpleName()).append(')');
        } else {
            boolean before = insideArray;
            insideArray &= value.getClass().isArray();
            appendContainer(value);
            insideArray = before;
            open.remove(value);
        }
    }

    /** What an object calls itself, which may be null as well. */
    private static String textOf(Object value) {
        String own = String.valueOf(value);
        return own == null ? "null" : CellNames.unwrap(own);
    }

    private static boolean isContainer(Object value) {
        if (value instanceof Record) {
            // The compiler makes it final, people do not; to call it may take forever, where fields are cut.
            return Modifier.isFinal(toStringOf(value).getModifiers());
        }
        return value.getClass().isArray() || usesToStringOfJdk(value) && (value instanceof Collection<?>
            || value instanceof Map<?, ?> || value instanceof Map.Entry<?, ?> || value instanceof Optional<?>
            || value instanceof BaseStream<?, ?>);
    }

    /** A class with a {@code toString} of its own knows better how it wants to be shown. */
    private static boolean usesToStringOfJdk(Object value) {
        return toStringOf(value).getDeclaringClass().getModule() == Object.class.getModule();
    }

    private static Method toStringOf(Object value) {
        try {
            return value.getClass().getMethod("toString");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every object has toString", e);
        }
    }

    private void appendContainer(Object value) {
        if (value.getClass().isArray()) {
            appendArray(value);
        } else if (value instanceof Collection<?> values) {
            appendElements(values.iterator(), values.size(), '[', ']');
        } else if (value instanceof Map<?, ?> map) {
            appendElements(map.entrySet().iterator(), map.size(), '{', '}');
        } else if (value instanceof Map.Entry<?, ?> entry) {
            append(entry.getKey());
            text.append('=');
            append(entry.getValue());
        } else if (value instanceof Optional<?> optional) {
            text.append(optional.isPresent() ? "Optional[" : "Optional.empty");
            optional.ifPresent(content -> {
                append(content);
                text.append(']');
            });
        } else if (value instanceof BaseStream<?, ?>) {
            text.append("Stream, its elements not computed yet; see them with .toList() or .toArray()");
        } else {
            appendRecord((Record) value);
        }
    }

    private void appendArray(Object array) {
        Class<?> element = array.getClass().getComponentType();
        int length = Array.getLength(array);
        if (!insideArray) {
            text.append(array.getClass().getSimpleName()).append(' ');
        }
        insideArray = true;
        appendElements(new Iterator<Object>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < length;
            }

            @Override
            public Object next() {
                return Array.get(array, next++);
            }
        }, length, '{', '}');
    }

    private void appendElements(Iterator<?> elements, int size, char begin, char end) {
        text.append(begin);
        for (int i = 0; elements.hasNext(); i++) {
            if (i > 0) {
                text.append(", ");
            }
            if (i == MAX_ELEMENTS || text.length() > MAX_LENGTH) {
                text.append('…').append(size < 0 ? " (and more)" : " (" + size + " in all)");
                break;
            }
            append(elements.next());
        }
        text.append(end);
    }

    private void appendRecord(Record record) {
        text.append(record.getClass().getSimpleName()).append('[');
        String separator = "";
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            text.append(separator).append(component.getName()).append('=');
            separator = ", ";
            try {
                component.getAccessor().setAccessible(true);
                append(component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                text.append('?');
            }
        }
        text.append(']');
    }
}
