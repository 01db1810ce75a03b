package elara.server.magics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table that a magic shows: as HTML, and as text for who cannot show that. */
public final class Table {

    private static final String GAP = "  ";

    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    /** With the titles of its columns. */
    public Table(String... head) {
        this.head = List.of(head);
    }

    /** Adds a row; its texts may have several lines. */
    public void row(String... cells) {
        rows.add(Arrays.asList(cells));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Its representations by MIME type. */
    public Map<String, Object> bundle() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("text/plain", text());
        data.put("text/html", html());
        return data;
    }

    /** The columns side by side. */
    String text() {
        List<List<String>> all = new ArrayList<>(List.of(head));
        all.addAll(rows);
        int[] widths = IntStream.range(0, head.size())
                .map(column -> all.stream().flatMap(row -> row.get(column).lines()).mapToInt(Table::width).max().orElse(0)).toArray();
        return all.stream().map(row -> text(row, widths)).collect(Collectors.joining("\n"));
    }

    private static String text(List<String> row, int[] widths) {
        List<List<String>> cells = row.stream().map(cell -> cell.lines().toList()).toList();
        int height = Math.max(1, cells.stream().mapToInt(List::size).max().orElse(1));
        return IntStream.range(0, height).mapToObj(line -> {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = line < cells.get(column).size() ? cells.get(column).get(line) : "";
                text.append(cell).append(" ".repeat(widths[column] - width(cell))).append(GAP);
            }
            return text.toString().stripTrailing();
        }).collect(Collectors.joining("\n"));
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Colours and fonts are the page's, which knows whether it is dark. */
    String html() {
        StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
        head.forEach(cell -> html.append("<th style=\"text-align: left\">").append(escaped(cell)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td style=\"text-align: left; vertical-align: top; white-space: pre-wrap; "
                    + "font-family: var(--jp-code-font-family, monospace)\">").append(escaped(cell)).append("</td>"));
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
