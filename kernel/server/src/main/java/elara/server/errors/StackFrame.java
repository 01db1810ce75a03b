package elara.server.errors;

import elara.display.CellNames;
import java.util.List;
import java.util.function.UnaryOperator;

/** A frame of a stack trace, as the agent's {@code ExceptionFields} lays it out. */
record StackFrame(String type, String method, String file, int line) {
    private static final List<String> JAVA = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    /**
     * The frame with its fields.
     *
     * @param cells the cell that a class of one has its source in now; null if not known
     */
    static StackFrame of(List<Object> fields, UnaryOperator<String> cells) {
        String type = (String) fields.get(0);
        String cell = CellNames.isOfCell(type) ? cells.apply(type) : null;
        return new StackFrame(type, (String) fields.get(1), cell == null ? (String) fields.get(2) : cell,
            ((Number) fields.get(3)).intValue());
    }

    /** Whether it runs code of a cell. */
    boolean isOfCell() {
        return CellNames.isOfCell(type);
    }

    /** Whether it runs code of the kernel that no cell calls by its name. */
    boolean isOfKernel() {
        return type.startsWith("elara.agent.") || type.startsWith("elara.widgets.")
            || type.startsWith("elara.display.Display") || type.startsWith("elara.kernel.");
    }

    /** Whether it is how the kernel or the JVM calls what somebody wrote. */
    boolean isPlumbing() {
        return isOfKernel() || type.startsWith("elara.timing.") || type.startsWith("jdk.internal.reflect.")
            || type.equals("java.lang.reflect.Method") || type.equals("java.lang.reflect.Constructor")
            || type.startsWith("java.lang.invoke.") || isOfCell() && !hasPlace() && describeCode().isEmpty();
    }

    /** Whether it runs a method of a class. */
    boolean isMethod(String className, String name) {
        return type.equals(className) && method.equals(name);
    }

    /** Whether it runs code of Java's own library. */
    boolean isOfJava() {
        return JAVA.stream().anyMatch(type::startsWith);
    }

    /** Whether its file, or cell, and line are known. */
    boolean hasPlace() {
        return file != null && line > 0;
    }

    String packageName() {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    /** What is shown of it, behind {@code at}; a line of Java's own library says nothing, and is another one in each Java. */
    String describe() {
        String place = hasPlace() && !isOfJava() ? file + ":" + line : "";
        if (!isOfCell()) {
            return type + "." + method + (place.isEmpty() ? "" : "(" + place + ")");
        }
        String what = describeCode();
        return what.isEmpty() ? Ansi.bold(place) : place.isEmpty() ? what : what + "(" + Ansi.bold(place) + ")";
    }

    /** Empty for the statements of a cell. */
    private String describeCode() {
        return CellNames.method(type, method);
    }
}
