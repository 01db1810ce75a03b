package elara.helpers.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({"0.25, 0.25", "12, 12", "0, 0", "-0.0, 0", "1e-9, 1e-9", "0.1234567, 0.123457", "1.5e12, 1.5e12", "NaN, NaN",
        "100, 100", "-Infinity, -Infinity", "0.0001, 0.0001", "1e-300, 1e-300",
        "123456.789, 123457", "12345678.9, 12345679", "32.938073, 32.9381"})
    void textIsShort(double value, String text) {
        assertThat(Numbers.text(value)).isEqualTo(text);
    }

    @Test
    void aMatrixShowsAsManyDecimalsAsItNeeds() {
        assertThat(Numbers.format(new double[] {1, 2})).isEqualTo("%.0f");
        assertThat(Numbers.format(new double[] {0.5, 2})).isEqualTo("%.1f");
        assertThat(Numbers.format(new double[] {1.0 / 3, 2})).isEqualTo("%.4f");
        assertThat(Numbers.format(new double[] {1e-7, 2e-7})).isEqualTo("%.2e");
        assertThat(Numbers.format(new double[] {})).isEqualTo("%.0f");
    }
}
