package elara.server.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import elara.server.compiler.Definition.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Definitions that wait for what is not defined yet. */
class ForwardReferencesTest {
    private final Notebook cells = new Notebook();

    @Test
    void recursionMayGoAcrossCells() {
        assertThat(cells.define("boolean even(int n) { return n == 0 || odd(n - 1); }").waiting()).hasSize(1);
        cells.run("boolean odd(int n) { return n != 0 && even(n - 1); }");
        assertThat(cells.run("even(10)")).isEqualTo(true);
    }

    @Test
    void whatIsNotDefinedYetIsWaitedFor() {
        Compilation compilation = cells.define("int early() { return late() + 1; }");
        assertThat(compilation.waiting()).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo(State.WAITING);
            assertThat(compilation.definitions().causes(each)).containsExactly("method late()");
        });
        CompilationException failure = cells.fail("early()");
        assertThat(failure.unusable()).singleElement()
            .satisfies(unusable -> assertThat(unusable.definitions()).extracting(Definition::name).containsExactly("early"));
        cells.run("int late() { return 1; }");
        assertThat(cells.run("early()")).isEqualTo(2);
    }

    @Test
    void chainsWaitForWhatIsMissingInTheEnd() {
        Compilation compilation = cells.define("int a() { return b(); }\nint b() { return c(); }\nint c() { return new Late().n + d; }");
        assertThat(compilation.waiting()).extracting(Definition::name).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(compilation.waiting()).allSatisfy(each ->
            assertThat(compilation.definitions().causes(each)).containsExactlyInAnyOrder("class Late", "variable d"));
        cells.run("class Late { int n = 5; }");
        assertThat(cells.definitions().causes(cells.definition("a"))).containsExactly("variable d");
        cells.run("int d = 2;");
        assertThat(cells.run("a()")).isEqualTo(7);
        assertThat(cells.definitions().all()).allMatch(Definition::isUsable);
    }

    @Test
    void typesWaitForTheirSupertypes() {
        assertThat(cells.define("class B extends A { @Override int n() { return 2; } }").waiting()).hasSize(1);
        cells.run("class A { int n() { return 1; } }");
        assertThat(cells.run("new B().n()")).isEqualTo(2);
    }

    @Test
    void anImportMayBringWhatIsWaitedFor() {
        assertThat(cells.define("long secs() { return Duration.ofMinutes(1).toSeconds(); }").waiting()).hasSize(1);
        cells.run("import java.time.Duration;");
        assertThat(cells.run("secs()")).isEqualTo(60L);
    }

    @Test
    void aStatementDoesNotWait() {
        assertThat(cells.error("f(late);\nvoid f(int x) { }")).startsWith("cant.resolve");
        assertThat(cells.error("var y = late();")).startsWith("cant.resolve");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "int f() { return \"\".lenght(); } | cant.resolve",
        "int f() { return new ArrayList<>().siez; } | cant.resolve",
        "class A { int f() { return this.g(); } } | cant.resolve",
        "int f() { return \"\"; } | prob.found.req",
        "int f() { return late() + \"a\".b; } | cant.resolve",
    })
    void aWrongMemberIsAnError(String source, String code) {
        assertThat(cells.fail(source).problems()).isNotEmpty().anyMatch(problem -> problem.code().startsWith(code));
    }

    @Test
    void callsOfOneNameAreTold() {
        cells.define("int f() { return later(1, \"a\"); }");
        assertThat(cells.definition("f").missing()).extracting(Missing::description).containsExactly("method later(int,java.lang.String)");
    }

    @Test
    void whatWaitsForAnImportIsTriedWhenThatIsMended() {
        cells.define("import java.txt.DecimalFormat;");
        assertThat(cells.define("String show(double d) { return new DecimalFormat(\"0\").format(d); }").waiting()).hasSize(1);
        cells.run("import java.text.DecimalFormat;");
        assertThat(cells.run("show(1)")).isEqualTo("1");
    }

    @Test
    void eachKeepsTheImportsOfItsTime() {
        cells.run("int h() { return 1; }");
        cells.run("void b() { h(); g(); }\nDate a() { h(); return new Date(); }");
        cells.run("import java.sql.Date;");
        cells.run("long h() { return 1L; }\nvoid g() { }");
        assertThat(cells.last().broken()).isEmpty();
        assertThat(cells.run("a().getClass().getName()")).isEqualTo("java.util.Date");
    }

    @Test
    void aVariableOfATypeThatIsNotKnownIsAnError() {
        assertThat(cells.fail("Foo make() { return null; }\nvar x = make();").problems()).extracting(Problem::text).contains("Foo");
    }

    /** To javac, a parameter of an unknown type takes anything. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "int f(Late t) { return 1; }",
        "int f(List<Late> t) { return 1; }",
        "int f(Late... t) { return 1; }",
        "<T extends Late> int f(T t) { return 1; }",
        "class A extends Late { } int f(A t) { return 1; }",
    })
    void anOverloadThatWaitsDisturbsNoCallOfAnother(String overload) {
        cells.run("int f(int x) { return x; }\nclass C { int g() { return f(5); } }\nint h() { return f(6); }");
        cells.run(overload + "\nint y = f(7);\nvar z = f(8);");
        assertThat(cells.last().broken()).isEmpty();
        assertThat(cells.last().waiting()).extracting(Definition::name).contains("f");
        assertThat(cells.run("y + z + h() + new C().g()")).isEqualTo(7 + 8 + 6 + 5);
        assertThat(cells.run("class Late { }\nf(9)")).isEqualTo(9);
        assertThat(cells.definitions().all()).allMatch(Definition::isUsable);
    }

    @Test
    void anOverloadThatDoesNotCompileAnyMoreDisturbsNoCallOfAnother() {
        cells.run("long k(int x) { return x; }\nclass A { int m() { return (int) k(1); } }");
        cells.run("int f(int x) { return x; }\nint f(A a) { return 1; }\nint h() { return f(6); }");
        Compilation compilation = cells.define("String k(int x) { return \"\"; }");
        assertThat(compilation.broken()).extracting(Definition::key).containsExactlyInAnyOrder("type A", "method f(A)");
        assertThat(cells.run("h() + f(7)")).isEqualTo(13);
    }

    /** What is shown of a class that is not there: javac calls it inaccessible, which no reader understands. */
    @Test
    void whatACellItselfBreaksIsToldAsThat() {
        cells.run("long k(int x) { return x; }");
        cells.run("class A { int m(int x) { return (int) k(x); } }");
        cells.run("var a = new A();");
        CompilationException failure = cells.fail("String k(int x) { return \"\" + a.m(x); }");
        assertThat(failure.unusable()).singleElement()
            .satisfies(unusable -> assertThat(unusable.definitions()).extracting(Definition::name).containsExactly("A"));
        assertThat(cells.run("new A().m(2)")).isEqualTo(2);
    }
}
