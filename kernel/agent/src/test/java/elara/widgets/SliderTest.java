package elara.widgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SliderTest {
    @ParameterizedTest
    @CsvSource({"0, 1, 0.01, .2f", "0.1, 5, 0.02, .2f", "-10, 10, 0.2, .1f", "0, 0.001, 0.00001, .5f", "0, 1000, 10, .1f"})
    void stepsAreRoundAndTheReadoutShowsThem(double min, double max, double step, String format) {
        FloatSlider slider = new FloatSlider("x", min, max, min);
        assertThat((Double) slider.get("step")).isEqualTo(step);
        assertThat(slider.get("readout_format")).isEqualTo(format);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatBecomesOfATypedNumberIsSaid(Slider<?, ?> slider, String rule) {
        assertThat(slider.get("tooltip")).isEqualTo(rule + "; a number typed into the box becomes the nearest of these");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
            Arguments.of(new FloatSlider("c", -2000, 2000, 1000), "slider from -2000 to 2000, in steps of 20"),
            Arguments.of(new FloatSlider("c", -1, 1, 0).step(0.25), "slider from -1 to 1, in steps of 0.25"),
            Arguments.of(new IntSlider("n", 0, 9, 1), "slider from 0 to 9, in steps of 1"),
            Arguments.of(new IntSlider("n", 0, 90, 1).step(10), "slider from 0 to 90, in steps of 10"),
            Arguments.of(new IntRangeSlider("n", 0, 9, 1, 2), "slider from 0 to 9, in steps of 1"),
            Arguments.of(new FloatLogSlider("r", 0.001, 1, 0.1), "slider from 0.001 to 1, logarithmic, powers of ten in steps of 0.1"));
    }

    @Test
    void theUsersOwnTooltipStays() {
        assertThat(new IntSlider("n", 0, 9, 1).tooltip("mine").step(3).get("tooltip")).isEqualTo("mine");
    }

    @Test
    void readsWellAsText() {
        assertThat(new FloatSlider("temperature", 0.1, 5, 1)).hasToString("temperature: 1.0 (slider from 0.1 to 5)");
        assertThat(new IntSlider("n", -5, 5, 0)).hasToString("n: 0 (slider from -5 to 5)");
        assertThat(new FloatLogSlider("rate", 1e-5, 0.3, 0.01)).hasToString("rate: 0.01 (slider from 1.0E-5 to 0.3, logarithmic)");
        assertThat(new IntRangeSlider("r", 0, 9, 7, 2)).hasToString("r: 2 to 7 (slider from 0 to 9)");
    }

    @Test
    void aLogarithmicSliderTakesNumbersNotExponents() {
        FloatLogSlider slider = new FloatLogSlider("rate", 1e-4, 1, 0.01);
        assertThat(slider.get("min")).isEqualTo(-4.0);
        assertThat(slider.get("max")).isEqualTo(0.0);
        assertThat(slider.value()).isEqualTo(0.01);
    }

    @Test
    void numbersInTheWrongOrderAreExplained() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FloatSlider("t", 0.1, 5, 7)).withMessage(
            "The slider \"t\" begins at 7, which is not between 0.1 and 5: give description, least, greatest and first value in this order");
        assertThatIllegalArgumentException().isThrownBy(() -> new IntSlider("t", 5, 1, 3))
            .withMessage("The slider \"t\" goes from 5 to 1: give the smaller number first");
        assertThatIllegalArgumentException().isThrownBy(() -> new FloatSlider("t", 0, Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new IntSlider("t", 0, 9, 0).step(0))
            .withMessage("The slider \"t\" cannot go in steps of 0: a step is greater than 0");
    }

    @Test
    void aValueBeyondTheEndsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IntSlider("t", 1, 9, 3).setValue(50))
            .withMessage("The slider \"t\" cannot be at 50: it goes from 1 to 9");
        assertThatIllegalArgumentException().isThrownBy(() -> new FloatSlider("t", 0, 1, 0.5).setValue(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new FloatLogSlider("r", 0.001, 1, 0.1).setValue(0.0))
            .withMessage("The slider \"r\" cannot be at 0: it goes from 0.001 to 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new IntRangeSlider("r", 0, 9, 1, 2).setValue(new IntRangeSlider.Range(-1, 2)))
            .withMessage("The slider \"r\" cannot be at -1: it goes from 0 to 9");
        FloatLogSlider ends = new FloatLogSlider("r", 3e-7, 0.7, 3e-7);
        ends.setValue(0.7);
        assertThat(ends.value()).isEqualTo(0.7);
    }

    @Test
    void whatRunsNeedsAWay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Play(0, 9, 0).step(0))
            .withMessage("Play cannot go on by 0 steps: the number has to be greater than 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Play(0, 9, 0).interval(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new IntProgress("p", 9, 1, 5))
            .withMessage("The bar \"p\" goes from 9 to 1: give the smaller number first");
    }
}
