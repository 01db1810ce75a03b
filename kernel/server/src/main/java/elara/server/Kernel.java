package elara.server;

import com.google.gson.JsonObject;
import elara.agent.UnusedMemory;
import elara.server.comm.OpenComms;
import elara.server.compiler.CellCompiler;
import elara.server.compiler.Definitions;
import elara.server.calls.Calls;
import elara.server.cells.CellRunner;
import elara.server.cells.CellTexts;
import elara.server.cells.ShellCells;
import elara.server.comm.CommDelivery;
import elara.server.comm.ListenerErrors;
import elara.server.comm.SessionOutput;
import elara.server.comm.WidgetsOfCells;
import elara.server.handlers.CommCloseHandler;
import elara.server.handlers.CommInfoHandler;
import elara.server.handlers.CommMessageHandler;
import elara.server.handlers.CommOpenHandler;
import elara.server.handlers.CompleteHandler;
import elara.server.handlers.ConnectHandler;
import elara.server.handlers.CreateSubshellHandler;
import elara.server.handlers.DeleteSubshellHandler;
import elara.server.handlers.ExecuteHandler;
import elara.server.handlers.ExecutionCount;
import elara.server.handlers.HistoryHandler;
import elara.server.handlers.InspectHandler;
import elara.server.handlers.InterruptHandler;
import elara.server.handlers.IsCompleteHandler;
import elara.server.handlers.KernelInfoHandler;
import elara.server.handlers.ListSubshellHandler;
import elara.server.handlers.ShutdownHandler;
import elara.server.help.ClassIndex;
import elara.server.help.Completeness;
import elara.server.help.Inspector;
import elara.server.help.MagicJava;
import elara.server.help.NamedHelp;
import elara.server.help.NamesOfCells;
import elara.server.help.completion.Completer;
import elara.server.help.completion.JavaCompletion;
import elara.server.help.completion.MagicCompletion;
import elara.server.help.completion.PathCompletion;
import elara.server.help.completion.UsedNames;
import elara.server.history.History;
import elara.server.magics.Magics;
import elara.server.maven.LocalRepository;
import elara.server.maven.MavenPlaces;
import elara.server.maven.MavenResolver;
import elara.server.protocol.Channel;
import elara.server.protocol.Channels;
import elara.server.protocol.ConnectionFile;
import elara.server.protocol.Handler;
import elara.server.protocol.Iopub;
import elara.server.protocol.RequestLoop;
import elara.server.protocol.Subshells;
import elara.server.session.CurrentSession;
import elara.server.session.IdleMemory;
import elara.server.session.Session;
import elara.server.session.Shell;
import elara.server.session.VariableDescriber;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import sun.misc.Signal;

/** Puts the kernel together: its channels, its session, and what handles which message. */
final class Kernel implements AutoCloseable {
    /** How long nobody has to ask for anything before memory is given back. */
    private static final int IDLE_SECONDS = 300;

    private final Channels channels;
    private final CurrentSession session;
    private final CellRunner runner;
    private final History history;
    private final SessionOutput output;
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * Listens on the connection's ports and starts a session.
     *
     * @param home Elara's own artifacts
     * @param data what is kept from one kernel to the next
     * @throws IOException if a port is taken
     */
    Kernel(ConnectionFile connection, Path home, Path data) throws IOException {
        CellCompiler compiler = Session.newCompiler();
        CompletableFuture<Session> prepared = CurrentSession.prepare(compiler); // all else is put together beside it
        OpenComms comms = new OpenComms();
        channels = new Channels(connection);
        Iopub iopub = channels.iopub();
        output = new SessionOutput(iopub, channels.stdin(), comms);
        session = new CurrentSession(data, output, prepared);
        output.answerTo(session::jvm);
        history = new History(data.resolve("history.jsonl"));
        CellTexts texts = new CellTexts();
        Supplier<Definitions> definitions = () -> session.prepared().definitions();
        ClassIndex classes = new ClassIndex(() -> Session.listed(compiler.classpath()), compiler.jars());
        MavenPlaces places = MavenPlaces.ofUser(home, data);
        MavenResolver resolver = new MavenResolver(places);
        NamedHelp help = new NamedHelp(compiler, definitions, classes, new VariableDescriber(session)::of, home.resolve("repository"), resolver::fetchSources);
        Magics magics = StandardMagics.of(resolver, session, session.surroundings(), history, help);
        help.learn(magics::named);
        runner = new CellRunner(session, texts, magics, output,
            new NamesOfCells(compiler, definitions, classes, home.resolve("repository")));
        session.answerCalls(new Calls(session, runner)::called);
        MagicJava magicJava = new MagicJava(magics::named);
        Completer completer = new Completer(magicJava, new MagicCompletion(magics, new LocalRepository(places), definitions, session.surroundings()::environment, session.surroundings()::directory),
            new PathCompletion(session::directory),
            new JavaCompletion(compiler, definitions, classes, new UsedNames(texts::all)));
        ListenerErrors errors = new ListenerErrors(session, texts::get);
        output.describeErrorsBy(errors::describe);
        Map<String, Long> lastRuns = new ConcurrentHashMap<>();
        ExecutionCount count = new ExecutionCount();

        // Those that every shell has; where another is needed for each, because it is about what waits or runs there, it is made here.
        List<Handler> ofAll = List.of(
            new KernelInfoHandler(),
            new IsCompleteHandler(new Completeness(compiler, magicJava)),
            new CompleteHandler(completer),
            new InspectHandler(new Inspector(help, magicJava)),
            new HistoryHandler(history),
            new CommInfoHandler(comms),
            new ConnectHandler(connection),
            new ShutdownHandler(iopub, ended::countDown));
        BiFunction<String, Shell, RequestLoop> shells = (name, shell) -> {
            RequestLoop loop = new RequestLoop(name, iopub);
            CommDelivery delivery = new CommDelivery(session, shell, errors, output, comms);
            loop.beforeEach(shell::beginRequest);
            loop.interruptWith(() -> runner.interrupt(shell));
            loop.afterAll(shell::close);
            loop.handle(ofAll);
            loop.handle(List.of(
                new ExecuteHandler(new ShellCells(runner, shell), output, new WidgetsOfCells(shell, output, comms, lastRuns), iopub, history,
                    count, loop),
                new CommOpenHandler(delivery, comms),
                new CommMessageHandler(delivery, comms, iopub, loop),
                new CommCloseHandler(delivery, comms)));
            return loop;
        };
        Subshells subshells = new Subshells(name -> session.newShell().map(shell -> shells.apply(name, shell)));
        RequestLoop main = shells.apply("shell", session.mainShell());
        main.handle(List.of(new InterruptHandler(runner::interrupt, subshells)));
        RequestLoop control = new RequestLoop("control", iopub);
        control.handle(List.of(
            new KernelInfoHandler(),
            new ConnectHandler(connection),
            new CommInfoHandler(comms),
            new CreateSubshellHandler(subshells),
            new ListSubshellHandler(subshells),
            new DeleteSubshellHandler(subshells),
            new InterruptHandler(runner::interrupt, subshells),
            new ShutdownHandler(iopub, ended::countDown)));
        channels.serve(Channel.SHELL, main);
        channels.serve(subshells);
        channels.serve(Channel.CONTROL, control);
        long idle = TimeUnit.SECONDS.toNanos(Integer.getInteger("elara.idle.seconds", IDLE_SECONDS));
        new IdleMemory(() -> Math.min(main.quietNanos(), subshells.quietNanos()), idle, this::giveBackMemory).start();
    }

    private void giveBackMemory() {
        session.giveBackMemory();
        UnusedMemory.giveBack();
        session.giveBackMemory(); // what had memory outside the heap has let go of it by now, and can be collected itself
    }

    /** Serves until told to end, or until the process has ended that it belongs to. */
    void run() throws InterruptedException {
        // Jupyter's terminal clients interrupt by a signal as well as by message.
        Signal.handle(new Signal("INT"), signal -> runner.interrupt());
        // Set for a kernel that belongs to who has started it; one that was started as independent outlives that.
        if (System.getenv("JPY_PARENT_PID") != null) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(ended::countDown));
        }
        channels.iopub().status(new JsonObject(), "starting");
        channels.start();
        ended.await();
    }

    @Override
    public void close() throws InterruptedException {
        output.ended(); // while front ends still listen: nobody can say later that what they show is dead
        runner.close();
        session.close();
        history.close();
        channels.close();
    }
}
