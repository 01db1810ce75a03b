package elara.server.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BracketFaultTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "f(a[1], \"(\", '{') { }", "// }\nint x;", "List<List<Integer>> l;", "/* ( */ f();"})
    void whatIsClosedHasNone(String source) {
        assertThat(BracketFault.of(source)).isNull();
    }

    @Test
    void theFirstOneCounts() {
        assertThat(BracketFault.of("f(1))")).isEqualTo(new BracketFault(-1, 4));
        assertThat(BracketFault.of("f(a[1)]")).isEqualTo(new BracketFault(3, 5));
        assertThat(BracketFault.of("f(g(1)")).isEqualTo(new BracketFault(1, -1));
    }

    @Test
    void indentationTellsWhichBraceIsNotClosed() {
        String source = "void f() {\n    if (a) {\n        g();\n    h();\n}\n";
        assertThat(BracketFault.of(source)).isEqualTo(new BracketFault(source.indexOf("{\n        g"), -1));
        assertThat(BracketFault.of("void f() {\nif (a) {\ng();\n}\n")).isEqualTo(new BracketFault(9, -1));
    }
}
