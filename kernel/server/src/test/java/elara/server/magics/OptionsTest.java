package elara.server.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static final Magic MAGIC = new Magic() {
        @Override
        public List<String> names() {
            return List.of("try");
        }

        @Override
        public String usage() {
            return "%try [-v] [--from place] [-n count] word";
        }

        @Override
        public String summary() {
            return "";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(new Parameter("-v", ""), new Parameter("--from place", ""), new Parameter("-n count", ""), new Parameter("word", ""));
        }

        @Override
        public List<String> examples() {
            return List.of();
        }

        @Override
        public String run(MagicCall call, MagicContext context) {
            return null;
        }
    };

    private static Options parse(String... words) throws MagicException {
        return Options.parse(new MagicCall("try", List.of(words), null), MAGIC);
    }

    @Test
    void optionsStandAnywhereAndOthersAreLeft() throws MagicException {
        Options options = parse("a", "-v", "--from", "here", "b=c", "--from=there", "-n", "12");
        assertThat(options.rest()).containsExactly("a", "b=c");
        assertThat(options.has("-v")).isTrue();
        assertThat(options.values("--from")).containsExactly("here", "there");
        assertThat(options.number("-n")).contains(12);
        assertThat(parse().number("-n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-vv", "-vvv", "--verbose", "--verbose=2"})
    void talkativeMayBeSaidAsOtherKernelsHaveIt(String word) throws MagicException {
        assertThat(parse(word).has("-v")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-x, no option -x", "-v=1, no option -v=1", "--from, --from needs a place after it", "--fro=a, no option --fro=a"})
    void wrongOptionsSayWhatIsRight(String word, String message) {
        assertThatThrownBy(() -> parse(word)).isInstanceOf(MagicException.class).hasMessageContainingAll(message, "Usage: %try");
    }

    @ParameterizedTest
    @CsvSource({"x", "-1", "1.5", "99999999999"})
    void aNumberIsWhole(String word) {
        assertThatThrownBy(() -> parse("-n", word).number("-n")).isInstanceOf(MagicException.class).hasMessageContaining("whole number after it, not " + word);
    }
}
