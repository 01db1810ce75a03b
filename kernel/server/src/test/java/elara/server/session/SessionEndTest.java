package elara.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import elara.wire.FrameChannel;
import elara.wire.FrameType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.FutureTask;
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
    @CsvSource({"System.exit(3), exited with code 3", "Runtime.getRuntime().halt(0), exited with code 0"})
    void tellsHowTheSessionEnded(String source, String how) throws IOException {
        try (JShellSession session = JShellSession.start(home, new RecordingListener())) {
            assertThatExceptionOfType(SessionEndedException.class).isThrownBy(() -> session.eval(source, 1)).withMessage(how);
        }
    }

    @Test
    void afterTheEndACurrentSessionStartsAgain() {
        RecordingListener listener = new RecordingListener();
        try (CurrentSession current = new CurrentSession(home, listener)) {
            JShellSession first = current.get();
            first.eval("int x = 1;", 1);
            assertThatExceptionOfType(SessionEndedException.class).isThrownBy(() -> first.eval("System.exit(1)", 1));
            current.restart();
            JShellSession second = current.get();
            assertThat(listener.said).contains("ended");
            assertThat(second).isNotSameAs(first);
            assertThat(second.eval("int x = 2;", 1).exception()).isNull();
            assertThat(current.get()).isSameAs(second);
        }
    }

    @Test
    void closingEndsTheProcess() throws Exception {
        JShellSession session = JShellSession.start(home, new RecordingListener());
        ProcessHandle process = sessionProcess().orElseThrow();
        session.close();
        process.onExit().get();
        assertThat(process.isAlive()).isFalse();
    }

    /** A stranger who finds the port before the session JVM connects must neither get in nor keep it out. */
    @Test
    void aStrangerWithoutTheSecretIsTurnedAway() throws Exception {
        FutureTask<Boolean> stranger = new FutureTask<>(SessionEndTest::connectAsStranger);
        new Thread(stranger).start();
        try (JShellSession session = JShellSession.start(home, new RecordingListener())) {
            session.eval("int answer = 42;", 1);
            session.eval("answer", 1);
            assertThat(session.renderLast(1, false).data()).containsEntry("text/plain", "42");
            assertThat(stranger.get()).as("the stranger got no frame").isTrue();
        }
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
