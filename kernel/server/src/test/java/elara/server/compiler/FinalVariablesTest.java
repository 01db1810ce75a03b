package elara.server.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinalVariablesTest {
    private final Notebook notebook = new Notebook();

    @ParameterizedTest
    @ValueSource(strings = {"final int k = 1; k = 2;", "kept = 2;", "kept++;", "--kept;", "kept += 2;", "(kept) = 2;", "void f() { kept = 2; }",
        "Runnable r = () -> { kept = 2; };", "class A { int x = kept = 2; }", "int other = kept = 2;", "first = second;", "list = null;"})
    void keepTheirFirstValue(String source) {
        notebook.run("final int kept = 1; final int first = 1, second = 2; final var list = new ArrayList<Integer>();");
        assertThat(notebook.error(source)).isEqualTo(FinalVariables.ASSIGNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list.add(1); list.get(0)", "final int kept = 1; kept", "kept", "int kept = 0; kept = 1; kept", "final int one; one = 1; one",
        "int kept() { int kept = 0; kept = 1; return kept; } kept()", "class A { int kept = 0; { kept = 1; } } new A().kept"})
    void areUsedAndDeclaredAnew(String source) {
        notebook.run("final int kept = 1; final var list = new ArrayList<Integer>();");
        assertThat(notebook.run(source)).isEqualTo(1);
    }

    @Test
    void whatChangesOneDoesNotCompileAnyMoreOnceItIsFinal() {
        notebook.run("int kept = 1; void f() { kept++; }");
        notebook.define("final int kept = 1;");
        assertThat(notebook.last().broken()).hasSize(1);
    }
}
