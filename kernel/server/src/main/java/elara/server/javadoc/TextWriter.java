package elara.server.javadoc;

import java.util.ArrayList;
import java.util.List;

/** HTML as plain text. */
final class TextWriter extends BlockWriter {
    @Override
    String escaped(String text, boolean startsLine) {
        return text;
    }

    @Override
    String mark(String tag, boolean begins) {
        return switch (tag) {
            case "mark" -> begins ? "«" : "»";
            case "sup" -> begins ? "^" : "";
            case "sub" -> begins ? "_" : "";
            case "q" -> begins ? "“" : "”";
            default -> "";
        };
    }

    @Override
    String code(String text) {
        return text;
    }

    @Override
    List<String> codeLines(String text) {
        return text.stripTrailing().replaceFirst("^\\s*\n", "").stripIndent().lines().map(line -> line.isBlank() ? "" : "    " + line).toList();
    }

    @Override
    String target(String url) {
        return "";
    }

    @Override
    List<String> table(List<List<String>> rows, boolean hasHead) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), row.get(i).length()));
            }
        }
        return rows.stream().map(row -> {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i)).append(" ".repeat(widths.get(i) - row.get(i).length() + 2));
            }
            return line.toString().stripTrailing();
        }).toList();
    }

    @Override
    String heading(int level) {
        return "";
    }

    @Override
    BlockWriter another() {
        return new TextWriter();
    }
}
