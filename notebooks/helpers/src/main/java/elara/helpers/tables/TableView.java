package elara.helpers.tables;

import elara.helpers.output.View;
import elara.helpers.text.Html;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows and columns of short texts, as an HTML table and as aligned text. */
public final class TableView implements View {
    /** The rows that are shown of a long table. */
    public static final int MAX_ROWS = 20;
    private static final int MAX_LENGTH = 80;
    private static final int MAX_UNBROKEN = 40;
    private static final String GAP = "  ";

    /** One column; {@code number} puts it to the right, where digits of one value stand below each other. */
    public record Column(String name, boolean number, List<String> cells) {
        int width() {
            return Math.max(name.length(), cells.stream().mapToInt(String::length).max().orElse(0));
        }

        String padded(String text) {
            String blanks = " ".repeat(width() - text.length());
            return number ? blanks + text : text + blanks;
        }
    }

    private final String caption;
    private final List<Column> columns;
    private final String rest;

    /**
     * @param caption stands above the table; may be empty
     * @param columns all of the same length
     * @param rest says below the table what it leaves out; may be empty
     */
    public TableView(String caption, List<Column> columns, String rest) {
        this.caption = caption;
        this.columns = columns.stream().map(TableView::shortened).toList();
        this.rest = rest;
    }

    /** What to say below a table that shows its first {@value #MAX_ROWS} rows only: empty if that is all of them. */
    public static String rest(int rows) {
        int more = rows - MAX_ROWS;
        return more > 0 ? "… " + more + (more == 1 ? " more row, " : " more rows, ") + rows + " in all" : "";
    }

    private static Column shortened(Column column) {
        return new Column(shortened(column.name), column.number, column.cells.stream().map(TableView::shortened).toList());
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\R", " ⏎ ");
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH - 1) + "…";
    }

    private int rows() {
        return columns.isEmpty() ? 0 : columns.get(0).cells.size();
    }

    @Override
    public String html() {
        StringBuilder html = new StringBuilder("<table style=\"margin:4px 0;font-size:115%;border-collapse:collapse\">");
        if (!caption.isEmpty()) {
            html.append("<caption style=\"text-align:left;font-weight:bold;padding:2px 0;white-space:nowrap\">")
                .append(Html.escape(caption)).append("</caption>");
        }
        html.append("<thead><tr style=\"border-bottom:2px solid gray\">");
        columns.forEach(column -> html.append(cell("th", column, column.name)));
        html.append("</tr></thead><tbody>");
        for (int row = 0; row < rows(); row++) {
            html.append("<tr>");
            for (Column column : columns) {
                html.append(cell("td", column, column.cells.get(row)));
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        return html.append(rest.isEmpty() ? "" : "<div>" + Html.escape(rest) + "</div>").toString();
    }

    private static String cell(String tag, Column column, String content) {
        return "<" + tag + " style=\"text-align:" + (column.number ? "right;font-variant-numeric:tabular-nums" : "left")
            + (content.length() <= MAX_UNBROKEN ? ";white-space:nowrap" : "") + ";padding:4px 12px\">" + Html.escape(content)
            + "</" + tag + ">";
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(caption).append(caption.isEmpty() ? "" : "\n");
        text.append(line(columns.stream().map(column -> column.padded(column.name)))).append("\n");
        text.append(line(columns.stream().map(column -> "-".repeat(column.width()))));
        for (int row = 0; row < rows(); row++) {
            int at = row;
            text.append("\n").append(line(columns.stream().map(column -> column.padded(column.cells.get(at)))));
        }
        return rest.isEmpty() ? text.toString() : text + "\n" + rest;
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(GAP)).stripTrailing();
    }
}
