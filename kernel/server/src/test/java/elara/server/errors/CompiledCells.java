package elara.server.errors;

import elara.server.compiler.CellCompiler;
import elara.server.compiler.Compilation;
import elara.server.compiler.CompilationException;
import elara.server.compiler.Definitions;
import elara.server.compiler.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;

/** Cells on the real compiler, after some that have declared a few names. Cells that do not compile are not counted. */
abstract class CompiledCells {
    private static final CellCompiler COMPILER = new CellCompiler(List.of("-proc:none", "-XDshould-stop.ifError=FLOW", "-Xlint:divzero"));
    private static final List<String> DECLARED = List.of("import java.util.*; import java.util.function.*;",
        "int count = 3; int[] numbers = {1}; List<Integer> list = new ArrayList<>(); Object thing = 1;",
        "int twice(int x) { return 2 * x; } class Net { int size; int forward(int x) { return x; } } enum Color { RED, GREEN }");

    private static Definitions declared;

    private Definitions definitions = declared;
    /** How many cells have run, those that declare names aside. */
    private int cells = 2;

    @BeforeAll
    static void declareNames() throws CompilationException {
        declared = COMPILER.begin("");
        for (String cell : DECLARED) {
            declared = COMPILER.compile(new Source("In[1]", cell), declared, false).definitions();
        }
    }

    /** Defines what a cell does. */
    Compilation run(String cell) throws CompilationException {
        Compilation compiled = COMPILER.compile(new Source("In[" + ++cells + "]", cell), definitions, false);
        definitions = compiled.definitions();
        return compiled;
    }

    CompileErrors errors(String cell) {
        return new CompileErrors(name(), cell, at -> at, new FakeNames(), Map.of("net", "In[2]"));
    }

    /** What the next cell is called. */
    String name() {
        return "In[" + (cells + 1) + "]";
    }

    /** Why a cell does not compile. */
    CompilationException failure(String cell) {
        try {
            COMPILER.compile(new Source(name(), cell), definitions, false);
        } catch (CompilationException e) {
            return e;
        }
        throw new AssertionError("compiles: " + cell);
    }

    CellError error(String cell) {
        return errors(cell).error(failure(cell));
    }

    Definitions definitions() {
        return definitions;
    }

    /** Without bold, and with any colour: none reads on both themes. Each message on one line. */
    static List<String> plain(List<String> lines) {
        String text = String.join("\0\n", lines).replaceAll("\u001b\\[[01]m", "");
        return List.of(text.replaceAll("\0?\n(?:  |       )(?=\\S)(?!\\d+ │)", " ").split("\0\n"));
    }

    List<String> described(String cell) {
        return plain(error(cell).traceback());
    }
}
