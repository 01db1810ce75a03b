package elara.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> NAMES = List.of("xchart", "xchart-demo", "tablesaw-core", "gson");

    @ParameterizedTest
    @CsvSource({"xchrt,xchart", "XChart,xchart", "xhcart,xchart", "tablesaw,tablesaw-core", "gsom,gson"})
    void findsTheMostSimilarName(String wrong, String meant) {
        assertThat(Spelling.similar(wrong, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"printn,print println printf,println", "sytem,FileSystem System,System", "strin,Spring String,String", "lenght,light length,length",
        "add,ad addAll and,ad", "valueof,value valueOf,valueOf", "cuont,mount count,count", "nex,hex next,next"})
    void ofSeveralTheOneThatIsMostLikelyMeant(String wrong, String names, String meant) {
        assertThat(Spelling.similar(wrong, List.of(names.split(" ")))).contains(meant);
    }

    @Test
    void findsNothingSimilarWhereNothingIs() {
        assertThat(Spelling.similar("spring", NAMES)).isEmpty();
        assertThat(Spelling.similar("", NAMES)).isEmpty();
    }
}
