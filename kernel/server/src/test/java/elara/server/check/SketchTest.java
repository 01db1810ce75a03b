package elara.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchTest {
    private static Optional<String> sketch(String... pieces) {
        return Sketch.of(List.of(pieces), List.of()).map(sketch -> sketch.sources().get(0));
    }

    @Test
    void variablesAndStatementsAreOneMethod() {
        assertThat(sketch("int x = 1;", "x++;", "for (int i = 0; i < 3; i++) { x += i; }", "x * 2").orElseThrow())
            .startsWith("void ").contains("int x = 1;\nx++;\nfor (", "Object elara$3 = (x * 2\n);");
    }

    @Test
    void aCallMayHaveNoValue() {
        assertThat(sketch("System.out.println(1)").orElseThrow()).contains("System.out.println(1)\n;");
    }

    @Test
    void withDefinitionsTheyAreAClass() {
        assertThat(sketch("int x = 1;", "int f(int y) { return x + y; }", "record P(int p) { }", "f(x)").orElseThrow())
            .startsWith("void ").contains("class ", "static int x ;\nstatic int f(int y)", "static record P(int p) { }\nstatic void ",
                "int x = 1;\nf(x)\n;");
    }

    @Test
    void definitionsSeeWhatHasNoWrittenType() {
        List<String> pieces = List.of("var x = 1;", "int f(int y) { return x + y; }", "record P(int p) { }", "var z = f(x);", "int g() { return z; }");
        assertThat(Sketch.of(pieces, List.of()).orElseThrow().sources().get(1)).containsSubsequence("void ", "var x = 1;", "class ", "int f(", "record P",
            "void ", "var z", "class ", "int g()");
    }

    @Test
    void thereIsNoneWhereAClassWouldAllowMore() {
        assertThat(sketch("import java.util.List;", "int x = 1;")).isEmpty();
        assertThat(sketch("// nothing", "int x = 1;")).isEmpty();
        assertThat(sketch("f();", "void f() { }")).isEmpty();
        assertThat(sketch("void f(int x) { }", "void f(double x) { }")).isEmpty();
        assertThat(sketch("sealed interface S permits A { }", "record A() implements S { }")).isEmpty();
        assertThat(sketch("record P(int x) { }", "new P(1).x")).isEmpty();
        assertThat(sketch("record P(int x) { int y() { return this.x; } }", "new P(1).x()")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"return new Object() { };", "if (a) { b(); } else c();", "while (next()) { }",
        "int x = f(() -> { return 1; });", "new Thread(() -> { }).start();", "else go(() -> { });"})
    void statementsWithBracesAre(String statement) {
        assertThat(sketch(statement).orElseThrow()).startsWith("void ");
    }
}
