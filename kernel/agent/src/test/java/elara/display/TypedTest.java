package elara.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource({"<b>x</b>, text/html, <b>x</b>, text/html", "text/html, <b>x</b>, <b>x</b>, text/html",
        "text/plain, text/html, text/plain, text/html", "a/b, text/plain, a/b, text/plain", "image/svg+xml, <svg/>, <svg/>, image/svg+xml",
        "x, y, x, y"})
    void theTypeStandsBehindOrBefore(String first, String second, String value, String mimeType) {
        assertThat(Typed.of(first, second)).isEqualTo(new Typed(value, mimeType));
    }

    @Test
    void whatIsNoTextIsNoType() {
        List<Integer> numbers = List.of(1);
        assertThat(Typed.of("text/html", numbers)).isEqualTo(new Typed(numbers, "text/html"));
        assertThat(Typed.of(null, "text/html")).isEqualTo(new Typed(null, "text/html"));
        assertThat(Typed.of("text/html", null)).isEqualTo(new Typed(null, "text/html"));
    }
}
