package elara.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTest {
    @ParameterizedTest
    @CsvSource({"0.5, 0.50 ns", "12.34, 12.3 ns", "999.4, 999 ns", "999.6, 1.00 µs", "1500, 1.50 µs", "2.5e6, 2.50 ms", "3e9, 3.00 s", "59.99e9, 60.0 s",
        "61e9, 1 min 1 s", "3600e9, 60 min 0 s"})
    void timesHaveThreeDigits(double nanos, String text) {
        assertThat(Quantity.time(nanos)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"16, 16 B", "999.6, 1.00 kB", "10016, 10.0 kB", "5e6, 5.00 MB", "7e15, 7000 TB"})
    void sizesHaveUnits(double bytes, String text) {
        assertThat(Quantity.size(bytes)).isEqualTo(text);
    }

    @Test
    void meanSpreadAndBest() {
        Measured measured = new Measured(new double[] {10, 12, 14}, 1000, 24, 500_000_000, true);
        assertThat(measured.mean()).isEqualTo(12);
        assertThat(measured.deviation()).isEqualTo(2);
        assertThat(measured.best()).isEqualTo(10);
        assertThat(measured.report()).startsWith("12.0 ns ± 2.00 ns per loop, best 10.0 ns, allocating 24 B\n")
            .contains("3 runs of 1,000 loops each").contains("after 500 ms of warming up)");
    }

    @Test
    void oneRunHasNoSpread() {
        assertThat(new Measured(new double[] {10}, 1, 0.01, 0, false).report()).startsWith("10.0 ns ± 0.00 ns per loop, best 10.0 ns, allocating nothing\n")
            .contains("1 run of 1 loop each").contains("did not settle");
    }
}
