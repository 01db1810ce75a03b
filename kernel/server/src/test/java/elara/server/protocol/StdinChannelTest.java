package elara.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import elara.server.zmtp.ClientSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StdinChannelTest {
    private final BlockingQueue<List<byte[]>> arrived = new LinkedBlockingQueue<>();
    private final MessageCodec codec = new MessageCodec("key", "hmac-sha256");
    private final List<String> lines = new ArrayList<>();
    private TestClient client;
    private Sockets sockets;
    private StdinChannel stdin;
    private ClientSocket clientSocket;
    private Message request;

    /** The client speaks first, so that the kernel knows its route; the same route leads to its shell and its stdin. */
    @BeforeEach
    void start() throws Exception {
        client = new TestClient();
        sockets = new Sockets(client.connection, (channel, frames) -> arrived.add(frames), topic -> List.of(topic));
        sockets.start();
        stdin = new StdinChannel(sockets, codec);
        clientSocket = client.socket("DEALER", client.connection.stdin_port());
        clientSocket.send("hello");
        request = new Message(arrived.take().subList(0, 1), Header.of("execute_request"), new JsonObject(), new JsonObject(),
            new JsonObject(), List.of());
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        sockets.close();
    }

    private Message message(String type, String value) {
        return message(type, value, new JsonObject());
    }

    private Message message(String type, String value, JsonObject parent) {
        JsonObject content = new JsonObject();
        content.addProperty("value", value);
        return new Message(request.identities(), Header.of(type), parent, new JsonObject(), content, List.of());
    }

    private JsonObject question() throws Exception {
        return codec.decode(clientSocket.receive()).header();
    }

    @Test
    void anAnswerNamesItsQuestionOrItsRequestOrNothing() throws Exception {
        stdin.ask(request, "", false, lines::add);
        stdin.received(message("input_reply", "a", question()));
        stdin.ask(request, "", false, lines::add);
        stdin.received(message("input_reply", "b", request.header()));
        stdin.ask(request, "", false, lines::add);
        stdin.received(message("input_reply", "c"));
        assertThat(lines).containsExactly("a", "b", "c");
    }

    @Test
    void anAnswerToAnotherQuestionIsDropped() throws Exception {
        stdin.ask(request, "", false, line -> { });
        JsonObject first = question();
        stdin.cancel(request);
        stdin.ask(request, "", false, lines::add);
        stdin.received(message("input_reply", "late", first));
        Message stranger = message("input_reply", "from another client");
        stdin.received(new Message(List.of(new byte[] {1}), stranger.header(), stranger.parentHeader(), stranger.metadata(), stranger.content(), List.of()));
        assertThat(lines).isEmpty();
        stdin.received(message("input_reply", "right", question()));
        assertThat(lines).containsExactly("right");
    }

    @Test
    void asksTheClientThatSentTheRequest() throws Exception {
        stdin.ask(request, "Name? ", true, lines::add);
        Message question = codec.decode(clientSocket.receive());
        assertThat(question.type()).isEqualTo("input_request");
        assertThat(question.parentHeader()).isEqualTo(request.header());
        assertThat(question.content().get("prompt").getAsString()).isEqualTo("Name? ");
        assertThat(question.content().get("password").getAsBoolean()).isTrue();
    }

    @Test
    void oneAnswerGoesToWhoAsked() throws MalformedMessageException {
        stdin.ask(request, "", false, lines::add);
        stdin.received(message("input_reply", "Ada"));
        stdin.received(message("input_reply", "nobody asked"));
        assertThat(lines).containsExactly("Ada");
    }

    @Test
    void anAnswerMayAskTheNextQuestion() throws MalformedMessageException {
        stdin.ask(request, "", false, first -> stdin.ask(request, "", false, second -> lines.add(first + second)));
        stdin.received(message("input_reply", "a"));
        stdin.received(message("input_reply", "b"));
        assertThat(lines).containsExactly("ab");
    }

    @Test
    void requestsAskAtTheSameTimeEachForItself() throws Exception {
        Message other = new Message(request.identities(), Header.of("execute_request"), new JsonObject(), new JsonObject(), new JsonObject(), List.of());
        Message third = new Message(request.identities(), Header.of("execute_request"), new JsonObject(), new JsonObject(), new JsonObject(), List.of());
        stdin.ask(request, "", false, line -> lines.add("one " + line));
        stdin.ask(other, "", false, line -> lines.add("other " + line));
        stdin.ask(third, "", false, line -> lines.add("third " + line));
        stdin.received(message("input_reply", "a", other.header()));
        stdin.cancel(third);
        stdin.received(message("input_reply", "b"));
        assertThat(lines).containsExactly("other a", "third null", "one b");
    }

    @Test
    void aCancelledQuestionGetsNull() throws MalformedMessageException {
        stdin.ask(request, "", false, lines::add);
        stdin.cancel(request);
        stdin.received(message("input_reply", "too late"));
        assertThat(lines).containsExactly((String) null);
    }

    @Test
    void whatIsNoAnswerLeavesTheQuestionOpen() throws MalformedMessageException {
        stdin.ask(request, "", false, lines::add);
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> stdin.received(message("comm_msg", "x")));
        Message empty = new Message(request.identities(), Header.of("input_reply"), new JsonObject(), new JsonObject(), new JsonObject(), List.of());
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> stdin.received(empty))
            .withMessage("input_reply needs the field \"value\", a string");
        stdin.received(message("input_reply", "right"));
        assertThat(lines).containsExactly("right");
    }
}
