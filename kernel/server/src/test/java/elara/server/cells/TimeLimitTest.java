package elara.server.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import elara.server.errors.CellError;
import elara.server.jvm.OtherKernels.Setting;
import elara.server.magics.MagicException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {

    private static TimeLimit parse(String value) throws MagicException {
        return TimeLimit.parse(new Setting("IJAVA_TIMEOUT", value));
    }

    @ParameterizedTest
    @CsvSource({"1500, 1500", "30 SECONDS, 30000", "2minutes, 120000", "' 5 milliseconds ', 5", "-1, -1", "0, 0", "10_000_seconds, "})
    void aNumberAndAUnit(String value, Long millis) throws MagicException {
        if (millis == null) {
            assertThatThrownBy(() -> parse(value)).isInstanceOf(MagicException.class);
        } else {
            assertThat(parse(value).millis()).isEqualTo(millis);
            assertThat(parse(value).isSet()).isEqualTo(millis > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "30 fortnights", "1.5", "9999999999999999999999", "SECONDS"})
    void allElseIsNone(String value) {
        assertThatThrownBy(() -> parse(value)).isInstanceOf(MagicException.class)
            .hasMessageContainingAll("\"" + value + "\" is no time", "30 SECONDS");
    }

    @Test
    void itIsToldWithWhatIsTrueOfEveryInterrupt() throws MagicException {
        CellError told = parse("30 SECONDS").told(CellError.interrupted());
        assertThat(told.name()).isEqualTo("TimeoutException");
        assertThat(told.message()).isEqualTo("The cell was stopped: IJAVA_TIMEOUT allows no more than 30 SECONDS. Variables keep what they had been given.");
        assertThat(parse("250").told(CellError.interrupted()).message()).contains("no more than 250 milliseconds. Variables");
    }
}
