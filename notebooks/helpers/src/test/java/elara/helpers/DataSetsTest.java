package elara.helpers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    void orIsOneWhereAnyInputIsOne() {
        assertThat(DataSets.or().getLabels().toDoubleVector()).containsExactly(0, 1, 1, 1);
    }

    @Test
    void moonsWithoutNoiseLieOnTwoHalfCircles() {
        var moons = DataSets.moons(50, 0, 3);

        for (int row = 0; row < 50; row++) {
            double x = moons.getFeatures().getDouble(row, 0);
            double y = moons.getFeatures().getDouble(row, 1);
            double label = moons.getLabels().getDouble(row, 0);
            assertThat(label).isEqualTo(row % 2);
            assertThat(label == 0 ? Math.hypot(x, y) : Math.hypot(x - 1, y - 0.5)).isCloseTo(1, within(1e-12));
            assertThat(label == 0 ? y : 0.5 - y).isNotNegative();
        }
    }

    @Test
    void moonsDependOnTheSeedOnly() {
        var first = DataSets.moons(20, 0.1, 3).getFeatures();
        Nd4j.getRandom().setSeed(99);

        assertThat(DataSets.moons(20, 0.1, 3).getFeatures()).isEqualTo(first)
            .isNotEqualTo(DataSets.moons(20, 0.1, 4).getFeatures());
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
