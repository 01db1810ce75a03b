package elara.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackticksTest {
    @ParameterizedTest
    @CsvSource({"a, 1, `", "a`b, 1, ``", "a``b`c, 1, ```", "a``b, 3, ```", "a```b, 3, ````", "`````, 3, ``````"})
    void theTextHasNoneAsLong(String text, int least, String around) {
        assertThat(Backticks.around(text, least)).isEqualTo(around);
    }
}
