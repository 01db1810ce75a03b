package elara.helpers;

import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A matrix as an HTML table and as aligned text: at most {@value #MAX_ROWS} rows and {@value #MAX_COLUMNS} columns, the
 * rest counted. A vector of rank 1 is a row; of an array of higher rank only the shape and the first matrix are shown.
 */
final class MatrixView {
    static final int MAX_ROWS = 12;
    static final int MAX_COLUMNS = 12;

    private final String name;
    private final INDArray array;
    private final double[][] cell;
    private final String format;
    private final double largest;

    MatrixView(String name, INDArray array) {
        this.name = name;
        this.array = array;
        INDArray matrix = firstMatrix(array);
        int rows = Math.min(MAX_ROWS, matrix.rows());
        int columns = Math.min(MAX_COLUMNS, matrix.columns());
        cell = new double[rows][columns];
        double[] all = new double[rows * columns];
        double max = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = matrix.getDouble(row, column);
                cell[row][column] = value;
                all[row * columns + column] = value;
                max = Double.isFinite(value) ? Math.max(max, Math.abs(value)) : max;
            }
        }
        format = Numbers.format(all);
        largest = max;
    }

    private static INDArray firstMatrix(INDArray array) {
        INDArray matrix = array;
        while (matrix.rank() > 2) {
            matrix = matrix.slice(0);
        }
        return matrix.rank() == 2 ? matrix : matrix.reshape(1, matrix.length());
    }

    /** The name, if any, and the shape: {@code W₁ (2 × 3)}. */
    private String caption() {
        String shape = Shapes.of(array);
        return name.isEmpty() ? shape : name + "  (" + shape + ")";
    }

    /** What the table leaves out, or an empty string. */
    private String rest() {
        INDArray matrix = firstMatrix(array);
        StringBuilder rest = new StringBuilder();
        if (matrix.rows() > cell.length) {
            rest.append("… ").append(matrix.rows() - cell.length).append(" more rows");
        }
        if (matrix.columns() > cell[0].length) {
            rest.append(rest.length() > 0 ? ", " : "… ").append(matrix.columns() - cell[0].length).append(" more columns");
        }
        if (array.length() > matrix.length()) {
            rest.append(rest.length() > 0 ? ", " : "… ").append(array.length() / matrix.length() - 1).append(" more matrices");
        }
        return rest.toString();
    }

    private String value(int row, int column) {
        return String.format(Locale.ROOT, format, cell[row][column] + 0.0); // + 0.0 turns -0 into 0
    }

    String text() {
        int width = 1;
        for (int row = 0; row < cell.length; row++) {
            for (int column = 0; column < cell[row].length; column++) {
                width = Math.max(width, value(row, column).length());
            }
        }
        StringBuilder text = new StringBuilder(caption());
        for (int row = 0; row < cell.length; row++) {
            text.append("\n[");
            for (int column = 0; column < cell[row].length; column++) {
                text.append(column == 0 ? "" : "  ").append(" ".repeat(width - value(row, column).length()))
                    .append(value(row, column));
            }
            text.append("]");
        }
        return rest().isEmpty() ? text.toString() : text + "\n" + rest();
    }

    String html() {
        StringBuilder html = new StringBuilder("<div style=\"display:inline-block;margin:4px 18px 4px 0;"
            + "vertical-align:middle;text-align:center\"><div style=\"margin-bottom:3px\">")
            .append(Html.escape(caption())).append("</div><table style=\"display:inline-table;margin:0;"
            + "border-collapse:collapse;border-left:2px solid gray;border-right:2px solid gray;font-size:110%\">");
        for (int row = 0; row < cell.length; row++) {
            html.append("<tr>");
            for (int column = 0; column < cell[row].length; column++) {
                html.append("<td style=\"text-align:right;padding:3px 10px;font-family:monospace;background-color:")
                    .append(shade(cell[row][column])).append("\">").append(value(row, column)).append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</table>");
        return html.append(rest().isEmpty() ? "" : "<div>" + rest() + "</div>").append("</div>").toString();
    }

    /** Blue below zero, orange above, stronger for larger values; never so strong that the number on it is hard to read. */
    private String shade(double value) {
        double strength = largest == 0 || !Double.isFinite(value) ? 0 : 0.4 * Math.abs(value) / largest;
        String colour = value < 0 ? "42,127,196" : "217,96,10";
        return String.format(Locale.ROOT, "rgba(%s,%.2f)", colour, strength);
    }
}
