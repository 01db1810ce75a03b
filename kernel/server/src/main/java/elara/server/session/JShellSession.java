package elara.server.session;

import elara.wire.Frame;
import elara.wire.FrameType;
import elara.wire.FrameType.Status;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * JShell, which compiles snippets here, and the session JVM that runs them. JShell has one writer: all methods but
 * {@link #interrupt} are called from one thread at a time.
 */
public final class JShellSession implements AutoCloseable {
    /** JShell's own default imports, {@code java.time}, and what cells call to show things. */
    private static final List<String> IMPORTS = List.of("java.io.*", "java.math.*", "java.net.*", "java.nio.file.*",
        "java.time.*", "java.util.*", "java.util.concurrent.*", "java.util.function.*", "java.util.prefs.*",
        "java.util.regex.*", "java.util.stream.*", "static elara.display.Display.*");

    private final SessionJvm jvm;
    private final RemoteExecutionControl control;
    private final JShell shell;
    private final Interrupter interrupter;
    private final Set<Path> classpath = new LinkedHashSet<>();

    private JShellSession(SessionJvm jvm, RemoteExecutionControl control, JShell shell) {
        this.jvm = jvm;
        this.control = control;
        this.shell = shell;
        this.interrupter = new Interrupter(jvm);
    }

    /**
     * Starts a session: the JVM on a thread of its own, while this one prepares JShell.
     *
     * @throws IOException if the session JVM does not start, with a message that says why
     */
    public static JShellSession start(Path home, SessionListener listener) throws IOException {
        CompletableFuture<SessionJvm> starting = CompletableFuture.supplyAsync(() -> {
            try {
                return SessionJvm.start(home, listener);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, task -> new Thread(task, "session-start").start());
        RemoteExecutionControl control = new RemoteExecutionControl(starting);
        // JShell compiles against the class path of its own JVM, which has libraries that are no business of the user's.
        System.setProperty("java.class.path", SessionJvm.agentPath());
        JShell shell = JShell.builder()
            .executionEngine(new Provider(control), null)
            .compilerOptions("-g")
            .build();
        shell.addToClasspath(SessionJvm.agentPath());
        for (String name : IMPORTS) {
            shell.eval("import " + name + ";");
        }
        try {
            return new JShellSession(starting.join(), control, shell);
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException io ? io.getCause() : new IOException(e.getCause());
        }
    }

    private record Provider(RemoteExecutionControl control) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "elara";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return control;
        }
    }

    /** JShell's analysis of source text; it may run beside an evaluation. */
    public SourceCodeAnalysis analysis() {
        return shell.sourceCodeAnalysis();
    }

    /** JShell's knowledge of snippets. */
    public JShell shell() {
        return shell;
    }

    /** The JVM that runs the snippets. */
    public SessionJvm jvm() {
        return jvm;
    }

    /**
     * Runs one snippet.
     *
     * @param cell the cell its output belongs to
     * @throws SessionEndedException if the session JVM ended meanwhile
     */
    public Evaluation eval(String source, long cell) {
        control.prepare(cell);
        interrupter.begin();
        List<SnippetEvent> events = List.of();
        try {
            events = shell.eval(source);
        } catch (IllegalStateException e) {
            // JShell closes itself when the session JVM ends; how it ended is more to the point.
            checkAlive();
            throw e;
        } finally {
            end();
        }
        checkAlive();
        return new Evaluation(events, control.lastException(), null, null);
    }

    /**
     * Renders the value of the snippet that ran last.
     *
     * @param fresh whether nothing else holds that value, so that rendering may use it up
     * @throws SessionEndedException if the session JVM ended meanwhile
     */
    public Evaluation renderLast(long cell, boolean fresh) {
        interrupter.begin();
        Frame reply;
        try {
            reply = jvm.request(FrameType.RENDER, cell, fresh);
        } finally {
            end();
        }
        return switch (Status.valueOf(reply.text(1))) {
            case OK -> new Evaluation(List.of(), null, reply.map(2), reply.map(3));
            case EXCEPTION -> new Evaluation(List.of(), reply.map(2), null, null);
            default -> new Evaluation(List.of(), null, null, null);
        };
    }

    private void end() {
        try {
            interrupter.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void checkAlive() {
        if (control.broken()) {
            throw jvm.ended();
        }
    }

    /** A cell begins: from now on {@link #interrupt} counts, also between its snippets. */
    public void beginCell() {
        interrupter.beginCell();
    }

    /** The cell has ended. */
    public void endCell() {
        interrupter.endCell();
    }

    /** Ends the cell that runs, if one does; returns at once. */
    public void interrupt() {
        interrupter.interrupt();
    }

    /** Whether the cell that runs was asked to end. */
    public boolean interrupted() {
        return interrupter.isRequested();
    }

    /** Adds those of the jars and folders that are not on the class path yet, all in one step, and returns them. */
    public List<Path> addToClasspath(List<Path> entries) {
        List<Path> fresh = entries.stream().map(Path::toAbsolutePath).map(Path::normalize).distinct()
            .filter(entry -> !classpath.contains(entry)).toList();
        if (!fresh.isEmpty()) {
            classpath.addAll(fresh);
            shell.addToClasspath(fresh.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
            checkAlive();
        }
        return fresh;
    }

    @Override
    public void close() {
        jvm.close();
        shell.close();
    }
}
