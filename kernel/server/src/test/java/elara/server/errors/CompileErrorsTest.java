package elara.server.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.junit.jupiter.api.Test;

/** The complaints are the compiler's own: JShell's class for them cannot be made outside its package. */
class CompileErrorsTest {
    /** The error for a snippet at the end of a cell. */
    private static CellError describe(String cell, String snippet) {
        try (JShell shell = JShell.builder().executionEngine("local").compilerOptions("-Xlint:all").build()) {
            Snippet rejected = shell.eval(snippet).get(0).snippet();
            List<Diag> complaints = shell.diagnostics(rejected).toList();
            return new CompileErrors("In[3]", cell).describe(complaints, at -> cell.length() - snippet.length() + at);
        }
    }

    private static CellError describe(String cell) {
        return describe(cell, cell);
    }

    private static List<String> plain(CellError error) {
        return error.traceback().stream().map(line -> line.replaceAll("\u001b\\[[\\d;]*m", "")).toList();
    }

    @Test
    void showsTheLineAndUnderlinesWhatIsWrong() {
        CellError error = describe("int a = 1;\n\tint b = 2 + unknown;", "int b = 2 + unknown;");
        assertThat(error.name()).isEqualTo("CompilationError");
        assertThat(error.message()).isEqualTo("In[3]:2:14: cannot find symbol");
        assertThat(plain(error)).hasSize(3);
        assertThat(plain(error).get(0)).startsWith("Compilation error at In[3]:2:14: cannot find symbol").contains("variable unknown")
            .doesNotContain("location:");
        assertThat(plain(error).get(1)).isEqualTo("    \tint b = 2 + unknown;");
        assertThat(plain(error).get(2)).isEqualTo("    \t            ^^^^^^^");
    }

    @Test
    void everyErrorIsShownAndTheFirstIsTheMessage() {
        CellError error = describe("{\n  one();\n  int x = two;\n}");
        assertThat(error.message()).isEqualTo("In[3]:2:3: cannot find symbol");
        assertThat(plain(error)).hasSize(6).contains("      one();", "      ^^^", "      int x = two;", "              ^^^");
    }

    @Test
    void aRangeOfSeveralLinesIsUnderlinedOnItsFirst() {
        CellError error = describe("int f(int x) {\n  if (x > 0) {\n    return 1;\n  }\n}");
        assertThat(plain(error)).allSatisfy(line -> assertThat(line.lines().count()).isEqualTo(1));
        assertThat(plain(error).get(1)).isEqualTo("    }");
        assertThat(plain(error).get(2)).isEqualTo("    ^");
    }

    @Test
    void warningsAreLeftOut() {
        CellError error = describe("int b = (int) 1 + unknown;");
        assertThat(plain(error)).hasSize(3).noneMatch(line -> line.contains("redundant"));
    }

    @Test
    void withoutComplaintTheCellIsNotComplete() {
        assertThat(new CompileErrors("In[1]", "int x = ").describe(List.of(), at -> at).message())
            .isEqualTo("The cell is not complete.");
    }
}
