package elara.agent;

import elara.display.MimeBundle;
import elara.display.Outputs;
import elara.display.RendererRegistry;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What is told of a variable's value: its size, and its text as a cell would show it, cut. What its own code prints meanwhile is dropped. */
final class ValueDescription {
    private static final int MAX_LINES = 20;
    private static final int MAX_LENGTH = 1500;
    private static final String MATRIX = "org.nd4j.linalg.api.ndarray.INDArray";
    private static final String TABLE = "tech.tablesaw.table.Relation";

    private final Map<String, Object> facts = new LinkedHashMap<>();

    private ValueDescription() {
    }

    /**
     * The texts by what they are.
     *
     * @param declaring the class that holds the variable
     * @throws StopException if it was stopped
     */
    static Map<String, Object> of(Class<?> declaring, String name, RendererRegistry renderers) throws ReflectiveOperationException {
        Field field = declaring.getDeclaredField(name);
        field.setAccessible(true);
        Object value = field.get(null);
        ValueDescription description = new ValueDescription();
        Outputs dropped = Capture.of(() -> description.describe(value, field.getType(), renderers), renderers);
        if (dropped.thrown() instanceof StopException stopped) {
            throw stopped;
        }
        if (dropped.thrown() != null) {
            description.facts.put("Value", "cannot be shown: " + dropped.thrown());
        }
        return description.facts;
    }

    private Object describe(Object value, Class<?> declared, RendererRegistry renderers) throws ReflectiveOperationException {
        if (value != null) {
            if (!declared.isPrimitive() && value.getClass() != declared && Modifier.isPublic(value.getClass().getModifiers())) {
                facts.put("Class", value.getClass().getSimpleName());
            }
            measure(value);
        }
        Object text = renderers.render(value).data().get(MimeBundle.TEXT);
        facts.put("Value", cut(String.valueOf(text).stripTrailing()));
        return null;
    }

    private void measure(Object value) throws ReflectiveOperationException {
        if (value.getClass().isArray()) {
            facts.put(value.getClass().getComponentType().isArray() ? "Shape" : "Length", shape(value));
        } else if (value instanceof CharSequence text) {
            facts.put("Length", Integer.toString(text.length()));
        } else if (value instanceof Collection<?> all) {
            facts.put("Size", Integer.toString(all.size()));
        } else if (value instanceof Map<?, ?> map) {
            facts.put("Size", Integer.toString(map.size()));
        } else if (isA(value, MATRIX)) {
            long[] shape = (long[]) call(value, MATRIX, "shape");
            facts.put("Shape", Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(" × ")));
        } else if (isA(value, TABLE)) {
            facts.put("Shape", call(value, TABLE, "rowCount") + " × " + call(value, TABLE, "columnCount") + " (rows × columns)");
        }
    }

    /** The lengths of an array and of those in it, as long as these are all the same. */
    private static String shape(Object array) {
        int length = Array.getLength(array);
        if (!array.getClass().getComponentType().isArray() || length == 0) {
            return Integer.toString(length);
        }
        String inner = null;
        for (int i = 0; i < length; i++) {
            String each = Array.get(array, i) == null ? "?" : shape(Array.get(array, i));
            inner = inner == null || inner.equals(each) ? each : "?";
        }
        return length + " × " + inner;
    }

    /** Whether a value is of a type of a library, which may not be there. */
    private static boolean isA(Object value, String typeName) {
        return typeOf(value.getClass(), typeName) != null;
    }

    private static Class<?> typeOf(Class<?> type, String name) {
        if (type == null || type.getName().equals(name)) {
            return type;
        }
        for (Class<?> each : type.getInterfaces()) {
            Class<?> found = typeOf(each, name);
            if (found != null) {
                return found;
            }
        }
        return typeOf(type.getSuperclass(), name);
    }

    private static Object call(Object value, String typeName, String method) throws ReflectiveOperationException {
        return typeOf(value.getClass(), typeName).getMethod(method).invoke(value);
    }

    private static String cut(String text) {
        String[] lines = text.split("\n", -1);
        String few = lines.length <= MAX_LINES ? text : String.join("\n", Arrays.asList(lines).subList(0, MAX_LINES)) + "\n…";
        return few.codePointCount(0, few.length()) <= MAX_LENGTH ? few : few.substring(0, few.offsetByCodePoints(0, MAX_LENGTH)) + "…";
    }
}
