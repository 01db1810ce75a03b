package elara.helpers;

import elara.display.MimeBundle;
import elara.display.Renderer;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Tablesaw tables as HTML, numbers to the right, at most {@value #MAX_ROWS} rows and the rest counted; and as text. */
public final class TableRenderer implements Renderer<Table> {
    static final int MAX_ROWS = 20;

    @Override
    public Class<Table> type() {
        return Table.class;
    }

    @Override
    public MimeBundle render(Table table) {
        return MimeBundle.of("text/html", html(table)).with(MimeBundle.TEXT, text(table));
    }

    private static String html(Table table) {
        StringBuilder html = new StringBuilder("<table style=\"margin:0;font-size:110%\">");
        if (table.name() != null) {
            html.append("<caption>").append(Html.escape(table.name())).append("</caption>");
        }
        html.append("<thead><tr>");
        table.columns().forEach(column -> html.append(cell("th", column, column.name())));
        html.append("</tr></thead><tbody>");
        for (int row = 0; row < Math.min(MAX_ROWS, table.rowCount()); row++) {
            html.append("<tr>");
            for (Column<?> column : table.columns()) {
                html.append(cell("td", column, column.getString(row)));
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        return html.append(rest(table).isEmpty() ? "" : "<div>" + rest(table) + "</div>").toString();
    }

    private static String cell(String tag, Column<?> column, String content) {
        String side = column instanceof NumericColumn ? "right" : "left";
        return "<" + tag + " style=\"text-align:" + side + ";padding:4px 12px\">" + Html.escape(content) + "</" + tag + ">";
    }

    private static String text(Table table) {
        String text = table.print(MAX_ROWS);
        return rest(table).isEmpty() ? text : text + "\n" + rest(table);
    }

    private static String rest(Table table) {
        int more = table.rowCount() - MAX_ROWS;
        return more > 0 ? "… " + more + " more rows, " + table.rowCount() + " in all" : "";
    }
}
