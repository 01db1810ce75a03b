package elara.server.compiler;

import elara.server.compiler.Splitter.Split;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compiles cells, each as a whole, against what earlier ones have defined. Nothing runs in here. Threads take turns, with those that use
 * {@link Analysis}.
 *
 * <p>javac always sees a type of a cell as {@code REPL.Net}, a variable as the field of a class {@code REPL.x$v}, a method as that of a
 * class {@code REPL.f$m$int}. Whether the session JVM has them under other names is none of its business.
 */
public final class CellCompiler {
    private static final System.Logger LOG = System.getLogger(CellCompiler.class.getName());
    private static final Pattern CELL = Pattern.compile("In\\[(\\d+)\\]");

    /** The name of the source with what every cell imports. */
    static final String DEFAULT_IMPORTS = "imports";

    private final Javac javac;
    private final Splitter splitter;
    private int runners;

    /**
     * A compiler.
     *
     * @param options javac's
     */
    public CellCompiler(List<String> options) {
        javac = new Javac(options);
        splitter = new Splitter(javac);
    }

    /** Adds jars and folders that cells can use classes of. */
    public void addToClasspath(List<Path> entries) {
        synchronized (javac) {
            javac.addToClasspath(entries);
        }
    }

    /** Classes of folders on the class path may have changed. */
    public void rereadLibraries() {
        synchronized (javac) {
            javac.rereadLibraries();
        }
    }

    /** Other options of javac from now on. */
    public void useOptions(List<String> options) {
        synchronized (javac) {
            javac.useOptions(options);
        }
    }

    /** The jars and folders that were added. */
    public List<Path> classpath() {
        return javac.classpath();
    }

    /** The jars among them, as they have been listed. */
    public LibraryJars jars() {
        return javac.jars();
    }

    /** Has a compilation fail that waits for annotation processors; returns at once, and does nothing if none does. Any thread may ask. */
    public void interrupt() {
        javac.interrupt();
    }

    /** The same, if the compilation is one that is to stop. */
    public void interruptStopped() {
        javac.interruptStopped();
    }

    Javac javac() {
        return javac;
    }

    Splitter splitter() {
        return splitter;
    }

    /** Nothing but imports, as source. */
    public Definitions begin(String imports) {
        synchronized (javac) {
            return Definitions.none(splitter.split(new Source(DEFAULT_IMPORTS, imports)).pieces());
        }
    }

    /** Compiles something, so that the first cell need not wait until the compiler's own classes and the JDK's are read. */
    public void warmUp(Definitions definitions) {
        try {
            compile(new Source("nothing", "1 + 1"), definitions, false);
        } catch (CompilationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same, without imports of what is not there with the options of now: no cell would compile with them. */
    public Definitions withoutWrongImports(Definitions definitions) {
        synchronized (javac) {
            return canUse(definitions) ? definitions
                : definitions.withImports(definitions.imports().stream().filter(each -> canUse(Definitions.none(List.of(each)))).toList());
        }
    }

    private boolean canUse(Definitions definitions) {
        try {
            compile(new Source("nothing", "1 + 1"), definitions, false);
            return true;
        } catch (CompilationException e) {
            return false;
        }
    }

    /** Where the last statement or definition of a source begins, be it complete or not. */
    public static int startOfLast(String text) {
        List<Fragments.Fragment> fragments = Fragments.of(text);
        return fragments.isEmpty() ? 0 : fragments.get(fragments.size() - 1).start();
    }

    /**
     * Compiles a source.
     *
     * @param onlyStatements whether what it imports and defines is left out, but for variables
     * @param stop whether to give up, which is an error then
     * @throws CompilationException if it has an error
     */
    public Compilation compile(Source source, Definitions before, boolean onlyStatements, BooleanSupplier stop) throws CompilationException {
        synchronized (javac) {
            javac.stopWhen(stop);
            try {
                return compileInTurn(source, before, onlyStatements, stop);
            } finally {
                javac.stopWhen(() -> false);
            }
        }
    }

    /** Compiles a source, to its end. */
    public Compilation compile(Source source, Definitions before, boolean onlyStatements) throws CompilationException {
        return compile(source, before, onlyStatements, () -> false);
    }

    private Compilation compileInTurn(Source source, Definitions before, boolean onlyStatements, BooleanSupplier stop)
            throws CompilationException {
        try {
            Split split = splitter.split(source);
            if (!split.problems().isEmpty()) {
                throw new CompilationException(split.problems(), List.of());
            }
            return compile(split.pieces().stream().filter(piece -> !onlyStatements || piece.isRun()).toList(), before);
        } catch (StackOverflowError | RuntimeException | AssertionError e) { // the latter are faults of javac, as it finds them or not
            javac.forget();
            if (stop.getAsBoolean()) {
                throw new CompilationException(List.of(failed(source, "stopped", "compiling was stopped")), List.of());
            }
            boolean deep = e instanceof StackOverflowError || e.getCause() instanceof StackOverflowError;
            if (!deep) {
                LOG.log(Level.WARNING, "The compiler failed", e);
            }
            throw new CompilationException(List.of(deep ? failed(source, "nested.too.deep", "this is nested too deeply for the Java compiler")
                : failed(source, "compiler.failed", "the Java compiler failed: " + e)), List.of());
        }
    }

    private Compilation compile(List<Piece> pieces, Definitions before) throws CompilationException {
        List<Stage> stages = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        List<Definition> waiting = new ArrayList<>();
        List<Definition> broken = new ArrayList<>();
        Definitions now = before;
        for (List<Piece> part : stages(pieces)) {
            String runner = runnerName(part.get(0).source().name());
            StageCompiler compiler = new StageCompiler(javac, now, part, runner, true);
            Stage stage = tryCompile(compiler);
            if (stage == null) { // java.awt.List is not java.util.List
                compiler = new StageCompiler(javac, now, part, runner, false);
                stage = compiler.compile();
            }
            stages.add(stage);
            warnings.addAll(compiler.warnings());
            waiting.addAll(compiler.waiting());
            broken.addAll(compiler.broken());
            now = compiler.definitions();
        }
        return new Compilation(stages, now, warnings, waiting, broken);
    }

    /** Compiles a stage; null if it may be that only methods are missing which are not replaced after all. */
    private static Stage tryCompile(StageCompiler compiler) throws CompilationException {
        try {
            Stage stage = compiler.compile();
            return compiler.hasMisjudged() ? null : stage;
        } catch (CompilationException e) {
            if (!compiler.leavesOut()) {
                throw e;
            }
            return null;
        }
    }

    /** What defines a name again begins another stage. */
    private static List<List<Piece>> stages(List<Piece> pieces) {
        List<List<Piece>> all = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Piece piece : pieces) {
            List<String> defined = Definition.of(piece, List.of()).stream().map(Definition::key).toList();
            if (all.isEmpty() || defined.stream().anyMatch(keys::contains)) {
                all.add(new ArrayList<>());
                keys.clear();
            }
            keys.addAll(defined);
            all.get(all.size() - 1).add(piece);
        }
        return all;
    }

    private String runnerName(String source) {
        Matcher cell = CELL.matcher(source);
        return (cell.matches() ? "In$" + cell.group(1) : "Run$0") + "$" + ++runners;
    }

    private static Problem failed(Source source, String code, String message) {
        Piece whole = new Piece(source, 0, source.text(), source.text(), Set.of(), new Piece.Malformed(), "");
        return new Problem(true, code, List.of(), message, whole, 0, 0, 0);
    }
}
