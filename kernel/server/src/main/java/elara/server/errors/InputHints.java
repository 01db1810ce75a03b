package elara.server.errors;

import java.util.Map;

/** Says what a Scanner was to read, and what it found. */
final class InputHints {
    private static final String SCANNER = "java.util.Scanner";
    private static final String WHOLE = "a whole number";
    private static final Map<String, String> WANTED = Map.of("nextInt", WHOLE, "nextLong", WHOLE, "nextShort", WHOLE, "nextByte", WHOLE,
        "nextBigInteger", WHOLE, "nextDouble", "a number", "nextFloat", "a number", "nextBigDecimal", "a number", "nextBoolean", "true or false");

    private InputHints() {
    }

    static String of(Thrown thrown) {
        String method = thrown.methodOf(SCANNER);
        if (method.isEmpty()) {
            return null;
        }
        String ask = "`has" + Character.toUpperCase(method.charAt(0)) + method.substring(1) + "()`";
        return switch (thrown.type()) {
            case "java.util.InputMismatchException" -> mismatch(thrown, method, ask);
            case "java.util.NoSuchElementException" -> "There is nothing left to read: ask " + ask + " first.";
            default -> null;
        };
    }

    private static String mismatch(Thrown thrown, String method, String ask) {
        if (!thrown.message().isEmpty()) {
            return "The number is too large for `" + method + "()`: `nextLong()` or `nextBigInteger()` reads it."; // its text is the message
        }
        String found = thrown.typed() == null ? "what comes next is something else" : "what was typed is \"" + thrown.typed() + "\"";
        return "`" + method + "()` reads " + WANTED.getOrDefault(method, "something else") + ", and " + found + ". Ask " + ask
            + " first; `next()` reads any word.";
    }
}
