package elara.server.magics;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Values as Java source. */
public final class JavaLiteral {

    private JavaLiteral() {
    }

    public static String listOf(List<Path> paths) {
        return paths.stream().map(path -> string(path.toString()))
                .collect(Collectors.joining(", ", "java.util.List.<String>of(", ")"));
    }

    public static String string(String value) {
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
