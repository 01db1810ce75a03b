package elara.server.help;

import elara.server.compiler.CellCompiler;
import elara.server.compiler.CompilationException;
import elara.server.compiler.Definitions;
import elara.server.compiler.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cells that have been run, as far as help knows. */
final class Cells {
    final CellCompiler compiler = new CellCompiler(List.of("-proc:none", "-g", "-XDshould-stop.ifError=FLOW"));
    private Definitions definitions = compiler.begin("import java.util.*; import java.util.function.*; import java.util.stream.*;");
    private int count;
    /** Jars whose sources somebody has asked for. */
    final List<Path> wanted = new ArrayList<>();
    final NamedHelp help = new NamedHelp(compiler, this::definitions, index(), variable -> Map.of("Value", "of " + variable.name()),
        Path.of("no repository"), wanted::add);
    private final Inspector inspector = new Inspector(help);

    Cells(Path... classpath) {
        compiler.addToClasspath(List.of(classpath));
    }

    Cells run(String source) {
        try {
            definitions = compiler.compile(new Source("In[" + ++count + "]", source), definitions, false).definitions();
            return this;
        } catch (CompilationException e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    Definitions definitions() {
        return definitions;
    }

    ClassIndex index() {
        return new ClassIndex(compiler::classpath);
    }

    /** What completion offers at the bar. */
    List<String> complete(String marked) {
        int cursor = marked.indexOf('|');
        return new Completer(compiler, this::definitions, index()).complete(marked.replace("|", ""), cursor).matches();
    }

    /** What inspection says at the bar, by MIME type. */
    Optional<Map<String, String>> describe(String marked, boolean source) {
        return inspector.inspect(marked.replace("|", ""), marked.indexOf('|'), source);
    }

    /** What inspection says at the bar, as text; null if nothing. */
    String inspect(String marked) {
        return describe(marked, false).map(forms -> forms.get("text/plain")).orElse(null);
    }
}
