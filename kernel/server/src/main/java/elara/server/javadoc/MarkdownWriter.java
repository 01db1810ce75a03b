package elara.server.javadoc;

import elara.server.text.Backticks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** HTML as Markdown. */
final class MarkdownWriter extends BlockWriter {
    @Override
    String escaped(String text, boolean startsLine) {
        String escaped = text.replaceAll("[\\\\`*_\\[\\]<>$|~]", "\\\\$0");
        return startsLine ? escaped.replaceFirst("^([-+#])", "\\\\$1").replaceFirst("^(\\d+)([.)])", "$1\\\\$2") : escaped;
    }

    @Override
    String mark(String tag, boolean begins) {
        return switch (tag) {
            case "b", "strong", "mark" -> "**";
            case "i", "em", "var", "dfn", "cite" -> "*";
            case "sup" -> begins ? "^" : "";
            case "q" -> begins ? "“" : "”";
            default -> "";
        };
    }

    @Override
    String code(String text) {
        if (text.isBlank()) {
            return text;
        }
        String fence = Backticks.around(text, 1);
        String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return fence + pad + text + pad + fence;
    }

    @Override
    List<String> codeLines(String text) {
        List<String> lines = new ArrayList<>();
        String fence = Backticks.around(text, 3);
        lines.add(fence + "java");
        text.stripTrailing().replaceFirst("^\\s*\n", "").stripIndent().lines().forEach(lines::add);
        lines.add(fence);
        return lines;
    }

    @Override
    String target(String url) {
        return "](" + url.replace("(", "%28").replace(")", "%29") + ")";
    }

    @Override
    List<String> table(List<List<String>> rows, boolean hasHead) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        List<List<String>> all = new ArrayList<>(rows);
        if (!hasHead) {
            all.add(0, Collections.nCopies(columns, "")); // Markdown knows no table without a head
        }
        for (List<String> row : all) {
            List<String> cells = new ArrayList<>(row);
            cells.addAll(Collections.nCopies(columns - row.size(), ""));
            lines.add("| " + String.join(" | ", cells) + " |");
            if (lines.size() == 1) {
                lines.add("|" + " --- |".repeat(columns));
            }
        }
        return lines;
    }

    @Override
    String heading(int level) {
        return "#### ";
    }

    @Override
    BlockWriter another() {
        return new MarkdownWriter();
    }
}
