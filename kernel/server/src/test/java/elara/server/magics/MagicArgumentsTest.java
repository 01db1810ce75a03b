package elara.server.magics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MagicArgumentsTest {

    static List<Arguments> splits() {
        return List.of(
                Arguments.of("", List.of()),
                Arguments.of("  a \t b  ", List.of("a", "b")),
                Arguments.of("\"a b\" c", List.of("a b", "c")),
                Arguments.of("--from=\"a b\"", List.of("--from=a b")),
                Arguments.of("\"\" a", List.of("", "a")),
                Arguments.of("say\\\"hi\\\"", List.of("say\"hi\"")),
                Arguments.of("\"a \\\" b\"", List.of("a \" b")),
                Arguments.of("a\\\\b", List.of("a\\b")),
                Arguments.of("C:\\data\\*.jar", List.of("C:\\data\\*.jar")),
                Arguments.of("\"not closed", List.of("not closed")),
                Arguments.of("ends\\", List.of("ends\\")),
                Arguments.of("a:\\{x + \"1 2\"}:b \\{} c", List.of("a:\\{x + \"1 2\"}:b", "\\{}", "c")));
    }

    @ParameterizedTest
    @MethodSource("splits")
    void splitsAtBlanksOutsideOfQuotes(String text, List<String> arguments) {
        assertThat(MagicArguments.split(text)).isEqualTo(arguments);
    }

    @Test
    void endsBeforeASemicolonThatEndsAWord() {
        assertThat(MagicArguments.end("a;b c ; d", 0)).isEqualTo("a;b c".length());
    }

    @Test
    void endsBeforeACommentThatIsAWord() {
        assertThat(MagicArguments.end("http://x //y // z", 0)).isEqualTo("http://x //y".length());
    }

    @Test
    void anEscapedQuoteOpensNothing() {
        assertThat(MagicArguments.end("a\\\" ; b", 0)).isEqualTo("a\\\"".length());
    }
}
