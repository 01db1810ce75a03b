package elara.server.help;

import elara.server.compiler.CellCompiler;
import elara.server.compiler.CompilationException;
import elara.server.compiler.Definitions;
import elara.server.compiler.Source;
import elara.server.magics.Magics;
import elara.server.magics.code.JavadocMagic;
import elara.server.magics.timing.TimeMagic;
import elara.server.magics.timing.TimeitMagic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cells that have been run, as far as help knows. */
public final class Cells {
    private static final Magics MAGICS = new Magics(List.of(new TimeMagic(), new TimeitMagic(), new JavadocMagic(null)));
    /** Of the magics that take Java. */
    public static final MagicJava MAGIC_JAVA = new MagicJava(MAGICS::named);
    /** Has compiled them. */
    public final CellCompiler compiler = new CellCompiler(List.of("-proc:none", "-g", "-XDshould-stop.ifError=FLOW"));
    private Definitions definitions = compiler.begin("import java.util.*; import java.util.function.*; import java.util.stream.*;");
    private int count;
    /** Jars whose sources somebody has asked for. */
    final List<Path> wanted = new ArrayList<>();
    final NamedHelp help = new NamedHelp(compiler, this::definitions, index(), variable -> Map.of("Value", "of " + variable.name()),
        Path.of("no repository"), wanted::add);
    private final Inspector inspector = new Inspector(help, MAGIC_JAVA);

    /** None so far. */
    public Cells(Path... classpath) {
        compiler.addToClasspath(List.of(classpath));
        help.learn(MAGICS::named);
    }

    /** Runs one, which has to compile. */
    public Cells run(String source) {
        try {
            definitions = compiler.compile(new Source("In[" + ++count + "]", source), definitions, false).definitions();
            return this;
        } catch (CompilationException e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    /** What they define. */
    public Definitions definitions() {
        return definitions;
    }

    /** The classes that they can use. */
    public ClassIndex index() {
        return new ClassIndex(compiler::classpath, compiler.jars());
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
