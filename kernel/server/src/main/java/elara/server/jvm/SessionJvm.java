package elara.server.jvm;

import com.sun.jdi.VirtualMachine;
import elara.wire.Frame;
import elara.wire.FrameChannel;
import elara.wire.FrameType;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The second JVM, which runs the user's code: its process, its debug connection and its socket. */
public final class SessionJvm implements AutoCloseable {
    public static final String AGENT_CLASS = "elara.agent.Agent";

    private final Process process;
    private final NativeOutput printed;
    private final JdiConnection jdi;
    private final SessionLink link;
    private volatile String endedBecause;

    private SessionJvm(Process process, NativeOutput printed, JdiConnection jdi, SessionLink link) {
        this.process = process;
        this.printed = printed;
        this.jdi = jdi;
        this.link = link;
    }

    /**
     * Starts a session JVM with the Java that runs the kernel, and waits until it is connected.
     *
     * @param classpath what it has from the start beside the agent
     * @throws IOException if it does not start, with a message that says why
     */
    public static SessionJvm start(Path home, List<Path> classpath, SessionListener listener) throws IOException {
        String secret = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
        JdiConnection jdi = new JdiConnection();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = launch(home, jdi, server.getLocalPort());
            NativeOutput printed = new NativeOutput(process, listener);
            process.onExit().thenRun(() -> {
                // Nobody will connect any more: end the two waits below.
                jdi.stopListening();
                closeQuietly(server);
            });
            try {
                try (OutputStream stdin = process.getOutputStream()) {
                    stdin.write((secret + "\n").getBytes(StandardCharsets.UTF_8));
                }
                jdi.accept();
                FrameChannel channel = acceptFrom(server, secret);
                if (!jdi.knows(secret)) {
                    throw new IOException("Another process than the session JVM connected for debugging");
                }
                SessionJvm started = new SessionJvm(process, printed, jdi, new SessionLink(channel, listener));
                if (!classpath.isEmpty()) {
                    started.link.request(FrameType.ADD_CLASSPATH, classpath.stream().map(Path::toString).toList());
                }
                return started;
            } catch (IOException e) {
                jdi.close();
                throw new IOException("did not start: " + describeStart(process, printed, e), e);
            }
        }
    }

    private static Process launch(Path home, JdiConnection jdi, int port) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(jdi.jvmOption());
        command.addAll(SessionOptions.of(home, System.getenv(SessionOptions.VARIABLE)));
        command.addAll(List.of("-cp", agentPath(), AGENT_CLASS, Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        // With more threads OpenMP's spin on a busy machine (40 times slower), and sums differ from run to run.
        environment.putIfAbsent("OMP_NUM_THREADS", "1");
        return builder.start();
    }

    /** The class path of the agent, which is all the user's code gets to see of the kernel. */
    public static String agentPath() {
        try {
            return new File(FrameChannel.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the socket whose first frame is the secret; others are turned away. */
    private static FrameChannel acceptFrom(ServerSocket server, String secret) throws IOException {
        while (true) {
            Socket socket = server.accept();
            socket.setSoTimeout(5000); // a stranger who says nothing must not keep the session JVM out
            try {
                FrameChannel channel = new FrameChannel(socket);
                Frame hello = channel.read();
                if (hello.type() == FrameType.HELLO && secret.equals(hello.fields().get(0))) {
                    socket.setSoTimeout(0);
                    return channel;
                }
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                // Not the session JVM, whatever it sent, be it a length that no memory can hold.
            }
            socket.close();
        }
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
        try {
            link.send(FrameType.INPUT_REPLY, question, line, reason);
        } catch (IOException e) {
            // The session has ended, and the cell that asked with it.
        }
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

    /** Ends the process at once; {@link #ended} will tell {@code how}. */
    public void end(String how) {
        endedBecause = how;
        kill(process);
    }

    /** Says how the process ended, once it has: it is called when the connection broke. */
    public SessionEndedException ended() {
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

    private static String describeStart(Process process, NativeOutput printed, IOException failure) {
        boolean ended = !process.isAlive();
        kill(process);
        try {
            printed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String said = printed.last();
        return (ended ? "it " + new SessionEnd(process.exitValue(), printed.crashReport()).whileStarting() : failure.getMessage())
            + (said.isEmpty() ? "" : " and said \"" + said + "\"");
    }

    /** Ends a process; unlike its own {@code destroyForcibly} this leaves what it has printed to be read. */
    private static void kill(Process process) {
        process.toHandle().destroyForcibly();
    }

    private static void closeQuietly(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }

    @Override
    public void close() {
        link.close();
        kill(process);
        jdi.close();
    }
}
