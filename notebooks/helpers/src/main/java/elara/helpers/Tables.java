package elara.helpers;

import elara.helpers.output.View;
import elara.helpers.tables.TableView;
import elara.helpers.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Tablesaw tables: shown when they are the last value of a cell, or by {@code display}, numbers to the right, missing
 * values as "–", the first {@value TableView#MAX_ROWS} rows and the others counted.
 *
 * <p>Mind when reading a CSV file: one bad value turns a column of numbers into one of type STRING (look at
 * {@link #summary}); a file of nothing but a header gives a table without columns; and a quote that is never closed makes
 * Tablesaw fail with an {@code ArrayIndexOutOfBoundsException}.
 *
 * @see <a href="https://jtablesaw.github.io/tablesaw/">Tablesaw</a>
 */
public final class Tables {
    private static final String MISSING = "–";

    private Tables() {
    }

    /**
     * What each column of a table holds: its type, how many values are there, missing and different, and of numbers the
     * smallest, mean, largest and the standard deviation (of a sample: divided by n − 1), missing ones left out.
     */
    public static View summary(Table table) {
        List<Column<?>> all = table.columns();
        List<TableView.Column> columns = new ArrayList<>();
        columns.add(new TableView.Column("column", false, all.stream().map(Column::name).toList()));
        columns.add(new TableView.Column("type", false,
            all.stream().map(column -> column.type().name().toLowerCase(Locale.ROOT)).toList()));
        columns.add(count("values", all, column -> column.size() - column.countMissing()));
        columns.add(count("missing", all, Column::countMissing));
        columns.add(count("different", all, column -> column.removeMissing().unique().size()));
        columns.add(statistic("min", all, NumericColumn::min));
        columns.add(statistic("mean", all, NumericColumn::mean));
        columns.add(statistic("max", all, NumericColumn::max));
        columns.add(statistic("std", all, NumericColumn::standardDeviation));
        String name = table.name() == null ? "" : table.name() + ": ";
        return new TableView(name + table.rowCount() + " rows, " + table.columnCount() + " columns", columns, "");
    }

    private static TableView.Column count(String name, List<Column<?>> all, ToIntFunction<Column<?>> count) {
        return new TableView.Column(name, true, all.stream().map(column -> Integer.toString(count.applyAsInt(column))).toList());
    }

    private static TableView.Column statistic(String name, List<Column<?>> all,
                                              ToDoubleFunction<NumericColumn<?>> statistic) {
        return new TableView.Column(name, true, all.stream().map(column ->
            column instanceof NumericColumn<?> numbers && column.countMissing() < column.size()
                ? Numbers.text(statistic.applyAsDouble((NumericColumn<?>) numbers.removeMissing())) : MISSING).toList());
    }

    public static View view(Table table) {
        return new TableView(table.name() == null ? "" : table.name(), table.columns().stream().map(Tables::cells).toList(),
            TableView.rest(table.rowCount()));
    }

    public static View view(Column<?> column) {
        return new TableView("", List.of(cells(column)), TableView.rest(column.size()));
    }

    private static TableView.Column cells(Column<?> column) {
        int rows = Math.min(TableView.MAX_ROWS, column.size());
        String[] cells = IntStream.range(0, rows).mapToObj(column::getString).toArray(String[]::new);
        String[] numbers = column instanceof DoubleColumn fractions && !hasFormat(fractions)
            ? Numbers.aligned(fractions.first(rows).asDoubleArray()) : cells;
        return new TableView.Column(column.name(), column instanceof NumericColumn,
            IntStream.range(0, rows).mapToObj(row -> column.isMissing(row) ? MISSING : numbers[row]).toList());
    }

    /** Whether the column has a format of its own, such as per cent, which it keeps; others would show 0.30000000000000004. */
    private static boolean hasFormat(DoubleColumn column) {
        DoubleColumn plain = DoubleColumn.create("", column.first(TableView.MAX_ROWS).asDoubleArray());
        return IntStream.range(0, Math.min(TableView.MAX_ROWS, column.size()))
            .anyMatch(row -> !column.getString(row).equals(plain.getString(row)));
    }
}
