package elara.helpers;

import static org.assertj.core.api.Assertions.assertThat;

import elara.display.Display;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

class TablesTest {
    @BeforeEach
    void connect() {
        Shown.connect();
    }

    @Test
    void textIsEscapedAndNumbersStandToTheRight() {
        String html = html(Table.create("a <b> table",
            StringColumn.create("name", "<script>alert(1)</script>"), IntColumn.create("count", new int[] {7})));

        assertThat(html).contains("a &lt;b&gt; table").contains("&lt;script&gt;").doesNotContain("<script>")
            .containsPattern("<td style=\"text-align:left[^>]*>&lt;script")
            .containsPattern("<td style=\"text-align:right[^>]*>7<");
    }

    @Test
    void longTablesAreCutWithACount() {
        Table table = Table.create(IntColumn.create("n", IntStream.range(0, 50).toArray()));

        assertThat(html(table)).contains(">19<").doesNotContain(">20<").contains("… 30 more rows, 50 in all");
        assertThat((String) Display.render(table).data().get("text/plain"))
            .endsWith("\n19\n… 30 more rows, 50 in all");
    }

    @Test
    void anEmptyTableAndMissingValuesAreNoError() {
        assertThat(html(Table.create("nothing"))).contains("nothing");
        IntColumn column = IntColumn.create("n", new int[] {1});
        column.setMissing(0);
        assertThat(html(Table.create(column))).containsPattern("<td [^>]*>–</td>");
    }

    @Test
    void numbersOfOneColumnHaveAsManyDecimalsUnlessTheColumnHasAFormat() {
        DoubleColumn plain = DoubleColumn.create("loss", 0.1 + 0.2, 2, Double.NaN);
        DoubleColumn share = DoubleColumn.create("share", 0.5, 0.25, 1);
        share.setPrintFormatter(NumberColumnFormatter.percent(0));

        assertThat(text(Table.create(plain, share)))
            .isEqualTo("loss  share\n----  -----\n 0.3    50%\n 2.0    25%\n   –   100%");
    }

    @Test
    void aColumnIsATableOfItsOwn() {
        assertThat(Display.render(StringColumn.create("name", "a", "b")).data().get("text/plain")).isEqualTo("name\n----\na\nb");
    }

    @Test
    void aSummaryTellsWhatEachColumnHolds() {
        Table table = Table.create("runs", DoubleColumn.create("loss", 1, 2, 6, Double.NaN),
            StringColumn.create("name", "a", "b", "a", ""));

        assertThat(Tables.summary(table).text()).isEqualTo("""
            runs: 4 rows, 2 columns
            column  type    values  missing  different  min  mean  max      std
            ------  ------  ------  -------  ---------  ---  ----  ---  -------
            loss    double       3        1          3    1     3    6  2.64575
            name    string       3        1          2    –     –    –        –""");
    }

    @Test
    void longTextsAreCutAndLinesJoined() {
        assertThat(html(Table.create(StringColumn.create("s", "line\nline", "x".repeat(100)))))
            .contains(">line ⏎ line<").contains(">" + "x".repeat(79) + "…<");
    }

    private static String text(Table table) {
        return (String) Display.render(table).data().get("text/plain");
    }

    private static String html(Table table) {
        return (String) Display.render(table).data().get("text/html");
    }
}
