package elara.server.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import elara.server.compiler.Notebook.ThrownByCell;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells define and do. What follows when they define it again is in {@link RedefinitionTest}. */
class CellCompilerTest {
    private final Notebook cells = new Notebook();

    @Test
    void cellsUseWhatEarlierOnesDefined() {
        cells.run("import java.time.*;\nint base = 4;\nint plus(int x) { return x + base; }\nrecord P(int x) { int twice() { return 2 * x; } }");
        cells.run("base += 10;");
        assertThat(cells.run("plus(new P(3).twice()) + Duration.ofMinutes(1).toSeconds()")).isEqualTo(80L);
    }

    @Test
    void aCellIsOneThing() {
        assertThat(cells.run("""
            import java.math.BigInteger;
            var start = BigInteger.TWO;
            for (int i = 0; i < 3; i++) { start = square(start); }
            BigInteger square(BigInteger x) { return x.multiply(x); }
            class Box { BigInteger content = start; }
            new Box().content
            """)).hasToString("256");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "1 + 1 | 2",
        "int x = 3; x | 3",
        "int x = 3; x; | null",
        "int x = 3 | null",
        "System.gc() | null",
        "System.gc(); | null",
        "int x = 1; x = 5 | 5",
        "int x = 1; x++ | 1",
        "switch (2) { case 1 -> 2; default -> 3.0; } | 3.0",
        "switch (1) { case 1 -> 2; default -> 3.0; } | 2.0",
        "true ? 1 : 2.0 | 1.0",
        "int x = 2; switch (x) { case 2 -> { x = 7; } default -> { } } x | 7",
        "\"a\" + 1 // text | a1",
        "new int[] {1, 2}.length | 2",
        "null | null",
        "(x -> x + 1) | ",
    })
    void theLastExpressionIsTheValue(String source, String value) {
        if (value == null) {
            cells.fail(source);
        } else {
            assertThat(String.valueOf(cells.run(source))).isEqualTo(value);
        }
    }

    @Test
    void aFreshValueIsKnownAsOne() {
        assertThat(cells.define("Stream.of(1)").stages().get(0).fresh()).isTrue();
        assertThat(cells.define("var s = Stream.of(1); s").stages().get(0).fresh()).isFalse();
    }

    @Test
    void typesOfACellStandInAnyOrder() {
        assertThat(cells.run("class B extends A { int two() { return one() + 1; } } class A { int one() { return 1; } } new B().two()")).isEqualTo(2);
    }

    @Test
    void sealedFamiliesNeedNoPermits() {
        assertThat(cells.run("""
            sealed interface Shape { }
            sealed interface Round extends Shape { }
            record Circle(double r) implements Round { }
            final class Dot implements Round { }
            non-sealed class Odd implements Shape { }
            Shape shape = new Odd();
            shape instanceof Round ? 1 : 2
            """)).isEqualTo(2);
        assertThat(cells.run("sealed interface One permits Two { } record Two() implements One { } new Two() instanceof One")).isEqualTo(true);
        assertThat(cells.error("record Three() implements One { }")).startsWith("cant.inherit.from.sealed");
    }

    @Test
    void enumsAnnotationsAndBodies() {
        assertThat(cells.run("""
            @Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            @interface Mark { int value() default 7; }
            """.replace("@Retention", "@java.lang.annotation.Retention") + """
            @Mark enum Op {
                ADD { int of(int a, int b) { return a + b; } },
                SUB { int of(int a, int b) { return a - b; } };
                abstract int of(int a, int b);
            }
            Op.class.getAnnotation(Mark.class).value() + Op.SUB.of(5, 3)
            """)).isEqualTo(9);
    }

    @Test
    void methodsMayCallOverloadsAndThemselves() {
        cells.run("int f(int x) { return x <= 1 ? 1 : x * f(x - 1); }");
        cells.run("String f(String s) { return s + f(4); }");
        assertThat(cells.run("f(\"=\")")).isEqualTo("=24");
        cells.run("double f(double x) { return f(3) + f(\"\").length() + x; }");
        assertThat(cells.run("f(0.5)")).isEqualTo(8.5);
        assertThat(cells.run("int g(int... all) { return all.length; } int g(int one) { return g(one, one); } g(1)")).isEqualTo(2);
        assertThat(cells.run("<T extends Comparable<T>> T max(T a, T b) { return a.compareTo(b) < 0 ? b : a; }\n"
            + "<T extends Comparable<T>> T max(T a, T b, T c) throws IllegalStateException { return max(a, max(b, c)); }\nmax(1, 3, 2)")).isEqualTo(3);
    }

    @Test
    void variablesMethodsAndTypesMayHaveOneName() {
        assertThat(cells.run("int f = 1; int f(int f) { return f + 1; } class f { int f = 2; } f + f(f) + new f().f")).isEqualTo(5);
        assertThat(cells.run("class g { int n = 3; } g g() { return new g(); } g().n")).isEqualTo(3);
    }

    @Test
    void aDefinitionMayNeedWhatIsOnlyKnownFromIt() {
        assertThat(cells.run("var x = new A(); class A { int f() { return x.g(); } int g() { return 1; } } x.f()")).isEqualTo(1);
        assertThat(cells.run("var y = h(); int h() { return z; } var z = 2; y + z")).isEqualTo(2);
    }

    @Test
    void aNameDeclaredTwiceMakesStages() {
        assertThat(cells.run("int x = 1; int y = x; String x = \"a\" + y; x += 1; x")).isEqualTo("a11");
        assertThat(cells.last().stages()).hasSize(2);
        assertThat(cells.run("int f() { return 1; } int a = f(); int f() { return 2; } a + f()")).isEqualTo(3);
        assertThat(cells.run("class A { } class A { int n = 4; } new A().n")).isEqualTo(4);
        assertThat(cells.last().stages()).hasSize(2);
    }

    @Test
    void missingImportsMatterWhereTheyAreUsed() {
        cells.run("import no.such.Thing;\nint x = 1;");
        assertThat(cells.last().warnings()).singleElement().satisfies(problem -> assertThat(problem.piece().text()).isEqualTo("import no.such.Thing;"));
        assertThat(cells.run("x + 1")).isEqualTo(2);
        assertThat(cells.error("import no.such.Thing;\nThing t = null;")).isEqualTo("doesnt.exist");
        assertThat(cells.fail("Thing t = null;").problems()).extracting(Problem::text).containsExactlyInAnyOrder("Thing", "no.such.Thing");
        assertThat(cells.define("import no.such.Other;").warnings()).extracting(Problem::code).containsExactly("doesnt.exist");
    }

    @Test
    void aModuleMayBeImportedFromJava25On() {
        if (Runtime.version().feature() < 25) {
            assertThat(cells.fail("import module java.net.http;").problems()).isNotEmpty();
            return;
        }
        assertThat(cells.run("import module java.net.http;\nHttpClient.Version.HTTP_2")).hasToString("HTTP_2");
    }

    @Test
    void aPackageOfAPastedFileIsLeftOut() {
        assertThat(cells.run("package org.example;\nimport java.time.Year;\npublic class A { int y = Year.of(3).getValue(); }\nnew A().y")).isEqualTo(3);
    }

    @Test
    void aTypeTakesThePlaceOfAnImportedOne() {
        cells.run("import java.util.concurrent.Flow;");
        assertThat(cells.run("class Flow { int n = 2; }\nclass List { int n = 3; }\nnew Flow().n + new List().n")).isEqualTo(5);
        assertThat(cells.error("class Object { }")).isEqualTo("hides.java.lang");
        assertThat(cells.run("\"a\".length()")).isEqualTo(1);
    }

    @Test
    void checkedExceptionsNeedNoCatch() {
        assertThatExceptionOfType(ThrownByCell.class).isThrownBy(() -> cells.run("throw new Exception(\"checked\");"))
            .havingCause().withMessage("checked");
        assertThat(cells.run("Thread.sleep(0); 1")).isEqualTo(1);
    }

    @Test
    void whatFollowsNeedNotBeReachable() {
        cells.define("while (true) { }\nint x = 1;");
        cells.define("throw new Error();\nx++;");
    }

    @Test
    void onlyStatementsAreRunAgain() throws CompilationException {
        String source = "int f() { return 1; }\nint x = f();\nclass A { }\nx++;";
        cells.run(source);
        Compilation compilation = cells.compiler.compile(new Source("In[2]", source), cells.definitions(), true);
        assertThat(compilation.stages()).singleElement().satisfies(stage -> {
            assertThat(stage.declared()).containsExactly("variable x");
            assertThat(stage.compiled()).extracting(Definition::key).containsExactly("variable x");
        });
    }

    @Test
    void manyStatementsAreSplitIntoMethods() {
        String source = IntStream.range(0, 600).mapToObj(i -> "int v" + i + " = " + (i == 0 ? "1" : "v" + (i - 1) + " + 1") + ";")
            .collect(Collectors.joining("\n"));
        assertThat(cells.run(source + "\nv599")).isEqualTo(600);
        assertThat(cells.last().stages()).singleElement().satisfies(stage -> assertThat(stage.methods()).hasSizeGreaterThan(3).doesNotHaveDuplicates());
        assertThat(cells.definitions().all()).hasSize(600);
    }

    @Test
    void compilingStopsWhereItIsAskedTo() {
        String source = IntStream.range(0, 300).mapToObj(i -> "int v" + i + " = " + i + ";").collect(Collectors.joining("\n"));
        AtomicInteger looks = new AtomicInteger();
        assertThatExceptionOfType(CompilationException.class).isThrownBy(() ->
            cells.compiler.compile(new Source("In[1]", source), cells.definitions(), false, () -> looks.incrementAndGet() > 700));
        assertThat(looks).hasValueLessThan(1000);
        assertThat(cells.run(source + "v7")).as("the compiler works on").isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"class Big { %s }", "%s"})
    void compilingStopsWithinALargeClass(String around) {
        String part = around.contains("class") ? "int m%d() { return 1; }" : "System.getenv(\"%d\");";
        String source = around.formatted(IntStream.range(0, 300).mapToObj(part::formatted).collect(Collectors.joining("\n")));
        AtomicInteger looks = new AtomicInteger();
        assertThatExceptionOfType(CompilationException.class).isThrownBy(() -> cells.compiler.compile(new Source("In[1]", source),
            cells.definitions(), false, () -> looks.incrementAndGet() > (around.contains("class") ? 100 : 750)));
        assertThat(cells.run(source + "\n1 + 1")).as("the compiler works on").isEqualTo(2);
    }

    @Test
    void stackTracesNameCellAndLine() {
        cells.run("int twice(int x) {\n    x += 0;\n    return 2 / x;\n}\nclass Box {\n    int in() { return twice(0); }\n}");
        assertThatExceptionOfType(ThrownByCell.class).isThrownBy(() -> cells.run("\n\nint a = 1;\nint b =\n    new Box().in();"))
            .satisfies(e -> assertThat(e.getCause().getStackTrace()).extracting(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .startsWith("In[1]:3", "In[1]:6", "In[2]:5"));
    }

    @Test
    void linesAreRightBehindAForwardingMethod() {
        cells.run("int f(int x) { return 1; }");
        cells.run("int f(\n    String s)\n{\n    return f(1) / s.length();\n}\n\nint g() {\n    return 1 / (f(1) - 1);\n}");
        assertThatExceptionOfType(ThrownByCell.class).isThrownBy(() -> cells.run("f(\"\")"))
            .satisfies(e -> assertThat(e.getCause().getStackTrace()[0]).hasToString("REPL.f$m$String$b.f$$(In[2]:4)"));
        assertThatExceptionOfType(ThrownByCell.class).isThrownBy(() -> cells.run("g()"))
            .satisfies(e -> assertThat(e.getCause().getStackTrace()[0]).hasToString("REPL.g$m.g(In[2]:8)"));
    }

    @Test
    void whatIsUsedIsKnown() {
        cells.run("int base = 1;\nclass Net { int n = base; }\nint f(Net net) { return net.n; }");
        assertThat(cells.definition("f").uses()).containsExactly("type Net");
        assertThat(cells.definition("Net").uses()).containsExactly("variable base");
        assertThat(cells.definition("Net").classFiles()).containsOnlyKeys("REPL.Net");
        assertThat(List.copyOf(cells.definitions().all())).extracting(Definition::holder).containsExactlyInAnyOrder("base$v", "Net", "f$m$Net");
    }
}
