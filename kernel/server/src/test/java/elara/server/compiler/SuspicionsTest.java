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
}
