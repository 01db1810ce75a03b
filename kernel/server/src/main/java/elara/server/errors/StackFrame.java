package elara.server.errors;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A frame of a stack trace, as the agent's {@code ExceptionFields} lays it out. */
record StackFrame(String type, String method, String file, int line) {
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");
    /** JShell runs some of it in methods that begin with this. */
    private static final String TOP_LEVEL = "do_it$";

    /**
     * The frame with its fields.
     *
     * @param cells the cell that a class of one has its source in now; null if not known
     */
    static StackFrame of(List<Object> fields, UnaryOperator<String> cells) {
        String type = (String) fields.get(0);
        String cell = JavaNames.isOfCell(type) ? cells.apply(type) : null;
        return new StackFrame(type, (String) fields.get(1), cell == null ? (String) fields.get(2) : cell,
            ((Number) fields.get(3)).intValue());
    }

    /** Whether it runs code of a cell. */
    boolean isOfCell() {
        return JavaNames.isOfCell(type);
    }

    /** Whether it runs code of the kernel that no cell calls by its name. */
    boolean isOfKernel() {
        return type.startsWith("elara.agent.") || type.startsWith("elara.widgets.")
            || type.startsWith("elara.display.Display");
    }

    /** Whether it is how the kernel or the JVM calls what somebody wrote. */
    boolean isPlumbing() {
        return isOfKernel() || type.startsWith("jdk.internal.reflect.")
            || type.equals("java.lang.reflect.Method") || type.equals("java.lang.reflect.Constructor")
            || type.startsWith("java.lang.invoke.") || isOfCell() && !hasPlace() && method.startsWith(TOP_LEVEL);
    }

    /** Whether its cell and line are known; without them, the file is the one that JShell made up. */
    boolean hasPlace() {
        return file != null && line > 0 && !file.startsWith("$JShell$");
    }

    String packageName() {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    /** What is shown of it, behind {@code at}. */
    String describe() {
        String place = hasPlace() ? file + ":" + line : "";
        if (!isOfCell()) {
            return type + "." + method + (place.isEmpty() ? "" : "(" + place + ")");
        }
        String what = describeCode();
        return what.isEmpty() ? Ansi.green(place) : place.isEmpty() ? what : what + "(" + Ansi.green(place) + ")";
    }

    private String describeCode() {
        Matcher lambda = LAMBDA.matcher(method);
        if (!lambda.matches()) {
            return describeMethod(method);
        }
        String around = lambda.group(1).equals("new") ? "<init>" : lambda.group(1).equals("static") ? "<clinit>" : lambda.group(1);
        String method = describeMethod(around);
        return method.isEmpty() ? "lambda" : "lambda in " + method;
    }

    private String describeMethod(String name) {
        // A class without a name is known by the one around it.
        String type = JavaNames.inCell(type()).replaceAll("(^|\\.)\\d+", "$1").replaceAll("\\.+$", "");
        if (name.startsWith(TOP_LEVEL)) {
            return "";
        }
        switch (name) {
            case "<init>":
                return type.isEmpty() ? "new object" : "new " + type;
            case "<clinit>":
                return "static initializer of " + type;
            default:
                return type.isEmpty() ? name : type + "." + name;
        }
    }
}
