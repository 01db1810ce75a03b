package elara.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchTest {
    @Test
    void variablesAndStatementsAreOneMethod() {
        assertThat(Sketch.of(List.of("int x = 1;", "x++;", "for (int i = 0; i < 3; i++) { x += i; }", "x * 2")).orElseThrow())
            .contains("int x = 1;\nx++;\nfor (", "Object elara$3 = (x * 2\n);");
    }

    @Test
    void aCallMayHaveNoValue() {
        assertThat(Sketch.of(List.of("System.out.println(1)")).orElseThrow()).contains("System.out.println(1)\n;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"class A { }", "record P(int x) { }", "import java.util.List;", "int f(int x) { return x; }",
        "List<String> f() { return null; }", "int[] f() throws Exception { return null; }", "public int x = 1;",
        "static int x = 1;", "<T> T same(T t) { return t; }", "@Deprecated void old() { }"})
    void definitionsAreNot(String definition) {
        assertThat(Sketch.of(List.of("int y = 1;", definition))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"return new Object() { };", "if (a) { b(); } else c();", "while (next()) { }",
        "int x = f(() -> { return 1; });", "new Thread(() -> { }).start();", "else go(() -> { });"})
    void statementsWithBracesAre(String statement) {
        assertThat(Sketch.of(List.of(statement))).isPresent();
    }
}
