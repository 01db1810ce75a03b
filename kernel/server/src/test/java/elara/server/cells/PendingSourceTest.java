package elara.server.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PendingSourceTest {
    @Test
    void whatHasRunLeavesEverythingInItsPlace() {
        String cell = "print(\"🎉 ä\");\nnope";
        PendingSource source = new PendingSource("In[1]", cell);
        int end = cell.indexOf('\n') + 1;
        source.copy(0, end);
        assertThat(source.take(true).text()).isEqualTo(cell.substring(0, end));
        source.copy(end, cell.length());
        String left = source.take(true).text();
        assertThat(left).hasSameSizeAs(cell).isEqualToIgnoringWhitespace("nope");
        assertThat(left.indexOf("nope")).isEqualTo(end);
        assertThat(left.indexOf('\n')).isEqualTo(end - 1);
    }
}
