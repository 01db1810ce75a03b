package elara.server.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuspicionsTest {
    private final CellCompiler compiler = new CellCompiler(List.of("-proc:none"));

    private List<String> codes(String cell) throws CompilationException {
        return compiler.compile(new Source("In[1]", cell), compiler.begin("import java.util.*;"), false).warnings().stream().map(Problem::code).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"String a = \"x\"; boolean b = a == \"x\";", "String a = \"\"; if (a != a.trim()) { }",
        "boolean same(String a, String b) { return (a) == (b); }", "class A { String n; boolean is(A o) { return n == o.n; } }",
        "List<String> l = List.of(\"a\"); l.get(0) == l.get(0)", "Runnable r = () -> { if (\"a\" == String.valueOf(1)) { } };"})
    void textsThatAreComparedAsObjects(String cell) throws CompilationException {
        assertThat(codes(cell)).containsExactly(Suspicions.COMPARED_TEXTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"String a = null; boolean b = a == null;", "Object o = \"\"; boolean b = o == \"x\";", "boolean b = 1 == 2;",
        "boolean b = 'a' == 'b';", "String a = \"\"; a.equals(\"x\")", "for (int i = 0; i < 3; i++);", "while (new Random().nextInt(9) > 0);",
        "for (int i = 0; i < 3; i++);\nint x = 1;", "for (int i = 0; i < 3; i++) { }\n{ }"})
    void whatIsMeantAsItStands(String cell) throws CompilationException {
        assertThat(codes(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"for (int i = 0; i < 3; i++);\n{ int x = 1; }", "for (int i : new int[3]); { }", "void f(int n) { while (n-- > 0); { f(1); } }"})
    void loopsThatRepeatNothing(String cell) throws CompilationException {
        assertThat(codes(cell)).containsExactly(Suspicions.EMPTY_LOOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"int[] a = {1}; System.out.println(a);", "String[] a = {}; System.out.print(a);", "int[] a = {1}; String s = \"a\" + a;",
        "int[] a = {1}; a.toString()", "int[][] a = {{1}}; System.out.println(a[0]);", "char[] a = {}; String s = 1 + \"\" + new int[3];"})
    void arraysAsTexts(String cell) throws CompilationException {
        assertThat(codes(cell)).containsExactly(Suspicions.PRINTED_ARRAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"int[] a = {1}; System.out.println(Arrays.toString(a));", "char[] a = {'x'}; System.out.println(a);",
        "int[] a = {1}; System.out.println(a[0] + \"\" + a.length);", "int d = (int) (Math.random() * 6);", "double d = (double) Math.random();",
        "class P { void println(int[] a) { } } new P().println(new int[1]);"})
    void arraysAndRandomNumbersAsTheyAreMeant(String cell) throws CompilationException {
        assertThat(codes(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"int d = (int) Math.random() * 6;", "long d = 1 + (long) Math.random();"})
    void randomNumbersThatAreCutTooEarly(String cell) throws CompilationException {
        assertThat(codes(cell)).containsExactly(Suspicions.CAST_RANDOM);
    }
}
