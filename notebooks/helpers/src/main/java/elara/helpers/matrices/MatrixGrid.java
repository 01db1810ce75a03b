package elara.helpers.matrices;

import elara.helpers.text.Html;
import elara.helpers.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The numbers of one matrix between brackets, aligned and coloured: its first {@value #MAX_ROWS} rows and
 * {@value #MAX_COLUMNS} columns, the others counted.
 */
public final class MatrixGrid {
    public static final int MAX_ROWS = 12;
    static final int MAX_COLUMNS = 12;
    /** Without the stripes that JupyterLab gives to tables: here colour means something. */
    private static final String ROW = "<tr style=\"background:none\">";

    private final int allRows;
    private final int allColumns;
    private final List<String> rowLabels;
    private final List<String> columnLabels;
    private final int rows;
    private final int columns;
    private final double[] values;
    private final String[] texts;

    /**
     * @param matrix of rank 2
     * @param rowLabels one for each row, or none
     * @param columnLabels one for each column, or none
     */
    public MatrixGrid(INDArray matrix, List<String> rowLabels, List<String> columnLabels) {
        allRows = matrix.isEmpty() ? 0 : matrix.rows();
        allColumns = matrix.isEmpty() ? 0 : matrix.columns();
        this.rowLabels = rowLabels;
        this.columnLabels = columnLabels;
        rows = Math.min(MAX_ROWS, allRows);
        columns = Math.min(MAX_COLUMNS, allColumns);
        values = new double[rows * columns];
        texts = new String[rows * columns];
        boolean words = matrix.dataType() == DataType.UTF8;
        for (int i = 0; i < values.length; i++) {
            int row = i / columns;
            int column = i % columns;
            values[i] = words ? 0 : matrix.getDouble(row, column);
            texts[i] = words ? matrix.getString((long) row * allColumns + column) : "";
        }
        if (!words) {
            System.arraycopy(Numbers.aligned(values), 0, texts, 0, texts.length);
        }
    }

    /** The number at a place among those shown, as text. */
    public String text(int row, int column) {
        return texts[row * columns + column];
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** Whether there are more rows than shown. */
    public boolean hasMoreRows() {
        return rows < allRows;
    }

    /** Whether there are more columns than shown. */
    public boolean hasMoreColumns() {
        return columns < allColumns;
    }

    /** What is left out, such as "88 more rows". */
    List<String> rest() {
        List<String> rest = new ArrayList<>();
        if (hasMoreRows()) {
            rest.add(allRows - rows + " more rows");
        }
        if (hasMoreColumns()) {
            rest.add(allColumns - columns + " more columns");
        }
        return rest;
    }

    /** The rows, each between brackets and behind its label. */
    public String text() {
        int width = Math.max(1, Arrays.stream(texts).mapToInt(String::length).max().orElse(0));
        int heading = 0;
        for (String label : columnLabels) {
            width = Math.max(width, label.length());
        }
        for (String label : rowLabels) {
            heading = Math.max(heading, label.length() + 1);
        }
        StringBuilder text = new StringBuilder();
        if (!columnLabels.isEmpty()) {
            text.append(" ".repeat(heading + 1));
            for (int column = 0; column < columns; column++) {
                text.append(column == 0 ? "" : "  ").append(right(columnLabels.get(column), width));
            }
            text.append("\n");
        }
        for (int row = 0; row < rows; row++) {
            String label = rowLabels.isEmpty() ? "" : rowLabels.get(row);
            text.append(row == 0 ? "" : "\n").append(label).append(" ".repeat(heading - label.length())).append("[");
            for (int column = 0; column < columns; column++) {
                text.append(column == 0 ? "" : "  ").append(right(text(row, column), width));
            }
            text.append("]");
        }
        return text.toString();
    }

    private static String right(String text, int width) {
        return " ".repeat(width - text.length()) + text;
    }

    /** A table whose left and right borders are the brackets. */
    String html() {
        StringBuilder html = new StringBuilder(
            "<table style=\"display:inline-table;margin:0 8px 0 0;border-collapse:collapse;font-size:120%\">");
        if (!columnLabels.isEmpty()) {
            html.append(ROW).append(rowLabels.isEmpty() ? "" : "<th></th>");
            columnLabels.subList(0, columns).forEach(label -> html.append(label("center", label)));
            html.append("</tr>");
        }
        double largest = Arrays.stream(values).filter(Double::isFinite).map(Math::abs).max().orElse(0);
        for (int row = 0; row < rows; row++) {
            html.append(ROW).append(rowLabels.isEmpty() ? "" : label("right", rowLabels.get(row)));
            for (int column = 0; column < columns; column++) {
                html.append("<td style=\"text-align:right;padding:3px 10px;font-family:monospace;")
                    .append(column == 0 ? "border-left:2px solid gray;" : "")
                    .append(column == columns - 1 ? "border-right:2px solid gray;" : "")
                    .append("background-color:").append(shade(values[row * columns + column], largest)).append("\">")
                    .append(Html.escape(text(row, column))).append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</table>").toString();
    }

    private static String label(String side, String text) {
        return "<th style=\"text-align:" + side + ";padding:3px 10px;font-weight:normal;font-style:italic\">"
            + Html.escape(text) + "</th>";
    }

    /** Blue below zero, orange above, stronger for larger values; never so strong that the number on it is hard to read. */
    private static String shade(double value, double largest) {
        double strength = largest == 0 || !Double.isFinite(value) ? 0 : 0.4 * Math.abs(value) / largest;
        String colour = value < 0 ? "42,127,196" : "217,96,10";
        return String.format(Locale.ROOT, "rgba(%s,%.2f)", colour, strength);
    }
}
