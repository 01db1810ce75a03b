package elara.server.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a cell, and that nothing comes of it. */
class FailuresTest {
    private final Notebook cells = new Notebook();

    @Test
    void warningsAreThoseOfTheCell() {
        assertThat(cells.define("int zero = 1 / 0;").warnings()).extracting(Problem::code).containsExactly("div.zero");
        assertThat(cells.define("int f() { return 1 / 0; }").warnings()).hasSize(1);
        assertThat(cells.define("f()").warnings()).isEmpty();
    }

    @Test
    void problemsKnowWhereTheyAre() {
        CompilationException failure = cells.fail("int a = 1;\n  String s =\n    a + 1;");
        assertThat(failure.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("prob.found.req");
            assertThat(problem.text()).isEqualTo("a + 1");
            assertThat(problem.piece().line(problem.position())).isEqualTo(3);
            assertThat(problem.piece().text().charAt(problem.position())).isEqualTo('+');
        });
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(cells.fail("int a = 1;\na + undefinedName\n;String s = a;\na++;\nboolean b = 2;").problems())
            .extracting(Problem::text).containsExactly("undefinedName", "a", "2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "int x = 1; | return x; | ret.outside.meth",
        "class A { private int n; } | new A().n | report.access",
        "record P(int x) { } | new P(1).y() | cant.resolve",
        "int f(int x) { return x; } | f(1, 2) | cant.apply.symbol",
        "final int k = 1; | class C extends Integer { } | cant.inherit.from.final",
        "int x = 1; | class C { int f() { return x } } | expected",
        "interface I { void f(); } | class C implements I { } | does.not.override.abstract",
    })
    void errorsAreErrors(String before, String source, String code) {
        cells.run(before);
        assertThat(cells.fail(source).problems()).first().extracting(Problem::code).asString().startsWith(code);
    }

    @Test
    void aCellWithAnErrorChangesNothing() {
        cells.run("int held = 1;\nint twice(int x) { return 2 * x; }\nclass Net { int n = 3; }");
        Definitions before = cells.definitions();
        cells.fail("import java.time.*;\nString held = \"\";\nint fresh = 2;\nclass Net { }\nint twice(int x) { return 0; }\nundefinedName++;");
        assertThat(cells.definitions()).isSameAs(before);
        assertThat(cells.run("held + twice(new Net().n)")).isEqualTo(7);
        assertThat(cells.error("fresh")).startsWith("cant.resolve");
        assertThat(cells.error("Duration.ZERO")).startsWith("cant.resolve");
    }

    @Test
    void errorsOfCodeGenerationAreErrorsOfTheCell() {
        cells.run("int held = 1;");
        assertThat(cells.error("String s = \"" + "x".repeat(70_000) + "\";")).isEqualTo("limit.string");
        String body = IntStream.range(0, 12_000).mapToObj(i -> "x += " + i + ";").collect(Collectors.joining());
        CompilationException tooLarge = cells.fail("int other = 2;\nint f(int x) { " + body + " return x; }");
        assertThat(tooLarge.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).startsWith("limit.code");
            assertThat(problem.piece().text()).startsWith("int f(int x)");
        });
        String nested = "(".repeat(20_000) + "1" + ")".repeat(20_000);
        assertThat(cells.fail("int deep = " + nested + ";").problems()).hasSize(1);
        assertThat(cells.run("int after = held + 1;\nafter")).isEqualTo(2);
        assertThat(cells.run("record P(int x) { } new P(held).x()")).isEqualTo(1);
        assertThat(cells.error("other")).startsWith("cant.resolve");
    }
}
