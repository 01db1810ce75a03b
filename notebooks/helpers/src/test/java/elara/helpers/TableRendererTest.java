package elara.helpers;

import static org.assertj.core.api.Assertions.assertThat;

import elara.display.Display;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableRendererTest {
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
            .contains("… 30 more rows, 50 in all").doesNotContain("null");
    }

    @Test
    void anEmptyTableAndMissingValuesAreNoError() {
        assertThat(html(Table.create("nothing"))).contains("nothing");
        IntColumn column = IntColumn.create("n", new int[] {1});
        column.setMissing(0);
        assertThat(html(Table.create(column))).containsPattern("<td [^>]*></td>");
    }

    private static String html(Table table) {
        return (String) Display.render(table).data().get("text/html");
    }
}
