package elara.server.magics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Values as Java source. */
public final class JavaLiteral {
    /** A class file has room for 65,535 bytes of one text, and a character may take three. */
    private static final int MAX_LENGTH = 20_000;

    private JavaLiteral() {
    }

    /** A list of the texts of some values. */
    public static String listOf(List<?> values) {
        return values.stream().map(value -> string(value.toString()))
                .collect(Collectors.joining(", ", "java.util.List.<String>of(", ")"));
    }

    /** A text. */
    public static String string(String value) {
        if (value.length() <= MAX_LENGTH) {
            return literal(value);
        }
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < value.length(); from += MAX_LENGTH) {
            parts.add(literal(value.substring(from, Math.min(from + MAX_LENGTH, value.length()))));
        }
        return "String.join(\"\", " + String.join(", ", parts) + ")";
    }

    private static String literal(String value) {
        StringBuilder source = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                source.append('\\').append(c);
            } else if (c < ' ') {
                // No unicode escape: the compiler would read that of a line end as the end of the line.
                source.append(String.format("\\%03o", (int) c));
            } else {
                source.append(c);
            }
        }
        return source.append('"').toString();
    }
}
