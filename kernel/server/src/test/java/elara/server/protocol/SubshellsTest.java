package elara.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Subshells behind real sockets, with handlers made for the test. */
@Timeout(60)
class SubshellsTest {
    /** These tests provoke failures, whose log entries would look like failures of the tests. */
    private static final Logger LOG = Logger.getLogger(RequestLoop.class.getName());

    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<String> interrupted = new ArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private TestClient client;
    private Channels channels;
    private Subshells subshells;

    @BeforeAll
    static void quiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void loud() {
        LOG.setLevel(null);
    }

    @BeforeEach
    void start() throws Exception {
        client = new TestClient();
        channels = new Channels(client.connection);
        subshells = new Subshells(name -> subshells.ids().size() == 2 ? Optional.empty() : Optional.of(loop(name)));
        channels.serve(Channel.SHELL, loop("shell"));
        channels.serve(Channel.CONTROL, loop("control"));
        channels.serve(subshells);
        channels.start();
        client.connect();
    }

    private RequestLoop loop(String name) {
        RequestLoop loop = new RequestLoop(name, channels.iopub());
        loop.interruptWith(() -> interrupted.add(name));
        loop.afterAll(ended::countDown);
        loop.handle(List.of(new Answers("wait_request", begun, gate), new Answers("echo_request", new CountDownLatch(0), new CountDownLatch(0)), new Hears(name, heard)));
        return loop;
    }

    /** Answers when it may. */
    private record Answers(String type, CountDownLatch begun, CountDownLatch when) implements Handler {
        @Override
        public void handle(Request request) throws InterruptedException {
            begun.countDown();
            when.await();
            request.reply(new JsonObject());
        }
    }

    /** Keeps where it has heard of what expects no reply. */
    private record Hears(String loop, List<String> heard) implements Handler {
        @Override
        public String type() {
            return "silent";
        }

        @Override
        public void handle(Request request) {
            heard.add(loop);
        }
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        channels.close();
    }

    private void send(String type, String id, String subshell) {
        client.send(Channel.SHELL, type, id, new JsonObject(), subshell);
    }

    private Message reply(String id) throws MalformedMessageException {
        Message reply = client.receive(Channel.SHELL);
        assertThat(reply.parentHeader().get("msg_id").getAsString()).isEqualTo(id);
        return reply;
    }

    @Test
    void whatNamesOneIsHandledBesideTheShellAndTheOthers() throws Exception {
        String busy = subshells.create().orElseThrow();
        String free = subshells.create().orElseThrow();
        send("wait_request", "main", null);
        send("wait_request", "busy", busy);
        send("echo_request", "free", free);
        assertThat(reply("free").parentHeader().get("subshell_id").getAsString()).isEqualTo(free);
        assertThat(client.publishedUntilIdle("free")).containsExactly("busy", "idle");
        gate.countDown();
        client.receive(Channel.SHELL);
        client.receive(Channel.SHELL);
    }

    @Test
    void thereAreOnlyAsManyAsThereMayBe() {
        String first = subshells.create().orElseThrow();
        String second = subshells.create().orElseThrow();
        assertThat(subshells.create()).isEmpty();
        assertThat(subshells.ids()).containsExactly(first, second);
        assertThat(subshells.delete(first)).isTrue();
        assertThat(subshells.delete(first)).isFalse();
        assertThat(subshells.create()).isPresent();
    }

    @Test
    void oneIsInterruptedAlone() {
        String first = subshells.create().orElseThrow();
        subshells.create();
        assertThat(subshells.interrupt(first)).isTrue();
        assertThat(interrupted).containsExactly("subshell-" + first);
        assertThat(subshells.interrupt("none")).isFalse();
    }

    @Test
    void whatIsHandledOutlivesItsSubshellAndWhatWaitsIsRefused() throws Exception {
        String deleted = subshells.create().orElseThrow();
        send("wait_request", "handled", deleted);
        send("silent", "is heard", deleted);
        send("echo_request", "waits", deleted);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        while (subshells.loop(deleted).waiting().stream().noneMatch(message -> message.type().equals("echo_request"))) {
            Thread.sleep(1);
        }
        assertThat(subshells.delete(deleted)).isTrue();
        send("silent", "late, and heard", deleted);
        assertThat(client.publishedUntilIdle("late, and heard")).containsExactly("busy", "idle");
        assertThat(heard).containsExactly("shell");
        send("echo_request", "late", deleted);
        assertThat(reply("late").content().get("evalue").getAsString()).contains("There is no subshell " + deleted);
        assertThat(ended.getCount()).isEqualTo(1);
        assertThat(subshells.quietNanos()).as("what was begun before it was deleted goes on").isZero();
        gate.countDown();
        assertThat(reply("handled").content().get("status").getAsString()).isEqualTo("ok");
        assertThat(reply("waits").content().get("evalue").getAsString()).isEqualTo("Its subshell was deleted");
        assertThat(client.publishedUntilIdle("waits")).containsExactly("busy", "idle");
        ended.await();
        assertThat(heard).containsExactly("shell", "subshell-" + deleted);
    }
}
