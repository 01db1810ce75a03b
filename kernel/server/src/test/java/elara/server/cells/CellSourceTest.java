package elara.server.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellSourceTest {
    @Test
    void copiedTextKeepsItsPositions() {
        CellSource source = new CellSource("0123456789");
        source.copy(2, 5);
        source.copy(8, 10);
        assertThat(source.text()).isEqualTo("23489");
        int[] cell = {2, 3, 4, 8, 9};
        for (int i = 0; i < cell.length; i++) {
            assertThat(source.toCell(i)).isEqualTo(cell[i]);
        }
        assertThat(source.toCell(500)).isEqualTo(10);
    }

    @Test
    void textPutInStandsForOnePlace() {
        String cell = "var x = %magic;\nnext";
        CellSource source = new CellSource(cell);
        source.copy(0, 8);
        source.put("List.of(1, 2)", 8);
        source.copy(14, cell.length());
        assertThat(source.text()).isEqualTo("var x = List.of(1, 2);\nnext");
        assertThat(source.toCell(7)).isEqualTo(7);
        assertThat(source.toCell(8)).isEqualTo(8);
        assertThat(source.toCell(20)).isEqualTo(8);
        assertThat(source.toCell(source.text().indexOf(';'))).isEqualTo(cell.indexOf(';'));
        assertThat(source.toCell(source.text().indexOf("next"))).isEqualTo(cell.indexOf("next"));
    }
}
