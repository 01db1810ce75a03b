package elara.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The request loops behind real sockets, with handlers made for the test. */
class RequestLoopTest {
    private interface Work {
        void on(Request request) throws MalformedMessageException, InterruptedException;
    }

    private record TestHandler(String type, Work work) implements Handler {
        @Override
        public void handle(Request request) throws MalformedMessageException, InterruptedException {
            work.on(request);
        }
    }

    /** These tests provoke failures, whose log entries would look like failures of the tests. */
    private static final List<Logger> QUIET = List.of(Logger.getLogger(RequestLoop.class.getName()),
        Logger.getLogger(Channels.class.getName()));

    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch waits = new CountDownLatch(1);
    private TestClient client;
    private Channels channels;
    private RequestLoop shell;

    @BeforeAll
    static void quiet() {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @AfterAll
    static void loud() {
        QUIET.forEach(logger -> logger.setLevel(null));
    }

    @BeforeEach
    void start() throws Exception {
        client = new TestClient();
        channels = new Channels(client.connection);
        shell = new RequestLoop("shell", channels.iopub());
        shell.handle(List.of(
            new TestHandler("echo_request", request -> request.reply(request.message().content())),
            new TestHandler("silent", request -> { }),
            new TestHandler("wait_request", request -> {
                waits.countDown();
                gate.await();
                request.reply(new JsonObject());
            }),
            new TestHandler("needs_request", request -> request.fields().string("code")),
            new TestHandler("fail_request", request -> {
                throw new IllegalStateException("broken");
            }),
            new TestHandler("error_request", request -> {
                throw new StackOverflowError();
            })));
        RequestLoop control = new RequestLoop("control", channels.iopub());
        control.handle(List.of(new TestHandler("echo_request", request -> request.reply(new JsonObject()))));
        channels.serve(Channel.SHELL, shell);
        channels.serve(Channel.CONTROL, control);
        channels.start();
        client.connect();
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        channels.close();
    }

    private void send(String type, String id) {
        client.send(Channel.SHELL, type, id, new JsonObject());
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    @Test
    void repliesOnTheRouteWithStatusAndParent() throws Exception {
        JsonObject content = new JsonObject();
        content.addProperty("x", 5);
        client.send(Channel.SHELL, "echo_request", "first", content);
        Message reply = client.receive(Channel.SHELL);
        assertThat(reply.type()).isEqualTo("echo_reply");
        assertThat(text(reply.parentHeader(), "msg_id")).isEqualTo("first");
        assertThat(reply.content().get("x").getAsInt()).isEqualTo(5);
        assertThat(text(reply.content(), "status")).isEqualTo("ok");
        assertThat(client.publishedUntilIdle("first")).containsExactly("busy", "idle");
    }

    @Test
    void repliesComeInTheOrderOfRequests() throws Exception {
        for (int i = 0; i < 200; i++) {
            send("echo_request", "r" + i);
        }
        for (int i = 0; i < 200; i++) {
            assertThat(text(client.receive(Channel.SHELL).parentHeader(), "msg_id")).isEqualTo("r" + i);
        }
    }

    @Test
    void controlIsServedWhileShellIsBusy() throws Exception {
        send("wait_request", "slow");
        client.send(Channel.CONTROL, "echo_request", "quick", new JsonObject());
        assertThat(text(client.receive(Channel.CONTROL).parentHeader(), "msg_id")).isEqualTo("quick");
        gate.countDown();
        assertThat(text(client.receive(Channel.SHELL).parentHeader(), "msg_id")).isEqualTo("slow");
    }

    @Test
    void itIsQuietOnceNothingIsHandledOrWaits() throws Exception {
        send("wait_request", "slow");
        assertThat(waits.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.quietNanos()).isZero();
        gate.countDown();
        client.receive(Channel.SHELL);
        assertThat(client.publishedUntilIdle("slow")).containsExactly("busy", "idle");
        send("echo_request", "last");
        client.receive(Channel.SHELL);
        assertThat(client.publishedUntilIdle("last")).containsExactly("busy", "idle");
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (shell.quietNanos() == 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        long first = shell.quietNanos();
        assertThat(first).isPositive();
        assertThat(shell.quietNanos()).isGreaterThanOrEqualTo(first);
    }

    @Test
    void answersWhatGoesWrongAndLivesOn() throws Exception {
        for (String[] each : new String[][] {
            {"bogus_request", "ProtocolError", "This kernel knows no bogus_request here"},
            {"needs_request", "ProtocolError", "needs_request needs the field \"code\", a string"},
            {"fail_request", "IllegalStateException", "broken"},
            {"error_request", "StackOverflowError", "null"}}) {
            send(each[0], each[0]);
            Message reply = client.receive(Channel.SHELL);
            assertThat(reply.type()).isEqualTo(each[0].replace("_request", "_reply"));
            assertThat(text(reply.content(), "status")).isEqualTo("error");
            assertThat(text(reply.content(), "ename")).isEqualTo(each[1]);
            assertThat(text(reply.content(), "evalue")).isEqualTo(each[2]);
            assertThat(reply.content().get("traceback").getAsJsonArray()).isEmpty();
            assertThat(client.publishedUntilIdle(each[0])).containsExactly("busy", "idle");
        }
    }

    @Test
    void whatExpectsNoReplyGetsNone() throws Exception {
        send("unknown_thing", "a");
        send("silent", "b");
        send("echo_request", "c");
        assertThat(text(client.receive(Channel.SHELL).parentHeader(), "msg_id")).isEqualTo("c");
        assertThat(client.publishedUntilIdle("a")).containsExactly("busy", "idle");
    }

    @Test
    void noiseOnAnySocketIsDropped() throws Exception {
        List<List<byte[]>> noise = List.of(List.of(new byte[0]), List.of(TestClient.bytes("<IDS|MSG>")),
            List.of(TestClient.bytes("<IDS|MSG>"), new byte[64], TestClient.bytes("{}"), TestClient.bytes("{}"),
                TestClient.bytes("{}"), TestClient.bytes("{}")));
        for (List<byte[]> frames : noise) {
            client.sendFrames(Channel.SHELL, frames);
            client.sendFrames(Channel.CONTROL, frames);
            client.sendFrames(Channel.STDIN, frames);
        }
        client.send(Channel.STDIN, "echo_request", "wrong channel", new JsonObject());
        send("echo_request", "after");
        client.send(Channel.CONTROL, "echo_request", "after too", new JsonObject());
        assertThat(text(client.receive(Channel.SHELL).parentHeader(), "msg_id")).isEqualTo("after");
        assertThat(text(client.receive(Channel.CONTROL).parentHeader(), "msg_id")).isEqualTo("after too");
    }

    @Test
    void queuedRequestsOfATypeCanBeTakenOut() throws Exception {
        send("wait_request", "holds the loop");
        for (String id : List.of("x", "y", "z")) {
            send("echo_request", id);
            send("needs_request", "n" + id);
        }
        List<String> taken = new ArrayList<>();
        // They arrive one by one while the loop waits.
        while (taken.size() < 3) {
            shell.takeArriving(message -> message.type().equals("echo_request")).forEach(request -> taken.add(text(request.message().header(), "msg_id")));
        }
        gate.countDown();
        assertThat(taken).containsExactly("x", "y", "z");
        assertThat(text(client.receive(Channel.SHELL).parentHeader(), "msg_id")).isEqualTo("holds the loop");
        assertThat(text(client.receive(Channel.SHELL).parentHeader(), "msg_id")).isEqualTo("nx");
    }
}
