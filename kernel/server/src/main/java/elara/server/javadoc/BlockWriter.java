package elara.server.javadoc;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes HTML as lines of text: blocks apart from each other, what is within others indented. How things look is up to subclasses. */
abstract class BlockWriter {
    private final StringBuilder out = new StringBuilder();
    private String indent = "";
    /** How many line ends are due before the next text; blanks are too, where they are between two words. */
    private int lineEnds;
    private boolean blank;
    private int inCode;

    /** A text as it is written outside of code. */
    abstract String escaped(String text, boolean startsLine);

    /** What stands before and behind the text of an element within a line. */
    abstract String mark(String tag, boolean begins);

    /** Code in a line. */
    abstract String code(String text);

    /** Lines of code. */
    abstract List<String> codeLines(String text);

    /** Where a link leads, as it is written behind its text; empty if that is not written. */
    abstract String target(String url);

    /** A table, as lines. */
    abstract List<String> table(List<List<String>> rows, boolean hasHead);

    /** What stands before a heading. */
    abstract String heading(int level);

    /** Another writer of the same kind, for what has to be one line. */
    abstract BlockWriter another();

    final String write(Element body) {
        children(body);
        return out.toString().stripTrailing();
    }

    final String line(Element element) {
        return another().write(element).replaceAll("\\s*\n\\s*", " ").strip();
    }

    final void children(Element element) {
        element.childNodes().forEach(this::node);
    }

    private void node(Node node) {
        if (node instanceof TextNode text) {
            text(text.getWholeText());
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void element(Element element) {
        String tag = element.normalName();
        switch (tag) {
            case "p", "div", "blockquote", "dl", "dt" -> block(() -> children(element));
            case "h1", "h2", "h3", "h4", "h5", "h6" -> block(() -> {
                raw(heading(tag.charAt(1) - '0'));
                children(element);
            });
            case "ul", "ol" -> list(element);
            case "dd" -> block(() -> indented("    ", () -> children(element)));
            case "pre" -> block(() -> codeLines(element.wholeText()).forEach(this::wholeLine));
            case "table" -> block(() -> table(element));
            case "br" -> due(1);
            case "hr" -> block(() -> { });
            case "code", "tt", "kbd", "samp" -> codeOf(element);
            case "a" -> {
                String target = target(element.attr("href"));
                marked(element, target.isEmpty() ? "" : "[", target);
            }
            default -> marked(element, mark(tag, true), mark(tag, false));
        }
    }

    private void marked(Element element, String before, String behind) {
        if (element.text().isBlank()) {
            children(element);
            return;
        }
        blank |= Character.isWhitespace(element.wholeText().charAt(0));
        raw(before);
        children(element);
        boolean ends = blank;
        blank = false;
        raw(behind);
        blank = ends;
    }

    /** Code; what is marked in it is a piece of its own. */
    private void codeOf(Element element) {
        if (element.selectFirst("mark") == null) {
            raw(code(element.wholeText().replaceAll("\\s+", " ")));
            return;
        }
        for (Node each : element.childNodes()) {
            boolean marked = each.nodeName().equals("mark");
            String text = each instanceof Element part ? part.wholeText() : ((TextNode) each).getWholeText();
            raw(marked ? mark("mark", true) : "");
            raw(code(text));
            raw(marked ? mark("mark", false) : "");
        }
    }

    private void list(Element list) {
        boolean inner = list.parent() != null && list.parent().normalName().equals("li");
        if (inner || out.length() > 0 && out.toString().matches("(?s).*:\\**")) {
            lineEnds = 1; // what introduces it stands right above
        } else {
            due(2);
        }
        int number = 1;
        for (Element item : list.children()) {
            lineEnds = item.previousElementSibling() == null ? lineEnds : 1; // also behind a paragraph
            String mark = list.normalName().equals("ol") ? number++ + ". " : "- ";
            raw(mark);
            indented(" ".repeat(mark.length()), () -> children(item));
        }
        due(inner ? 1 : 2);
    }

    private void table(Element table) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            List<String> cells = new ArrayList<>();
            row.children().forEach(cell -> cells.add(line(cell)));
            rows.add(cells);
        }
        rows.removeIf(List::isEmpty);
        boolean head = !table.select("thead, tr:first-child > th:nth-child(2)").isEmpty();
        Element caption = table.selectFirst("caption");
        if (caption != null && !caption.text().isBlank()) {
            children(caption);
            due(2);
        }
        if (!rows.isEmpty()) {
            table(rows, head).forEach(this::wholeLine);
        }
    }

    private void block(Runnable content) {
        due(2);
        content.run();
        due(2);
    }

    private void indented(String by, Runnable content) {
        String before = indent;
        indent += by;
        content.run();
        indent = before;
    }

    private void due(int ends) {
        lineEnds = Math.max(lineEnds, ends);
        blank = false;
    }

    private void wholeLine(String line) {
        if (!line.isEmpty()) {
            raw(line);
        }
        lineEnds = line.isEmpty() ? Math.max(2, lineEnds + 1) : Math.max(1, lineEnds);
    }

    private void text(String text) {
        String words = text.strip();
        if (words.isEmpty()) {
            blank |= !text.isEmpty();
            return;
        }
        blank |= Character.isWhitespace(text.charAt(0));
        boolean startsLine = out.length() == 0 || lineEnds > 0;
        raw(escaped(words.replaceAll("\\s+", " "), startsLine));
        blank = Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /** Writes text as it is, behind what is due. */
    final void raw(String text) {
        if (text.isEmpty()) {
            return;
        }
        boolean starts = out.length() == 0;
        if (lineEnds > 0 && !starts && !endsWithMark()) {
            out.append("\n".repeat(lineEnds)).append(indent);
        } else if (blank && !starts && !Character.isWhitespace(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
        lineEnds = 0;
        blank = false;
        out.append(text);
    }

    /** Whether nothing but an item's mark is on the line so far: its first block begins there. */
    private boolean endsWithMark() {
        int line = out.lastIndexOf("\n") + 1;
        return out.substring(line).matches("\\s*(?:- |\\d+\\. )+");
    }
}
