package elara.server.help;

import static org.assertj.core.api.Assertions.assertThat;

import elara.server.compiler.CompilationException;
import elara.server.compiler.Problem;
import elara.server.compiler.Source;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NamesOfCellsTest {
    private final Cells cells = new Cells().run("String greeting = \"hello\"; int twice(int x) { return 2 * x; }");
    private final NamesOfCells names = new NamesOfCells(cells.compiler, cells::definitions, cells.index(), Path.of("nowhere"));

    private Problem problem(String source) {
        try {
            cells.compiler.compile(new Source("In[9]", source), cells.definitions(), false);
        } catch (CompilationException e) {
            return e.problems().get(0);
        }
        throw new AssertionError("compiles: " + source);
    }

    @Test
    void variablesAndMethodsOfEarlierCells() {
        assertThat(names.at(problem("greetin.length()"))).contains("greeting", "twice(");
    }

    @Test
    void localVariables() {
        assertThat(names.at(problem("for (int count = 0; count < 3; count++) { System.out.println(cont); }"))).contains("count", "greeting");
    }

    @Test
    void whatTheSameCellDeclares() {
        assertThat(names.at(problem("int triple(int y) { return 3 * y; }\nint base = 1;\nint z = tripel(bas);"))).contains("triple(", "base");
        assertThat(names.at(problem("class Shape { }\nObject o = new Shpae();"))).contains("Shape", "ArrayList");
    }

    @Test
    void members() {
        assertThat(names.membersAt(problem("int n = greeting\n    .lenght();"))).contains("length()", "isEmpty()").doesNotContain("twice(");
        assertThat(names.membersAt(problem("Math.squareRoot(2)"))).contains("sqrt(");
    }

    @Test
    void parametersOfWhatIsCalled() {
        cells.run("class Matrix { Matrix(int rows, int columns) { } double dot(List<Double> other) { return 0; } }\nint sum(int... parts) { return 0; }");
        assertThat(names.parameters(problem("new Matrix(3)"))).containsExactly("int rows, int columns");
        assertThat(names.parameters(problem("new Matrix(1, 2).dot()"))).containsExactly("List<Double> other");
        assertThat(names.parameters(problem("twice()"))).containsExactly("int x");
        assertThat(names.parameters(problem("class Square extends Matrix { }"))).containsExactly("int rows, int columns");
        assertThat(names.parameters(problem("class Own { Own(String name) { } }\nnew Own();"))).containsExactly("String name");
        assertThat(names.parameters(problem("Math.max()"))).hasSize(4);
    }

    @Test
    void types() {
        assertThat(names.types()).contains("String", "ArrayList", "Stream").doesNotContain("greeting");
    }

    @Test
    void classesThatAreNotImported() {
        assertThat(names.classes("AtomicInteger")).containsExactly("java.util.concurrent.atomic.AtomicInteger");
    }
}
