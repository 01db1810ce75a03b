package elara.server.session;

import elara.server.compiler.CellCompiler;
import elara.server.compiler.Compilation;
import elara.server.compiler.CompilationException;
import elara.server.compiler.Definition;
import elara.server.compiler.Definitions;
import elara.server.compiler.Piece;
import elara.server.compiler.Source;
import elara.server.compiler.Stage;
import elara.server.interrupt.Interrupter;
import elara.server.interrupt.Interruption;
import elara.server.jvm.SessionEndedException;
import elara.server.jvm.SessionJvm;
import elara.server.jvm.SessionOptions;
import elara.server.redefinition.Applied;
import elara.server.redefinition.Family;
import elara.server.redefinition.SessionClasses;
import elara.wire.FrameType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is defined, in the compiler and in the session JVM that has it; the former outlives the latter. All methods but
 * {@link #interrupt} are called from one thread at a time.
 */
public final class Session implements AutoCloseable {
    /** The session's thread that cells run on. */
    private static final int MAIN = 0;
    private final CellCompiler compiler;
    private final SessionClasses classes = new SessionClasses();
    private final LostVariables lost = new LostVariables();
    private final Origins origins = new Origins();
    private final Set<Path> classpath = new LinkedHashSet<>();
    private volatile Definitions definitions;
    /** As a stage left them; what is not among {@link #definitions} has been lost since. */
    private Definitions defined;
    private volatile SessionJvm jvm;
    private volatile Interrupter interrupter;
    private ClassTransfer transfer;
    /** Whether a run has ever failed, and perhaps a class's static initialiser with it. */
    private boolean initializersMayHaveFailed;

    /** Prepares a compiler that nothing has been compiled with; {@link #attach} gives the session a JVM. */
    Session(CellCompiler compiler) {
        this.compiler = compiler;
        compiler.addToClasspath(List.of(Path.of(SessionJvm.agentPath())));
        definitions = compiler.begin(DefaultImports.source());
        defined = definitions;
        compiler.warmUp(definitions);
    }

    /** A compiler with the options that the session JVM's call for. */
    public static CellCompiler newCompiler() {
        return new CellCompiler(CompilerOptions.of(SessionOptions.split(System.getenv(SessionOptions.VARIABLE))));
    }

    /** Runs cells in a JVM from now on; it gets all that is defined. */
    void attach(SessionJvm started) {
        Interrupter stopping = new Interrupter(started, MAIN);
        started.link().onLimited(stopping::limitTime);
        transfer = new ClassTransfer(started);
        classes.startAnew(transfer);
        interrupter = stopping;
        jvm = started;
    }

    /**
     * Leaves the JVM, which has ended, and the variables, whose values were there.
     *
     * @param culprit the number of the cell that ended it; 0 if none did
     */
    LostValues detach(long culprit) {
        if (jvm != null) {
            jvm.close();
            jvm = null;
        }
        List<Definition> variables = definitions.all().stream().filter(each -> each.kind() == Definition.Kind.VARIABLE).toList();
        lose(variables);
        lost.avoid(culprit);
        List<String> left = labels(definitions.all().stream().filter(each -> !(each.piece().content() instanceof Piece.Generated)).toList());
        return new LostValues(left, names(variables), lost.cellsToRunAgain().stream().map(Origin::cell).toList());
    }

    /** Whether cells can run. */
    boolean isAttached() {
        return jvm != null;
    }

    /** What is defined; any thread may ask. */
    public Definitions definitions() {
        return definitions;
    }

    /** Which variables have no value. */
    public LostVariables lost() {
        return lost;
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
        String holder = classes.holderOf(className);
        Definition definition = holder == null ? null : definitions.ofHolder(holder);
        return definition == null ? null : definition.piece().source().name();
    }

    /** A run of code begins. */
    public Execution begin(long run) {
        return new Execution(jvm(), interrupter, run, MAIN);
    }

    /**
     * Compiles a source of a cell; nothing changes by that.
     *
     * @param onlyStatements whether what it defines is left out, but for variables
     * @throws CompilationException if it has an error
     */
    public Compilation compile(Source source, Origin origin, boolean onlyStatements) throws CompilationException {
        Compilation compilation = compiler.compile(source, definitions, onlyStatements);
        origins.put(source, origin);
        return compilation;
    }

    /** From now on what a stage defines is what is defined; {@link #apply} has to follow. */
    public void define(Stage stage) {
        Set<String> lostSince = defined.all().stream().filter(each -> definitions.get(each.key()) != each
            && stage.definitions().get(each.key()) == each).map(Definition::key).collect(Collectors.toSet());
        defined = stage.definitions();
        definitions = defined.without(lostSince);
        // What a variable was declared as is not there any more, and its value with it.
        List<Definition> variables = stage.broken().stream().filter(each -> each.kind() == Definition.Kind.VARIABLE).toList();
        variables.forEach(each -> transfer.forget(classes.jvmNameOf(each.holder()), each.name()));
        lose(variables);
        origins.keep(definitions);
    }

    /**
     * Brings what a stage defines into the JVM.
     *
     * @throws SessionEndedException if the session JVM has ended
     */
    public Losses apply(Stage stage) {
        Applied applied = classes.apply(stage.compiled().stream().map(Session::family).toList(), unusable(), transfer);
        if (initializersMayHaveFailed) {
            for (Definition each : stage.compiled()) {
                if (each.kind() == Definition.Kind.TYPE && classes.jvmNamesOf(each.holder()).stream().anyMatch(transfer::hasFailed)) {
                    applied = applied.and(classes.renew(each.holder(), transfer));
                }
            }
        }
        classes.load(stage.runner(), transfer);
        checkAlive();
        Losses losses = applied.replaced().isEmpty() ? Losses.NONE : losses(stage, applied);
        stage.declared().forEach(key -> lost.remove(definitions.get(key) == null ? "" : definitions.get(key).name()));
        return losses;
    }

    private Set<String> unusable() {
        return definitions.all().stream().filter(each -> !each.isUsable()).map(Definition::holder).collect(Collectors.toSet());
    }

    private static Family family(Definition definition) {
        Family.Kind kind = switch (definition.kind()) {
            case VARIABLE -> Family.Kind.VARIABLE;
            case METHOD -> Family.Kind.METHOD;
            case TYPE -> Family.Kind.TYPE;
        };
        return new Family(definition.holder(), kind, definition.classFiles());
    }

    private Losses losses(Stage stage, Applied applied) {
        List<Definition> gone = forget(applied.replaced(), stage.declared());
        lose(gone);
        List<String> oldClasses = new ArrayList<>(applied.oldClasses());
        // Through what does not compile any more, a lambda goes on with the code as it was, too.
        unusable().stream().map(classes::jvmNameOf).filter(each -> each != null).forEach(oldClasses::add);
        OldObjects.Found found = OldObjects.search(jvm(), classes, definitions, stage.declared(), oldClasses);
        found.holders().stream().filter(each -> each.kind() == Definition.Kind.VARIABLE)
            .forEach(each -> lost.addOutdated(each.name(), origins.of(each.piece().source())));
        List<Definition> replaced = applied.replaced().keySet().stream().map(definitions::ofHolder).filter(each -> each != null).toList();
        return new Losses(names(gone), applied.reasons(), origins.cells(gone), labels(replaced),
            names(found.holders()), origins.cells(found.holders()), found.incomplete());
    }

    /** Empties variables whose classes were replaced; returns those that are not about to be declared anew. */
    private List<Definition> forget(Map<String, String> replaced, Set<String> declared) {
        List<Definition> gone = new ArrayList<>();
        replaced.forEach((holder, old) -> {
            Definition definition = definitions.ofHolder(holder);
            if (definition != null && definition.kind() == Definition.Kind.VARIABLE) {
                transfer.forget(old, definition.name());
                if (!declared.contains(definition.key())) {
                    gone.add(definition);
                }
            }
        });
        return gone;
    }

    private static List<String> names(List<Definition> definitions) {
        return definitions.stream().map(Definition::name).toList();
    }

    private static List<String> labels(List<Definition> definitions) {
        return definitions.stream().map(Definition::label).distinct().toList();
    }

    /** Variables without value are not defined any more: to use one is an error that says so, not a surprising null. */
    private void lose(List<Definition> variables) {
        variables.forEach(each -> lost.add(each.name(), origins.of(each.piece().source())));
        definitions = definitions.without(variables.stream().map(Definition::key).collect(Collectors.toSet()));
    }

    /** A stage has failed: variables of it that it had not come to have no value. */
    public void afterFailure(Stage stage) {
        initializersMayHaveFailed = true;
        List<Definition> never = new ArrayList<>();
        for (String key : stage.declared()) {
            Definition variable = definitions.get(key);
            String name = variable == null ? null : classes.jvmNameOf(variable.holder());
            if (name == null ? variable != null : !transfer.isDefined(name)) {
                never.add(variable);
            }
        }
        lose(never);
    }

    private void checkAlive() {
        if (transfer.broken()) {
            throw jvm().ended();
        }
    }

    /** Ends the innermost run, if there is one; returns at once. */
    public void interrupt() {
        Interrupter current = interrupter;
        if (current != null) {
            current.interrupt();
        }
        compiler.interrupt();
    }

    /** Why the innermost run was asked to end, or null. */
    public Interruption interruption() {
        return interrupter.interruption();
    }

    /** What has been added to the class path. */
    Set<Path> classpath() {
        return classpath;
    }

    /** Adds those of the jars and folders that are not on the class path yet, all in one step, and returns them. */
    public List<Path> addToClasspath(List<Path> entries) {
        List<Path> added = entries.stream().map(Path::toAbsolutePath).map(Path::normalize).distinct()
            .filter(entry -> !classpath.contains(entry)).toList();
        if (!added.isEmpty()) {
            jvm().request(FrameType.ADD_CLASSPATH, added.stream().map(Path::toString).toList());
            classpath.addAll(added);
            compiler.addToClasspath(added);
        }
        return added;
    }

    @Override
    public void close() {
        SessionJvm current = jvm;
        if (current != null) {
            current.close();
        }
    }
}
