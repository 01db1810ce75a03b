package elara.server.magics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    private static Table table(String... cells) {
        Table table = new Table("name", "value");
        for (int i = 0; i < cells.length; i += 2) {
            table.row(cells[i], cells[i + 1]);
        }
        return table;
    }

    @Test
    void columnsStandBelowEachOther() {
        assertThat(table("x", "1", "longer", "23").text()).isEqualTo("""
                name    value
                x       1
                longer  23""");
    }

    @Test
    void aTextOfSeveralLinesKeepsToItsColumn() {
        assertThat(table("x", "first\nsecond", "y", "").text()).isEqualTo("""
                name  value
                x     first
                      second
                y""");
    }

    @Test
    void charactersOfTwoUnitsAreOneWide() {
        assertThat(table("😀", "1", "ab", "2").text()).contains("😀     1", "ab    2");
    }

    @Test
    void markupIsShownAsItIs() {
        assertThat(table("<b>", "a & \"b\"").html()).contains("&lt;b&gt;", "a &amp; &quot;b&quot;").doesNotContain("<b>");
        assertThat(table("<b>", "").bundle()).containsOnlyKeys("text/plain", "text/html");
    }

    @Test
    void colorsAreLeftToThePage() {
        assertThat(table("a", "b").html()).doesNotContain("color", "background");
    }
}
