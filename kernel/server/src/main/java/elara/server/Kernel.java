package elara.server;

import com.google.gson.JsonObject;
import elara.agent.UnusedMemory;
import elara.server.comm.OpenComms;
import elara.server.compiler.CellCompiler;
import elara.server.compiler.Definitions;
import elara.server.calls.Calls;
import elara.server.cells.CellRunner;
import elara.server.cells.CellTexts;
import elara.server.comm.CommDelivery;
import elara.server.comm.SessionOutput;
import elara.server.comm.WidgetsOfCells;
import elara.server.handlers.CommCloseHandler;
import elara.server.handlers.CommInfoHandler;
import elara.server.handlers.CommMessageHandler;
import elara.server.handlers.CommOpenHandler;
import elara.server.handlers.CompleteHandler;
import elara.server.handlers.ConnectHandler;
import elara.server.handlers.ExecuteHandler;
import elara.server.handlers.HistoryHandler;
import elara.server.handlers.InspectHandler;
import elara.server.handlers.InterruptHandler;
import elara.server.handlers.IsCompleteHandler;
import elara.server.handlers.KernelInfoHandler;
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
import elara.server.protocol.Iopub;
import elara.server.protocol.RequestLoop;
import elara.server.session.CurrentSession;
import elara.server.session.IdleMemory;
import elara.server.session.Session;
import elara.server.session.VariableDescriber;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
     * @throws IOException if a port is taken
     */
    Kernel(ConnectionFile connection, Path home) throws IOException {
        CellCompiler compiler = Session.newCompiler();
        CompletableFuture<Session> prepared = CurrentSession.prepare(compiler); // all else is put together beside it
        OpenComms comms = new OpenComms();
        channels = new Channels(connection);
        Iopub iopub = channels.iopub();
        output = new SessionOutput(iopub, channels.stdin(), comms);
        session = new CurrentSession(home, output, prepared);
        output.answerTo(session::jvm);
        history = new History(home.resolve("history.jsonl"));
        CellTexts texts = new CellTexts();
        Supplier<Definitions> definitions = () -> session.prepared().definitions();
        ClassIndex classes = new ClassIndex(() -> Session.listed(compiler.classpath()), compiler.jars());
        MavenPlaces places = MavenPlaces.ofUser(home);
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
        CommDelivery delivery = new CommDelivery(session, texts::get, output, comms);
        output.describeErrorsBy(delivery::describe);

        RequestLoop shell = new RequestLoop(Channel.SHELL, iopub);
        shell.beforeEach(session::beginRequest);
        shell.handle(List.of(
            new KernelInfoHandler(),
            new ExecuteHandler(runner, output, new WidgetsOfCells(session, output, comms), iopub, history, shell),
            new IsCompleteHandler(new Completeness(compiler, magicJava)),
            new CompleteHandler(completer),
            new InspectHandler(new Inspector(help, magicJava)),
            new HistoryHandler(history),
            new CommInfoHandler(comms),
            new CommOpenHandler(delivery, comms),
            new CommMessageHandler(delivery, comms, iopub, shell),
            new CommCloseHandler(delivery, comms),
            new ConnectHandler(connection),
            new InterruptHandler(runner::interrupt),
            new ShutdownHandler(iopub, ended::countDown)));
        RequestLoop control = new RequestLoop(Channel.CONTROL, iopub);
        control.handle(List.of(
            new KernelInfoHandler(),
            new ConnectHandler(connection),
            new CommInfoHandler(comms),
            new InterruptHandler(runner::interrupt),
            new ShutdownHandler(iopub, ended::countDown)));
        channels.serve(Channel.SHELL, shell);
        channels.serve(Channel.CONTROL, control);
        long idle = TimeUnit.SECONDS.toNanos(Integer.getInteger("elara.idle.seconds", IDLE_SECONDS));
        new IdleMemory(shell::quietNanos, idle, this::giveBackMemory).start();
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
