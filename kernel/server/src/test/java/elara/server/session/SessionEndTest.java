package elara.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import elara.server.jvm.SessionEndedException;
import elara.server.jvm.SessionJvm;
import elara.wire.FrameChannel;
import elara.wire.FrameType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sessions begin and end. */
@Timeout(60)
class SessionEndTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"System.exit(3), 'exited with code 3, as System.exit(3) does'",
        "Runtime.getRuntime().halt(0), 'exited with code 0, as System.exit(0) does'"})
    void tellsHowTheSessionEnded(String source, String how) {
        try (CurrentSession current = new CurrentSession(home, new RecordingListener(), CurrentSession.prepare(Session.newCompiler()))) {
            assertThatExceptionOfType(SessionEndedException.class).isThrownBy(() -> eval(current.get(), source)).withMessage(how);
        }
    }

    @Test
    void afterTheEndACurrentSessionStartsAgain() {
        RecordingListener listener = new RecordingListener();
        try (CurrentSession current = new CurrentSession(home, listener, CurrentSession.prepare(Session.newCompiler()))) {
            SessionJvm first = current.get().jvm();
            eval(current.get(), "int x = 1; int twice(int n) { return 2 * n; } class Net { int n = twice(3); }");
            assertThatExceptionOfType(SessionEndedException.class).isThrownBy(() -> eval(current.get(), "System.exit(1)"));
            LostValues lost = current.restart(2);
            assertThat(lost.variables()).containsExactly("x");
            assertThat(lost.definitions()).containsExactly("twice()", "Net");
            assertThat(lost.cells()).containsExactly("In[1]");
            SessionJvm second = current.get().jvm();
            assertThat(listener.said).contains("ended");
            assertThat(second).isNotSameAs(first);
            assertThat(eval(current.get(), "int x = 2; x + new Net().n").data()).containsEntry("text/plain", "8");
            assertThat(current.get().jvm()).isSameAs(second);
        }
    }

    @Test
    void closingEndsTheProcess() throws Exception {
        CurrentSession current = new CurrentSession(home, new RecordingListener(), CurrentSession.prepare(Session.newCompiler()));
        current.get();
        ProcessHandle process = sessionProcess().orElseThrow();
        current.close();
        process.onExit().get();
        assertThat(process.isAlive()).isFalse();
    }

    /** A stranger who finds the port before the session JVM connects must neither get in nor keep it out. */
    @Test
    void aStrangerWithoutTheSecretIsTurnedAway() throws Exception {
        FutureTask<Boolean> stranger = new FutureTask<>(SessionEndTest::connectAsStranger);
        new Thread(stranger).start();
        try (CurrentSession current = new CurrentSession(home, new RecordingListener(), CurrentSession.prepare(Session.newCompiler()))) {
            Session session = current.get();
            eval(session, "int answer = 42;");
            assertThat(eval(session, "answer").data()).containsEntry("text/plain", "42");
            assertThat(stranger.get()).as("the stranger got no frame").isTrue();
        }
    }

    /** Ports are seen by all: whoever is faster than the session JVM, and silent or wrong, must not hang the first cell. */
    @Test
    void strangersOnBothPortsDoNotHoldUpTheStart() throws Exception {
        List<Socket> strangers = new ArrayList<>();
        Thread connecting = new Thread(() -> connectToAll(strangers));
        connecting.start();
        try (CurrentSession current = new CurrentSession(home, new RecordingListener(), CurrentSession.prepare(Session.newCompiler()))) {
            assertThat(eval(current.get(), "1 + 1").data()).containsEntry("text/plain", "2");
            connecting.join();
            assertThat(strangers).isNotEmpty();
            for (Socket stranger : strangers) {
                stranger.setSoTimeout(20_000);
                assertThat(endOf(stranger)).as("all are cut off before a cell runs").isTrue();
            }
        }
    }

    private static boolean endOf(Socket stranger) throws IOException {
        try {
            stranger.getInputStream().readAllBytes();
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static void connectToAll(List<Socket> strangers) {
        String[] arguments = {};
        while (arguments.length == 0) {
            arguments = sessionProcess().flatMap(each -> each.info().arguments()).orElse(new String[0]);
        }
        Matcher debugging = Pattern.compile("address=127\\.0\\.0\\.1:(\\d+)").matcher(String.join(" ", arguments));
        assertThat(debugging.find()).isTrue();
        for (String port : List.of(debugging.group(1), arguments[arguments.length - 1])) {
            for (String says : List.of("", "JDWP-Handshake", "\0\0\0\n")) {
                try {
                    Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
                    strangers.add(socket);
                    socket.getOutputStream().write(says.getBytes(StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                    // The session JVM was there first, and the port is closed.
                }
            }
        }
    }

    private static Outcome eval(Session session, String source) {
        return Cells.run(session, source, 1);
    }

    private static boolean connectAsStranger() throws IOException {
        Optional<ProcessHandle> process = Optional.empty();
        String[] arguments = {};
        while (process.isEmpty() || arguments.length == 0) {
            process = sessionProcess();
            arguments = process.flatMap(each -> each.info().arguments()).orElse(new String[0]);
        }
        int port = Integer.parseInt(arguments[arguments.length - 1]);
        try (FrameChannel channel = new FrameChannel(new Socket(InetAddress.getLoopbackAddress(), port))) {
            channel.send(FrameType.HELLO, "guessed");
            channel.read();
            return false;
        } catch (IOException e) {
            return true; // turned away
        }
    }

    /** The session JVM that this process has started. */
    private static Optional<ProcessHandle> sessionProcess() {
        return ProcessHandle.current().children().filter(child -> child.info().arguments()
            .filter(all -> Arrays.asList(all).contains(SessionJvm.AGENT_CLASS)).isPresent()).findFirst();
    }
}
