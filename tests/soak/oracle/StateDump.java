import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.*;
import java.util.stream.*;

/** Writes down what makes the values of variables again, as JSON. */
final class StateDump {
    private final MemoryLoader loader;
    private final IdentityHashMap<Object, Integer> ids = new IdentityHashMap<>();
    private final Set<Integer> done = new HashSet<>();
    private final List<String> objects = new ArrayList<>();
    private int next;

    StateDump(MemoryLoader loader, List<String> setups, int next) {
        this.loader = loader;
        this.next = next;
        for (String each : setups) {
            Object object = each.startsWith("O") ? get(each, "o") : null;
            if (object != null) {
                ids.put(object, Integer.parseInt(each.substring(1)));
            }
        }
    }

    private Object get(String type, String field) {
        try {
            Field found = loader.load(type).getDeclaredField(field);
            found.setAccessible(true);
            return found.get(null);
        } catch (ReflectiveOperationException | LinkageError e) {
            return null;
        }
    }

    String of(List<String> variables, FreshCompiler.Compiled compiled) {
        List<String> values = new ArrayList<>();
        for (String each : variables) {
            values.add(quoted(each) + ": " + quoted(value(get("M", each))));
        }
        List<String> statics = new ArrayList<>();
        for (FreshCompiler.Definition each : compiled.usable()) {
            if (each.kind().equals("T")) {
                addStatics(each.name(), statics);
            }
        }
        return "{\"values\": {" + String.join(", ", values) + "}, \"statics\": {" + String.join(", ", statics) + "}, \"objects\": ["
            + String.join(", ", objects) + "]}";
    }

    private void addStatics(String type, List<String> statics) {
        try {
            for (Field each : loader.load(type).getDeclaredFields()) {
                int modifiers = each.getModifiers();
                if (Modifier.isStatic(modifiers) && !Modifier.isFinal(modifiers) && !each.isSynthetic() && each.getType() == int.class) {
                    each.setAccessible(true);
                    statics.add(quoted(type + "." + each.getName()) + ": " + quoted(value(each.get(null))));
                }
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            // an initialiser that fails: nothing to keep
        }
    }

    /** An expression for a value. */
    private String value(Object value) {
        if (value == null || value instanceof Integer || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof Long) {
            return value + "L";
        }
        if (value instanceof Double number) {
            return number.isNaN() ? "Double.NaN" : number.isInfinite() ? "(1.0 / " + (number > 0 ? "0)" : "-0.0)") : value.toString();
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Enum<?> constant) {
            return name(constant.getDeclaringClass()) + "." + constant.name();
        }
        int id = ids.computeIfAbsent(value, any -> next++);
        if (done.add(id)) {
            describe(id, value);
        }
        return "O" + id + ".o";
    }

    private void describe(int id, Object value) {
        Class<?> type = value.getClass();
        String self = "O" + id + ".o";
        String create = "?";
        List<String> fills = new ArrayList<>();
        try {
            if (type.isArray()) {
                int length = java.lang.reflect.Array.getLength(value);
                create = "new " + name(type.getComponentType()) + "[" + length + "]";
                for (int i = 0; i < length; i++) {
                    Object element = java.lang.reflect.Array.get(value, i);
                    fills.add("((" + name(type) + ") " + self + ")[" + i + "] = (" + name(type.getComponentType()) + ") " + value(element));
                }
            } else if (value instanceof ArrayList<?> || value instanceof ArrayDeque<?>) {
                create = "new " + type.getName() + "()";
                for (Object each : (Collection<?>) value) {
                    fills.add("((java.util.Collection) " + self + ").add(" + value(each) + ")");
                }
            } else if (value instanceof HashMap<?, ?> map) {
                create = "new " + type.getName() + "()";
                map.forEach((key, content) -> fills.add("((java.util.Map) " + self + ").put(" + value(key) + ", " + value(content) + ")"));
            } else if (value instanceof List<?> list) {
                create = "List.of(" + list.stream().map(this::value).collect(Collectors.joining(", ")) + ")";
            } else if (value instanceof Record) {
                List<String> components = new ArrayList<>();
                for (RecordComponent each : type.getRecordComponents()) {
                    each.getAccessor().setAccessible(true);
                    components.add("(" + typeName(each.getGenericType()) + ") " + value(each.getAccessor().invoke(value)));
                }
                create = "new " + name(type) + "(" + String.join(", ", components) + ")";
            } else if (loader.has(type.getName()) && !type.isHidden() && !type.isSynthetic()) {
                create = type.isAnonymousClass() || type.isLocalClass() ? "?" : "new " + name(type) + "()";
                addFields(value, self, fills);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        List<String> types = new ArrayList<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (loader.has(each.getName())) {
                types.add(quoted(loader.withoutPackage(each.getName()).replaceAll("\\$.*", "")));
            }
        }
        objects.add("{\"id\": " + id + ", \"create\": " + quoted(create) + ", \"types\": [" + String.join(", ", types) + "], \"fills\": ["
            + fills.stream().map(StateDump::quoted).collect(Collectors.joining(", ")) + "]}");
    }

    private void addFields(Object value, String self, List<String> fills) throws ReflectiveOperationException {
        for (Class<?> type = value.getClass(); loader.has(type.getName()); type = type.getSuperclass()) {
            for (Field each : type.getDeclaredFields()) {
                int modifiers = each.getModifiers();
                if ((modifiers & (Modifier.STATIC | Modifier.FINAL | Modifier.PRIVATE)) == 0 && !each.isSynthetic() && !type.isAnonymousClass()) {
                    each.setAccessible(true);
                    fills.add("((" + name(type) + ") " + self + ")." + each.getName() + " = (" + typeName(each.getGenericType()) + ") "
                        + value(each.get(value)));
                }
            }
        }
    }

    private String name(Class<?> type) {
        return loader.withoutPackage(type.getCanonicalName());
    }

    private String typeName(java.lang.reflect.Type type) {
        return loader.withoutPackage(type.getTypeName()).replace('$', '.');
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + "\"";
    }
}
