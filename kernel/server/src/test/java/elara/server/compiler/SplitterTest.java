package elara.server.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import elara.server.compiler.Piece.Expression;
import elara.server.compiler.Piece.Import;
import elara.server.compiler.Piece.Method;
import elara.server.compiler.Piece.Statement;
import elara.server.compiler.Piece.Type;
import elara.server.compiler.Piece.Variable;
import elara.server.compiler.Piece.Variables;
import elara.server.compiler.Splitter.Split;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterTest {
    private static final Splitter SPLITTER = new CellCompiler(List.of()).splitter();

    private static Split split(String text) {
        return SPLITTER.split(new Source("In[1]", text));
    }

    private static List<Piece> pieces(String text) {
        Split split = split(text);
        assertThat(split.problems()).as(text).isEmpty();
        return split.pieces();
    }

    private static Piece only(String text) {
        List<Piece> pieces = pieces(text);
        assertThat(pieces).as(text).hasSize(1);
        return pieces.get(0);
    }

    private static <T> T content(String text, Class<T> kind) {
        return kind.cast(only(text).content());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Import | import java.util.List;",
        "Import | import static java.lang.Math.*;",
        "Import | import java.util./* of lists */List;",
        "PackageName | package org.example.app;",
        "Type | class A { }",
        "Type | public record P(int x) { }",
        "Type | /** Of two. */ enum E { ONE, TWO }",
        "Type | enum E { ONE { int f() { return 1; } }; abstract int f(); }",
        "Type | @interface N { int value() default 1; }",
        "Type | @FunctionalInterface interface F { void f(); }",
        "Type | @SuppressWarnings(value = \"all\") abstract class G<T extends Comparable<T>> { }",
        "Type | public static final class A { }",
        "Type | private sealed interface S permits A, B { }",
        "Type | non-sealed class A extends B { }",
        "Type | strictfp class A { }",
        "Method | int f(int x) { return x; }",
        "Method | List<String> f() { return null; }",
        "Method | int[] f() throws Exception { return null; }",
        "Method | int f(int... all)[] { return null; }",
        "Method | <T> T same(T t) { return t; }",
        "Method | public static <T extends Comparable<T>> T max(List<? extends T> all) { return null; }",
        "Method | @Deprecated void old() { }",
        "Method | static Map.Entry<String, int[]> f() { return null; }",
        "Method | synchronized final void f() { }",
        "Variables | int x = 1;",
        "Variables | public static final int x;",
        "Variables | private volatile long x;",
        "Variables | Map<String, List<int[]>> m = f(1, 2);",
        "Variables | double[] a = {1, 2};",
        "Variables | int a[] = {1, 2};",
        "Variables | var x = 1;",
        "Variables | final var x = 1;",
        "Variables | int x = 1, y = 2;",
        "Variables | String record = \"\", sealed, yield;",
        "Variables | Runnable r = () -> { int y = 1; };",
        "Variables | int kind = switch (x) { case 1 -> { yield 2; } default -> 3; };",
        "Variables | var r = new Object() { int n; };",
        "Expression | x = 1;",
        "Expression | f(x);",
        "Expression | f(x)",
        "Expression | a < b",
        "Expression | a.b.c",
        "Expression | x",
        "Expression | \"text; { }\"",
        "Expression | x + 1;",
        "Expression | new A() { }",
        "Expression | new A() { }.f();",
        "Expression | record.f();",
        "Expression | int.class",
        "Expression | String[]::new",
        "Expression | (int) x",
        "Expression | x instanceof String s ? s.length() : 0",
        "Expression | (switch (x) { case 1 -> 2; default -> 3; }).toString()",
        "Expression | x -> x + 1",
        "Statement | if (a) { } else b();",
        "Statement | if (a) b(); else { }",
        "Statement | for (int i = 0; i < 3; i++) { f(i); }",
        "Statement | for (var each : all) f(each);",
        "Statement | do { } while (a);",
        "Statement | do x++; while (x < 3);",
        "Statement | outer: while (true) { break outer; }",
        "Statement | try { } catch (Exception e) { } finally { }",
        "Statement | try (var in = f()) { }",
        "Statement | synchronized (this) { }",
        "Statement | switch (x) { case 1: f(); }",
        "Statement | switch (x) { case 1 -> f(); default -> { } }",
        "Statement | throw e;",
        "Statement | throw e",
        "Statement | assert x > 0 : \"small\";",
        "Statement | return x;",
        "Statement | { int x = 1; }",
    })
    void tellsWhatAPieceIs(String kind, String source) {
        assertThat(only(source).content().getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void importsHaveNames() {
        assertThat(content("import java.util.List;", Import.class)).isEqualTo(new Import("java.util.List", false, false));
        assertThat(content("import static java.lang.Math.*;", Import.class)).isEqualTo(new Import("java.lang.Math.*", true, false));
        assertThat(content("import java.util.List;", Import.class).simpleName()).isEqualTo("List");
        assertThat(content("import java.util.*;", Import.class).simpleName()).isNull();
    }

    @Test
    void variablesHaveTypesAndValues() {
        Piece piece = only("final Map<String, Integer> ages = new HashMap<>(), more;");
        List<Variable> all = ((Variables) piece.content()).all();
        assertThat(all).extracting(Variable::name).containsExactly("ages", "more");
        assertThat(all).extracting(Variable::type).containsOnly("Map<String, Integer>");
        assertThat(piece.text().substring(all.get(0).valueStart(), all.get(0).valueEnd())).isEqualTo("new HashMap<>()");
        assertThat(all).extracting(each -> piece.text().indexOf(each.name()) - each.nameStart()).containsOnly(0);
        assertThat(all.get(1).valueStart()).isEqualTo(-1);
        assertThat(piece.javaText()).doesNotContain("final").hasSameSizeAs(piece.text());
    }

    @Test
    void variablesMayHaveNoTypeOrOneBehindTheName() {
        assertThat(content("var x = 1;", Variables.class).all()).singleElement().extracting(Variable::type).isNull();
        assertThat(content("int a[] = {1};", Variables.class).all()).singleElement().satisfies(variable -> {
            assertThat(variable.type()).isEqualTo("int[]");
            assertThat(variable.typeStart()).isEqualTo(-1);
            assertThat(variable.braces()).isTrue();
        });
        assertThat(content("volatile boolean on;", Variables.class).isVolatile()).isTrue();
        assertThat(content("volatile boolean on;", Variables.class).all()).singleElement().satisfies(variable -> assertThat(variable.primitive()).isTrue());
    }

    @Test
    void methodsHaveErasedParameters() {
        Method method = content("<T extends Number, U> void f(T a, List<U>[] b, U... c) { f(null); }", Method.class);
        assertThat(method.name()).isEqualTo("f");
        assertThat(method.parameterTypes()).containsExactly("Number", "List[]", "Object[]");
        assertThat(method.parameterNames()).containsExactly("a", "b", "c");
        assertThat(method.returnsNothing()).isTrue();
        assertThat(method.callsItsName()).isTrue();
        assertThat(content("int f(int g) { return g; }", Method.class).callsItsName()).isFalse();
    }

    @Test
    void typesHaveNames() {
        assertThat(content("public record P<T>(T x) { }", Type.class)).isEqualTo(new Type("P", true));
        assertThat(content("class A { class Inner { } void f() { record R() { } } }", Type.class)).isEqualTo(new Type("A", false));
    }

    @Test
    void aDroppedValueHasASemicolon() {
        assertThat(content("f(x);", Expression.class).dropped()).isTrue();
        assertThat(content("f(x)", Expression.class).dropped()).isFalse();
        assertThat(content("x + 1;", Expression.class).dropped()).isTrue();
        assertThat(content("f(x) // ;", Expression.class).dropped()).isFalse();
    }

    @Test
    void returnsAreFound() {
        assertThat(content("if (a) { return; }", Statement.class).returnStart()).isEqualTo("if (a) { ".length());
        assertThat(content("if (a) { f(() -> { return 1; }); }", Statement.class).returnStart()).isEqualTo(-1);
        assertThat(content("{ class A { int f() { return 1; } } }", Statement.class).returnStart()).isEqualTo(-1);
    }

    @Test
    void layoutDoesNotMatter() {
        assertThat(pieces("int x = 1; x++; { } /* ; */ f();;; class A { } x")).extracting(Piece::text)
            .containsExactly("int x = 1;", "x++;", "{ }", "f();", "class A { }", "x");
        assertThat(pieces("""
            // first
            if (a)
            {
                b();
            }
            else
                c();
            do
                x++;
            while (x < 3);
            while (y) { }
            List.of(1)
                .stream() // here; there
                .toList();
            new Object() {
                int f() { return 1; }
            }
                .f();
            int[] all = {
                1,
            };
            String text = \"""
                class A { ; }
                \""";
            @Override
            public String toString() { return ""; }
            x
                + 1
            """)).extracting(piece -> piece.content().getClass().getSimpleName() + " " + piece.line(0))
            .containsExactly("Statement 2", "Statement 8", "Statement 11", "Expression 12", "Expression 15", "Variables 19", "Variables 22",
                "Method 25", "Expression 27");
    }

    @Test
    void piecesKnowWhereTheyStand() {
        Piece piece = pieces("\n\n  a();\n\tb(\n1);").get(1);
        assertThat(piece.start()).isEqualTo("\n\n  a();\n\t".length());
        assertThat(piece.line(0)).isEqualTo(4);
        assertThat(piece.line(piece.text().indexOf('1'))).isEqualTo(5);
    }

    @Test
    void nothingIsNoPiece() {
        for (String text : List.of("", "  \n", "// comment", "/* ; */", ";;")) {
            assertThat(pieces(text)).as(text).isEmpty();
        }
    }

    @Test
    void namesAreThoseOfTheSource() {
        assertThat(only("int total = first + second.third(\"no\"); // other").names())
            .containsExactlyInAnyOrder("total", "first", "second", "third");
    }

    @ParameterizedTest
    @ValueSource(strings = {"class A {", "class A { void f() {", "void f(", "int x =", "f(1,", "x +", "for (int i = 0; i < 3; i++) {",
        "for (int i = 0;", "if (a)", "while (x)", "String s = \"\"\"\nabc", "/* comment", "new A() {", "x ->", "import java.util.",
        "int a = 1;\nint b = (2", "@Deprecated", "switch (x) {", "do { }"})
    void moreMayHaveToCome(String text) {
        Split split = split(text);
        assertThat(split.problems()).hasSize(1);
        assertThat(split.incomplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"int x = ;", "f(1,);", "class { }", "int 1x = 2;", "x = = 1;", "f(])", "\"text", "'ab'", "if (a { }",
        "f(\n\nint x = 1;", "class A { int }", "int x = 1 }"})
    void whatIsWrongIsNotIncomplete(String text) {
        Split split = split(text);
        assertThat(split.problems()).isNotEmpty();
        assertThat(split.incomplete()).isFalse();
    }

    @Test
    void eachMalformedPieceHasOneProblem() {
        Split split = split("int x = ;\nint y = 1;\nclass A { int }");
        assertThat(split.problems()).extracting(problem -> problem.piece().text()).containsExactly("int x = ;", "class A { int }");
        assertThat(split.pieces()).extracting(piece -> piece.content().getClass().getSimpleName())
            .containsExactly("Malformed", "Variables", "Malformed");
    }
}
