package elara.server.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellPositionTest {
    @ParameterizedTest
    @CsvSource({"0, 1, 1, ab", "1, 1, 2, ab", "2, 1, 3, ab", "3, 2, 1, ''", "4, 3, 1, cd", "6, 3, 3, cd", "99, 3, 3, cd"})
    void countsLinesAndColumnsFromOne(int offset, int line, int column, String text) {
        assertThat(CellPosition.of("ab\n\ncd", offset)).isEqualTo(new CellPosition(line, column, text));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 1, 1"})
    void anEmptyCellHasOnePlace(int offset, int line, int column) {
        assertThat(CellPosition.of("", offset)).isEqualTo(new CellPosition(line, column, ""));
    }
}
