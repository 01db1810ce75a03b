package elara.helpers;

import elara.helpers.charts.Fonts;
import elara.helpers.charts.Look;
import elara.helpers.text.Shapes;
import java.awt.Color;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.style.HeatMapStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Matrices as coloured cells, row 0 at the top as matrices are written, with their values where there is room. All cells
 * are light enough for dark letters; blue is below 0 and orange above, and white is 0.
 */
public final class HeatMap {
    private static final Color BELOW = new Color(0x6AAEE0);
    private static final Color ZERO = new Color(0xFAFAFA);
    private static final Color ABOVE = new Color(0xF2A05A);
    private static final Color LETTERS = new Color(0x101010);
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    /** Narrower than this a cell has no room for its value, in CSS pixels. */
    private static final int ROOM = 34;
    private static final int MOST_LABELS = 12;
    /** More letters below the columns have no room beside each other, and are turned. */
    private static final int MOST_LETTERS = 45;
    /** A value below zero that reads as zero with two decimals, beside larger ones, would be written "-0.00". */
    private static final double READS_AS_ZERO = 0.005;
    /** A share of the largest value whose colour is not told from white. */
    private static final double WHITE = 0.05;

    private HeatMap() {
    }

    /** A matrix, its rows and columns numbered from 0. */
    public static HeatMapChart of(String title, String columns, String rows, INDArray matrix) {
        return of(title, columns, numbered(matrix.columns()), rows, numbered(matrix.rows()), matrix);
    }

    /**
     * A matrix with names for its rows and columns.
     *
     * @param columns the name of the horizontal axis
     * @param rows the name of the vertical axis
     * @throws IllegalArgumentException if the names are not as many as the rows and columns, or it is not a matrix
     */
    public static HeatMapChart of(String title, String columns, List<String> columnNames, String rows, List<String> rowNames,
                                  INDArray matrix) {
        double[] values = matrix.dup('c').data().asDouble();
        double largest = Arrays.stream(values).map(Math::abs).filter(Double::isFinite).max().orElse(0);
        boolean signed = Arrays.stream(values).anyMatch(value -> value < 0);
        // Rounded up: XChart writes the ends of the colour scale with all their digits.
        double end = largest == 0 ? 1 : new BigDecimal(largest).round(new MathContext(2, RoundingMode.UP)).doubleValue();
        return draw(title, columns, columnNames, rows, rowNames, matrix, signed ? -end : 0, end);
    }

    /**
     * Attention weights, a row for each query: how much it takes from each key. The colours go from 0 to 1.
     *
     * @param weights queries × keys, each row adds up to 1
     * @throws IllegalArgumentException if the tokens are not as many as the rows and columns
     */
    public static HeatMapChart attention(String title, List<String> keys, List<String> queries, INDArray weights) {
        return draw(title, "key: looked at", keys, "query: looks", queries, weights, 0, 1);
    }

    private static HeatMapChart draw(String title, String columns, List<String> columnNames, String rows, List<String> rowNames,
                                     INDArray matrix, double min, double max) {
        if (matrix.rank() != 2 || matrix.rows() != rowNames.size() || matrix.columns() != columnNames.size()) {
            throw new IllegalArgumentException("A heat map of " + rowNames.size() + " rows and " + columnNames.size()
                + " columns needs a matrix of that shape; this has " + Shapes.of(matrix));
        }
        Fonts.require();
        HeatMapChart chart = Look.apply(new HeatMapChartBuilder().width(WIDTH).height(HEIGHT)
            .title(title).xAxisTitle(columns).yAxisTitle(rows).build());
        double[] values = matrix.dup('c').data().asDouble();
        HeatMapStyler style = chart.getStyler();
        style.setPlotContentSize(1);
        style.setPlotGridLinesVisible(false);
        style.setAxisTicksMarksVisible(false);
        style.setXAxisTickMarkSpacingHint(1); // XChart would leave out labels, counted from the bottom
        int letters = columnNames.stream().mapToInt(String::length).max().orElse(0) * Math.min(MOST_LABELS, columnNames.size());
        style.setXAxisLabelRotation(letters > MOST_LETTERS ? 45 : 0);
        style.setRangeColors(min < 0 ? new Color[] {BELOW, ZERO, ABOVE} : new Color[] {ZERO, ABOVE});
        style.setMin(min).setMax(max).setDrawBorder(false);
        style.setShowValue(WIDTH / columnNames.size() > ROOM && HEIGHT / rowNames.size() > ROOM / 2);
        style.setValueFont(Fonts.plain(columnNames.size() > 8 ? 12 : 15)).setValueFontColor(LETTERS);
        style.setHeatMapValueDecimalPattern(pattern(values));
        style.setLegendPosition(LegendPosition.OutsideE).setLegendLayout(LegendLayout.Vertical);
        chart.addSeries("value", thinned(columnNames), reversed(thinned(rowNames)), cells(values, matrix.rows(), matrix.columns()));
        return chart;
    }

    private static String pattern(double[] values) {
        boolean whole = Arrays.stream(values).allMatch(value -> value == Math.rint(value));
        return whole ? "0" : "0.00";
    }

    /** XChart counts rows from the bottom. */
    private static List<Number[]> cells(double[] values, int rows, int columns) {
        double white = WHITE * Arrays.stream(values).map(Math::abs).filter(Double::isFinite).max().orElse(0);
        List<Number[]> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = values[row * columns + column];
                boolean zero = Math.abs(value) < Math.min(white, READS_AS_ZERO);
                cells.add(new Number[] {column, rows - 1 - row, zero ? 0.0 : value});
            }
        }
        return cells;
    }

    /** Of many names every second, third …, so that they do not overlap. */
    private static List<String> thinned(List<String> names) {
        int step = (names.size() + MOST_LABELS - 1) / MOST_LABELS;
        return IntStream.range(0, names.size()).mapToObj(i -> i % step == 0 ? names.get(i) : " ").toList();
    }

    private static List<String> reversed(List<String> names) {
        List<String> reversed = new ArrayList<>(names);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }
}
