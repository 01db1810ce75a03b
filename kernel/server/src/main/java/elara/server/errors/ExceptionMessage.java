package elara.server.errors;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an exception says, in the names of the cell. Its fields are laid out by the agent's {@code ExceptionFields}. */
final class ExceptionMessage {
    private static final Pattern SAME_CLASS = Pattern.compile("class (\\S+) cannot be cast to class \\1");

    /** A variable of javac's own, such as that for what a loop goes over, or one of a library that was compiled without names. */
    private static final Pattern UNNAMED = Pattern.compile("\"<(?:local|parameter)\\d+>\"");

    private ExceptionMessage() {
    }

    /** The message to show; null if there is none. */
    static String of(Map<String, Object> exception) {
        String message = (String) exception.get("message");
        Map<String, Object> cause = cause(exception);
        // What only wraps another exception (ExecutionException, InvocationTargetException) repeats it, or has nothing to say.
        if (cause != null && (message == null || message.equals(asString(cause)))) {
            String reason = of(cause);
            return simpleName(cause) + (reason == null ? "" : ": " + reason);
        }
        return message == null ? null : inNamesOfCell((String) exception.get("class"), message);
    }

    /** The messages that the JVM makes have names of classes as the JVM knows them; others are left as they were written. */
    private static String inNamesOfCell(String type, String message) {
        return switch (type) {
            case "java.lang.NullPointerException" -> JavaNames.shorten(UNNAMED.matcher(message).replaceAll(
                message.contains("array") ? "the array" : "the value"));
            case "java.lang.NoClassDefFoundError", "java.lang.NoSuchMethodError",
                "java.lang.IllegalAccessError", "java.lang.ArrayStoreException" -> JavaNames.shorten(message);
            // Modules and class loaders are left out.
            case "java.lang.ClassCastException" -> cast(JavaNames.shorten(message.replaceAll(" \\([^()]* (is|are) in .*\\)$", "")));
            default -> JavaNames.unwrap(message);
        };
    }

    /** A class that has changed since an object of it was made is another one for the JVM. */
    private static String cast(String message) {
        Matcher same = SAME_CLASS.matcher(message);
        return same.matches() ? "this " + same.group(1) + " is an object of the class " + same.group(1)
            + " as it was before it changed; run the cell again that made it, or %restore" : message;
    }

    /** What {@link Throwable#toString} makes of an exception. */
    private static String asString(Map<String, Object> exception) {
        Object message = exception.get("message");
        return exception.get("class") + (message == null ? "" : ": " + message);
    }

    /** The class's name without its package and the classes around it. */
    static String simpleName(Map<String, Object> exception) {
        String name = JavaNames.simple((String) exception.get("class"));
        return name.isEmpty() ? "Exception" : name; // of a class without a name
    }

    @SuppressWarnings("unchecked") // laid out by the agent's ExceptionFields
    static Map<String, Object> cause(Map<String, Object> exception) {
        return (Map<String, Object>) exception.get("cause");
    }

    @SuppressWarnings("unchecked") // laid out by the agent's ExceptionFields
    static List<Map<String, Object>> suppressed(Map<String, Object> exception) {
        return (List<Map<String, Object>>) exception.get("suppressed");
    }
}
