package elara.helpers.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurveTest {
    @Test
    void allPointsAreKeptAndFewAreDrawnWithEverySpike() {
        Curve curve = new Curve();
        for (int i = 0; i < 100_000; i++) {
            curve.add(i, i == 77_777 ? 50 : i == 33_333 ? -50 : Math.sin(i / 1e4));
        }

        assertThat(curve.all().y()).hasSize(100_000);
        assertThat(curve.drawn(false).x()).hasSizeLessThan(1000).isSorted().contains(77_777, 33_333);
        assertThat(curve.drawn(false).y()).contains(50, -50);
    }

    @Test
    void whatCannotBeDrawnIsLeftOutAndTold() {
        Curve curve = new Curve();
        curve.add(0, 1);
        assertThat(curve.firstNotFinite()).isNaN();
        curve.add(1, Double.POSITIVE_INFINITY);
        curve.add(2, Double.NaN);
        curve.add(3, -2);

        assertThat(curve.firstNotFinite()).isEqualTo(1);
        assertThat(curve.drawn(false).y()).containsExactly(1, -2);
        assertThat(curve.drawn(true).y()).containsExactly(1);
        assertThat(curve.all().y()).hasSize(4);
    }
}
