package elara.server.session;

import elara.server.check.CellCheck;
import elara.server.check.NoExecution;
import elara.server.classes.SessionClasses;
import elara.server.classes.SnippetMemory;
import elara.server.interrupt.Interrupter;
import elara.server.interrupt.Interruption;
import elara.server.jvm.SessionEndedException;
import elara.server.jvm.SessionJvm;
import elara.wire.Frame;
import elara.wire.FrameType.Status;
import elara.wire.FrameType;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;

/**
 * JShell, which compiles snippets here, and the session JVM that runs them. JShell and its definitions outlive that JVM.
 * JShell has one writer: all methods but {@link #interrupt} are called from one thread at a time.
 */
public final class JShellSession implements AutoCloseable {
    private final RemoteExecutionControl control;
    private final JShell shell;
    private final SnippetMemory memory;
    private final SnippetOrigins origins;
    private final Variables variables;
    private final FailedTypes types;
    private final CellCheck check;
    private final Set<Path> classpath = new LinkedHashSet<>();
    private final List<Snippet> temporary = new ArrayList<>();
    private volatile SessionJvm jvm;
    private volatile Interrupter interrupter;

    private JShellSession(RemoteExecutionControl control, JShell shell) {
        this.control = control;
        this.shell = shell;
        memory = new SnippetMemory(shell);
        origins = new SnippetOrigins(shell);
        variables = new Variables(shell, origins, control::forget);
        types = new FailedTypes(shell, control::hasFailed);
        check = new CellCheck(shell, control::unheard, () -> Shells.create(new NoExecution()));
        control.use(origins);
    }

    /** Prepares JShell; {@link #attach} gives it a JVM. */
    static JShellSession create() {
        RemoteExecutionControl control = new RemoteExecutionControl();
        return new JShellSession(control, Shells.create(control));
    }

    /** Runs snippets in a JVM from now on; it gets all that is defined. */
    void attach(SessionJvm started) {
        Interrupter stopping = new Interrupter(started);
        started.link().onDescribing(stopping::limitTime);
        control.interruptBy(stopping);
        control.attach(started);
        interrupter = stopping;
        jvm = started;
    }

    /**
     * Leaves the JVM, which has ended, and the variables, whose values were there.
     *
     * @param culprit the number of the cell that ended it; 0 if none did
     */
    LostValues detach(long culprit) {
        control.detach();
        if (jvm != null) {
            jvm.close();
            jvm = null;
        }
        return variables.loseAll(culprit);
    }

    /** Whether snippets can run. */
    boolean isAttached() {
        return jvm != null;
    }

    /** JShell's analysis of source text; it may run beside an evaluation. */
    public SourceCodeAnalysis analysis() {
        return shell.sourceCodeAnalysis();
    }

    /** JShell's knowledge of snippets. */
    public JShell shell() {
        return shell;
    }

    /** The variables, and which of them have lost their values. */
    public Variables variables() {
        return variables;
    }

    /** Tells what does not compile before it runs. */
    public CellCheck check() {
        return check;
    }

    /** The JVM that runs the snippets. */
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
        return control.classes().cellOf(className);
    }

    /**
     * Runs one snippet.
     *
     * @param cell the cell its output belongs to
     * @param origin the piece of the cell it is
     * @throws SessionEndedException if the session JVM ended meanwhile
     */
    public Evaluation eval(String source, long cell, Origin origin) {
        control.prepare(cell);
        origins.begin(origin);
        List<SnippetEvent> events = types.eval(source);
        List<Snippet> made = events.stream().filter(event -> event.causeSnippet() == null).map(SnippetEvent::snippet).toList();
        origins.end(made);
        made.forEach(this::settle);
        temporary.addAll(made);
        List<String> reset = variables.update(events);
        control.flush();
        checkAlive();
        return new Evaluation(events, control.lastException(), reset, control.classes().takeReasons());
    }

    /** Statements and expressions run once; a definition that was only repeated may have moved to another cell. */
    private void settle(Snippet snippet) {
        if (snippet.kind() == Kind.IMPORT || snippet.kind() == Kind.ERRONEOUS || !shell.status(snippet).isDefined()) {
            return;
        }
        SessionClasses classes = control.classes();
        String wrapper = analysis().wrapper(snippet).fullClassName();
        if (snippet.kind().isPersistent()) {
            classes.touch(wrapper);
        } else {
            classes.forget(wrapper);
        }
    }

    /**
     * Renders the value of the snippet that ran last.
     *
     * @param fresh whether nothing else holds that value, so that rendering may use it up
     * @throws SessionEndedException if the session JVM ended meanwhile
     */
    public Rendering renderLast(long cell, boolean fresh) {
        if (!interrupter.begin(true)) {
            return new Rendering(null, null, null);
        }
        Frame reply;
        try {
            reply = jvm().request(FrameType.RENDER, cell, fresh);
        } finally {
            interrupter.end();
        }
        return switch (Status.valueOf(reply.text(1))) {
            case OK -> new Rendering(null, reply.map(2), reply.map(3));
            case EXCEPTION -> new Rendering(reply.map(2), null, null);
            default -> new Rendering(null, null, null);
        };
    }

    private void checkAlive() {
        if (control.broken()) {
            throw jvm().ended();
        }
    }

    /** A cell begins: from now on {@link #interrupt} counts, also between its snippets. */
    public void beginCell(long cell) {
        interrupter.beginCell(cell);
        check.begin();
    }

    /** The cell has ended. */
    public void endCell() {
        interrupter.endCell();
        temporary.forEach(this::dropTemporary);
        temporary.clear();
        memory.forgetUnused();
        check.end();
    }

    /** Drops a variable that JShell made for an expression's value: each would slow down every later compilation. */
    private void dropTemporary(Snippet snippet) {
        if (snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND && shell.status(snippet).isActive()) {
            control.classes().forget(variables.drop((VarSnippet) snippet));
        }
    }

    /** Ends the cell that runs, if one does; returns at once. */
    public void interrupt() {
        Interrupter current = interrupter;
        if (current != null) {
            current.interrupt();
        }
    }

    /**
     * Has a comm's listener run, which is interrupted as a cell is.
     *
     * @throws SessionEndedException if the session JVM ended meanwhile
     */
    public Frame deliver(FrameType type, Object... fields) {
        interrupter.beginCell((Long) fields[0]);
        interrupter.begin(false);
        try {
            return jvm().request(type, fields);
        } finally {
            interrupter.end();
            interrupter.endCell();
        }
    }

    /** Why the cell that runs was asked to end, or null. */
    public Interruption interruption() {
        return interrupter.interruption();
    }

    /** What has been added to the class path. */
    Set<Path> classpath() {
        return classpath;
    }

    /** Adds those of the jars and folders that are not on the class path yet, all in one step, and returns them. */
    public List<Path> addToClasspath(List<Path> entries) {
        List<Path> fresh = entries.stream().map(Path::toAbsolutePath).map(Path::normalize).distinct()
            .filter(entry -> !classpath.contains(entry)).toList();
        if (!fresh.isEmpty()) {
            classpath.addAll(fresh);
            String joined = fresh.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
            shell.addToClasspath(joined);
            check.addToClasspath(joined);
            checkAlive();
        }
        return fresh;
    }

    @Override
    public void close() {
        SessionJvm current = jvm;
        if (current != null) {
            current.close();
        }
        check.close();
        shell.close();
    }
}
