package elara.server.session;

import elara.server.compiler.CellCompiler;
import elara.server.compiler.Compilation;
import elara.server.compiler.CompilationException;
import elara.server.compiler.Definition;
import elara.server.compiler.Definitions;
import elara.server.compiler.Piece;
import elara.server.compiler.Source;
import elara.server.compiler.Stage;
import elara.server.interrupt.Interruption;
import elara.server.jvm.NoMemoryException;
import elara.server.jvm.SessionEndedException;
import elara.server.jvm.SessionJvm;
import elara.server.jvm.SessionOptions;
import elara.server.redefinition.Applied;
import elara.server.redefinition.Family;
import elara.server.redefinition.SessionClasses;
import elara.wire.FrameType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is defined, in the compiler and in the session JVM that has it; the former outlives the latter. What
 * changes it holds the session's lock; while code runs, another thread may.
 */
public final class Session implements AutoCloseable {
    private final CellCompiler compiler;
    private final Defined defined;
    private final SessionClasses classes = new SessionClasses();
    private final LossSearch losses;
    private final Set<Path> classpath = new LinkedHashSet<>();
    private volatile SessionJvm jvm;
    private volatile SessionThreads threads;
    private ClassTransfer transfer;
    /** Whether a run has ever failed, and perhaps a class's static initialiser with it. */
    private boolean initializersMayHaveFailed;
    /** The keys of what was defined before the stage that is brought. */
    private Set<String> before = Set.of();

    /** Prepares a compiler that nothing has been compiled with; {@link #attach} gives the session a JVM. */
    Session(CellCompiler compiler) {
        this.compiler = compiler;
        compiler.addToClasspath(SessionJvm.ownClasspath());
        defined = new Defined(compiler.begin(DefaultImports.source()));
        losses = new LossSearch(defined, classes);
        compiler.warmUp(defined.definitions());
    }

    /** A compiler with the options that the session JVM's call for. */
    public static CellCompiler newCompiler() {
        return new CellCompiler(CompilerOptions.of(SessionOptions.users()));
    }

    /** The compiler takes over the options that were chosen for the session JVM; returns the imports that are gone by that. */
    List<String> useOptions() {
        compiler.useOptions(CompilerOptions.of(SessionOptions.users()));
        List<Piece> before = definitions().imports();
        defined.replace(compiler.withoutWrongImports(definitions()));
        return before.stream().filter(each -> !definitions().imports().contains(each)).map(each -> ((Piece.Import) each.content()).name()).toList();
    }

    /** What of a class path is to be offered to who writes a cell: new cells need none of the names that other kernels have for ours. */
    public static List<Path> listed(List<Path> classpath) {
        return classpath.stream().filter(path -> !path.equals(SessionJvm.compatPath())).toList();
    }

    /** Runs cells in a JVM from now on; it gets all that is defined. */
    synchronized void attach(SessionJvm started) {
        SessionThreads begun = new SessionThreads(started);
        started.link().onLimited(begun::limitTime);
        transfer = new ClassTransfer(started);
        classes.startAnew(transfer);
        threads = begun;
        jvm = started;
    }

    /**
     * Leaves the JVM, which has ended, and the variables, whose values were there.
     *
     * @param culprit the number of the cell that ended it; 0 if none did
     */
    synchronized LostValues detach(long culprit) {
        if (jvm != null) {
            jvm.close();
            jvm = null;
        }
        return defined.loseAll(culprit);
    }

    /** What {@link #detach} has left for a JVM that another run has had detached already. */
    LostValues lostBefore(long culprit) {
        return defined.lostBefore(culprit);
    }

    /** Whether cells can run. */
    boolean isAttached() {
        return jvm != null;
    }

    /** What is defined; any thread may ask. */
    public Definitions definitions() {
        return defined.definitions();
    }

    /** Which variables have no value. */
    public LostVariables lost() {
        return defined.lost();
    }

    /** The JVM that runs the cells. */
    public SessionJvm jvm() {
        SessionJvm current = jvm;
        if (current == null) {
            throw SessionEndedException.ended("is starting anew");
        }
        return current;
    }

    /**
     * The cell that a class has its source in now; null if that is not known. A JVM that has made a stack trace of a class
     * keeps the name of its source file, also when the class is redefined.
     */
    public String cellOf(String className) {
        String holder;
        synchronized (this) {
            holder = classes.holderOf(className);
        }
        Definition definition = holder == null ? null : definitions().ofHolder(holder);
        return definition == null ? null : definition.piece().source().name();
    }

    /** A run of code begins on a thread, within the one that goes on there. */
    public Execution begin(long run, int thread) {
        jvm();
        return threads.begin(run, thread);
    }

    /** A run of code begins on a thread of its own, whatever the others do. */
    public Execution beginBeside(long run) {
        jvm();
        return threads.beginBeside(run);
    }

    /** The innermost run on one of the session's threads; null if it has none. */
    public Execution running(int thread) {
        SessionThreads current = threads;
        return current == null ? null : current.innermost(thread);
    }

    /** A run that has begun in another JVM goes on in this one. */
    void enter(Execution run) {
        jvm();
        threads.enter(run);
    }

    /**
     * Compiles a source of a cell; nothing changes by that.
     *
     * @param onlyStatements whether what it defines is left out, but for variables
     * @param stop whether to give up, which is an error then
     * @throws CompilationException if it has an error
     */
    public Compilation compile(Source source, Origin origin, boolean onlyStatements, BooleanSupplier stop) throws CompilationException {
        Compilation compilation = compiler.compile(source, inScopeOf(source), onlyStatements, stop);
        defined.put(source, origin);
        return compilation;
    }

    /** What is defined, and what is in scope by default of a source like this. */
    private Definitions inScopeOf(Source source) {
        Definitions now = definitions();
        return DefaultImports.besides(source.text(), now).map(imports -> now.importing(compiler.begin(imports))).orElse(now);
    }

    /**
     * Sees to it that what a run is about to define is brought into the JVM that it runs in.
     *
     * @throws SessionEndedException if another has taken that one's place: there, nothing would give the variables their values
     */
    public synchronized void checkSame(Execution run) {
        run.checkIn(jvm());
    }

    /**
     * From now on what a stage defines is what is defined; {@link #apply} has to follow, before anybody else defines anything.
     *
     * @param compiledWith what the stage was compiled with; others may have defined more meanwhile, which stays
     */
    public synchronized void define(Stage stage, Definitions compiledWith) {
        before = definitions().all().stream().map(Definition::key).collect(Collectors.toSet());
        // What a variable was declared as is not there any more, and its value with it.
        forget(defined.define(stage, compiledWith));
    }

    private void forget(List<Definition> variables) {
        Map<String, String> names = new LinkedHashMap<>();
        variables.stream().filter(each -> classes.jvmNameOf(each.holder()) != null)
            .forEach(each -> names.put(classes.jvmNameOf(each.holder()), each.name()));
        transfer.forget(names);
    }

    /**
     * Brings what a stage defines into the JVM.
     *
     * @throws SessionEndedException if the session JVM has ended
     * @throws NoMemoryException if that has no memory for it; what was to be declared and is new has no value then, and all else is
     *     brought with the next stage
     */
    public synchronized Losses apply(Stage stage) {
        try {
            return bring(stage);
        } catch (NoMemoryException e) {
            loseDeclared(stage, each -> !before.contains(each.key()));
            throw e;
        }
    }

    private Losses bring(Stage stage) {
        Applied applied = classes.apply(stage.compiled().stream().map(Session::family).toList(), defined.unusable(), transfer);
        if (initializersMayHaveFailed) {
            for (Definition each : stage.compiled()) {
                if (each.kind() == Definition.Kind.TYPE && classes.jvmNamesOf(each.holder()).stream().anyMatch(transfer::hasFailed)) {
                    applied = applied.and(classes.renew(each.holder(), transfer));
                }
            }
        }
        classes.load(stage.runner(), transfer);
        checkAlive();
        Losses lost = applied.replaced().isEmpty() ? Losses.NONE : losses.of(stage, applied, jvm(), transfer);
        defined.declare(stage.declared());
        return lost;
    }

    /**
     * The class of the session JVM that holds a variable, in a field of its name.
     *
     * @return null if there is no such variable, or it has no value
     */
    public synchronized String holderOf(String variable) {
        return definitions().named(variable).stream().filter(each -> each.kind() == Definition.Kind.VARIABLE && each.isUsable()).findFirst()
            .map(each -> classes.jvmNameOf(each.holder())).orElse(null);
    }

    private static Family family(Definition definition) {
        Family.Kind kind = switch (definition.kind()) {
            case VARIABLE -> Family.Kind.VARIABLE;
            case METHOD -> Family.Kind.METHOD;
            case TYPE -> Family.Kind.TYPE;
        };
        return new Family(definition.holder(), kind, definition.classFiles());
    }

    /** A stage has failed: variables of it that it had not come to have no value. */
    public synchronized void afterFailure(Stage stage) {
        initializersMayHaveFailed = true;
        Set<Object> come = new HashSet<>();
        List<String> names = stage.declared().stream().map(definitions()::get).filter(each -> each != null)
            .map(each -> classes.jvmNameOf(each.holder())).filter(each -> each != null).toList();
        try {
            come.addAll(transfer.defined(names));
        } catch (NoMemoryException e) {
            // None is known to have a value.
        }
        forget(loseDeclared(stage, each -> !come.contains(classes.jvmNameOf(each.holder()))));
    }

    private List<Definition> loseDeclared(Stage stage, Predicate<Definition> which) {
        List<Definition> never = stage.declared().stream().map(definitions()::get).filter(each -> each != null && which.test(each)).toList();
        defined.lose(never);
        return never;
    }

    /** What is told of a variable's value, by what it is; nothing if that takes too long or cannot be had. */
    Outcome describe(Definition variable, Execution execution) {
        String name = jvmNameOf(variable);
        return name == null ? Outcome.NOTHING : execution.describe(name, variable.name());
    }

    private synchronized String jvmNameOf(Definition variable) {
        return classes.jvmNameOf(variable.holder());
    }

    private void checkAlive() {
        if (transfer.broken()) {
            throw jvm().ended();
        }
    }

    /** Ends the innermost run of each thread that has one; returns at once. */
    public void interrupt() {
        SessionThreads current = threads;
        if (current != null) {
            current.interrupt();
        }
        compiler.interrupt();
    }

    /** Ends the innermost run of a thread that has one, and what runs beside it for the same cell; returns at once. */
    void interrupt(int thread) {
        SessionThreads current = threads;
        if (current != null) {
            current.interrupt(thread);
        }
        compiler.interruptStopped();
    }

    /** Why a run was asked to end that goes on; null if it was not. */
    public Interruption interruption(long run) {
        return threads.interruption(run);
    }

    /**
     * The values of variables as text, by their names, as a cell would show them, each in one line and cut to what a table can hold.
     *
     * @param run what asks for them, and can be interrupted
     */
    public Map<String, String> values(List<Definition> variables, Execution run) {
        List<String> places = new ArrayList<>();
        for (Definition each : variables) {
            String name = jvmNameOf(each);
            if (name != null) {
                places.addAll(List.of(each.name(), name));
            }
        }
        return places.isEmpty() ? Map.of() : run.values(places);
    }

    /**
     * Forgets variables and their values; or all that cells have defined and imported.
     */
    public synchronized void reset(boolean onlyVariables) {
        forget(definitions().all().stream().filter(each -> each.kind() == Definition.Kind.VARIABLE).toList());
        defined.reset(onlyVariables ? null : compiler.begin(DefaultImports.source()));
    }

    /** What has been added to the class path. */
    public Set<Path> classpath() {
        return classpath;
    }

    /** Adds those of the jars and folders that are not on the class path yet, all in one step, and returns them. */
    public synchronized List<Path> addToClasspath(List<Path> entries) {
        List<Path> added = entries.stream().map(Path::toAbsolutePath).map(Path::normalize).distinct()
            .filter(entry -> !classpath.contains(entry)).toList();
        if (!added.isEmpty()) {
            jvm().request(FrameType.ADD_CLASSPATH, added.stream().map(Path::toString).toList());
            classpath.addAll(added);
            compiler.addToClasspath(added);
        }
        return added;
    }

    /** Jars and folders of the class path may have other classes now. */
    void rereadLibraries() {
        compiler.rereadLibraries();
    }

    /**
     * Classes of libraries have other class files now, by binary names: those that are loaded are swapped as far as the JVM can.
     */
    public synchronized Swapped swap(Map<String, byte[]> changed) {
        rereadLibraries();
        Swapped swapped = transfer.swap(changed);
        checkAlive();
        return swapped;
    }

    @Override
    public void close() {
        SessionJvm current = jvm;
        if (current != null) {
            current.close();
        }
    }
}
