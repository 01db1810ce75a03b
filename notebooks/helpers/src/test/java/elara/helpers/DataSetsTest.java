package elara.helpers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

class DataSetsTest {
    @Test
    void xorIsOneWhereExactlyOneInputIsOne() {
        var xor = DataSets.xor();

        assertThat(xor.getFeatures().dataType()).isEqualTo(DataType.DOUBLE);
        assertThat(xor.getFeatures().shape()).containsExactly(4, 2);
        assertThat(xor.getLabels().shape()).containsExactly(4, 1);
        for (int row = 0; row < 4; row++) {
            double expected = Math.abs(xor.getFeatures().getDouble(row, 0) - xor.getFeatures().getDouble(row, 1));
            assertThat(xor.getLabels().getDouble(row, 0)).isEqualTo(expected);
        }
    }

    @Test
    void startingAgainGivesTheSameRandomNumbersInDoublePrecision() {
        Reproducible.start(7);
        var first = Nd4j.randn(3, 3);
        Reproducible.start(7);
        var second = Nd4j.randn(3, 3);
        Reproducible.start(8);

        assertThat(first).isEqualTo(second).isNotEqualTo(Nd4j.randn(3, 3));
        assertThat(first.dataType()).isEqualTo(DataType.DOUBLE);
    }
}
