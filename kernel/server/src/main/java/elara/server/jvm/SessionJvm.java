package elara.server.jvm;

import com.sun.jdi.VirtualMachine;
import elara.agent.Landmarks;
import elara.wire.Frame;
import elara.wire.FrameChannel;
import elara.wire.FrameType;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The second JVM, which runs the user's code: its process, its debug connection and its socket. */
public final class SessionJvm implements AutoCloseable {
    public static final String AGENT_CLASS = "elara.agent.Agent";
    private static final int GREETING_MILLIS = 5000;
    private static final int GREETING_BYTES = 1024;
    /** When it has greeted, it has long been connected: this is only how long the kernel may take to ask whether it is the same. */
    private static final int DEBUGGING_SECONDS = 30;

    private final Process process;
    private final NativeOutput printed;
    private final JdiConnection jdi;
    private final SessionLink link;
    private final Path directory;
    private volatile String endedBecause;
    private volatile boolean toldEnded;

    private SessionJvm(Path directory, Process process, NativeOutput printed, JdiConnection jdi, SessionLink link) {
        this.directory = directory;
        this.process = process;
        this.printed = printed;
        this.jdi = jdi;
        this.link = link;
    }

    /**
     * Starts a session JVM with the Java that runs the kernel, and waits until it is connected.
     *
     * @param classpath what it has from the start beside the agent
     * @param surroundings where its process starts
     * @throws IOException if it does not start, with a message that says why
     */
    public static SessionJvm start(Path home, List<Path> classpath, Surroundings surroundings, SessionListener listener) throws IOException {
        String secret = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
        CompletableFuture<Void> greeted = new CompletableFuture<>();
        try (LoopbackPort<FrameChannel> frames = new LoopbackPort<>(socket -> greeting(socket, secret));
                LoopbackPort<JdiConnection> debugging = new LoopbackPort<>(socket -> JdiConnection.over(socket, greeted, secret))) {
            Process process = launch(home, surroundings, debugging.number(), frames.number());
            NativeOutput printed = new NativeOutput(process, listener);
            process.onExit().thenRun(() -> {
                frames.giveUp();
                debugging.giveUp();
            });
            try {
                try (OutputStream stdin = process.getOutputStream()) {
                    stdin.write((secret + "\n").getBytes(StandardCharsets.UTF_8));
                }
                FrameChannel channel = frames.await();
                greeted.complete(null);
                JdiConnection jdi = debugging.await(DEBUGGING_SECONDS);
                if (jdi == null) {
                    throw new IOException("it did not connect for debugging");
                }
                jdi.setSystemClassLoader(Landmarks.CLASS_LOADER, Landmarks.INSTANCE);
                SessionJvm started = new SessionJvm(surroundings.directory(), process, printed, jdi, new SessionLink(channel, listener));
                if (!classpath.isEmpty()) {
                    started.link.request(FrameType.ADD_CLASSPATH, classpath.stream().map(Path::toString).toList());
                }
                return started;
            } catch (IOException | RuntimeException e) {
                throw new IOException("did not start: " + describeStart(process, printed, e), e);
            } finally {
                greeted.complete(null); // who waits for it is cut off now
            }
        }
    }

    private static Process launch(Path home, Surroundings surroundings, int debugPort, int port) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(JdiConnection.jvmOption(debugPort));
        command.addAll(SessionOptions.of(home, SessionOptions.users()));
        String classpath = ownClasspath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        command.addAll(List.of("-cp", classpath, AGENT_CLASS, Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(command);
        surroundings.applyTo(builder);
        Map<String, String> environment = builder.environment();
        // With more threads OpenMP's spin on a busy machine (40 times slower), and sums differ from run to run.
        environment.putIfAbsent("OMP_NUM_THREADS", "1");
        return builder.start();
    }

    /** The class path that it begins with, which is all the user's code gets to see of the kernel. */
    public static List<Path> ownClasspath() {
        return Stream.of(agentPath(), compatPath()).distinct().filter(Files::exists).toList();
    }

    private static Path agentPath() {
        try {
            return Path.of(FrameChannel.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The jar with the names that other kernels have for what the agent has. It lies beside the agent's, where Elara is installed. */
    public static Path compatPath() {
        Path agent = agentPath();
        return agent.resolveSibling(agent.getFileName().toString().replace("agent-", "compat-"));
    }

    /** The channel over a socket whose first frame is the secret, else null. */
    private static FrameChannel greeting(Socket socket, String secret) throws IOException {
        socket.setSoTimeout(GREETING_MILLIS);
        FrameChannel channel = new FrameChannel(socket);
        Frame hello = channel.read(GREETING_BYTES);
        if (hello.type() != FrameType.HELLO || !secret.equals(hello.fields().get(0))) {
            return null;
        }
        socket.setSoTimeout(0);
        return channel;
    }

    /** Where it was started: what relative paths of its own mean, as long as it runs. */
    public Path directory() {
        return directory;
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    public SessionLink link() {
        return link;
    }

    public JdiConnection jdi() {
        return jdi;
    }

    public VirtualMachine machine() {
        return jdi.machine();
    }

    /** Gives who has asked a question a line, or null and the reason why there is none. */
    public void answerInput(long question, String line, String reason) {
        link.answer(FrameType.INPUT_REPLY, new Object[] {question, line, reason},
            new Object[] {question, null, "The kernel has no memory for what was typed"});
    }

    /**
     * Asks the session for something and waits for the reply; see {@link FrameType} for the fields.
     *
     * @throws SessionEndedException if the session JVM has ended
     */
    public Frame request(FrameType type, Object... fields) {
        try {
            return link.request(type, fields);
        } catch (IOException e) {
            throw ended();
        }
    }

    /** Whether it can be asked for something. */
    public boolean isAlive() {
        return !toldEnded && process.isAlive() && !link.isEnded();
    }

    /** Ends the process at once; {@link #ended} will tell {@code how}. */
    public void end(String how) {
        endedBecause = how;
        kill(process);
    }

    /** Says how the process ended, once it has: it is called when the connection broke. */
    public SessionEndedException ended() {
        toldEnded = true;
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                kill(process);
                return SessionEndedException.ended("lost its connection");
            }
            printed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SessionEndedException.ended("is being closed");
        }
        return SessionEndedException.ended(endedBecause == null
            ? new SessionEnd(process.exitValue(), printed.crashReport()).whileRunning() : endedBecause);
    }

    private static String describeStart(Process process, NativeOutput printed, Exception failure) {
        boolean ended = !process.isAlive();
        kill(process);
        try {
            printed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String said = printed.last();
        return (ended ? "it " + new SessionEnd(process.exitValue(), printed.crashReport()).whileStarting() : failure.getMessage())
            + (said.isEmpty() ? "" : " and said \"" + said + "\"") + SessionOptions.ofEnvironment();
    }

    /** Ends a process; unlike its own {@code destroyForcibly} this leaves what it has printed to be read. */
    private static void kill(Process process) {
        process.toHandle().destroyForcibly();
    }

    @Override
    public void close() {
        link.close();
        kill(process);
        jdi.close();
    }
}
