package elara.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import elara.server.zmtp.ClientSocket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IopubTest {
    private TestClient client;
    private Channels channels;

    @BeforeEach
    void start() throws Exception {
        client = new TestClient();
        channels = new Channels(client.connection);
        channels.start();
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        channels.close();
    }

    private Message receive(ClientSocket socket) throws MalformedMessageException {
        return new MessageCodec("key", "hmac-sha256").decode(socket.receive());
    }

    private ClientSocket subscribe(String topic) {
        ClientSocket socket = client.socket("SUB", client.connection.iopub_port());
        socket.subscribe(topic);
        return socket;
    }

    @Test
    void welcomesASubscriptionUnderItsTopic() throws Exception {
        Message welcome = receive(subscribe("kernel.stream"));
        assertThat(welcome.type()).isEqualTo("iopub_welcome");
        assertThat(welcome.identities()).containsExactly(TestClient.bytes("kernel.stream"));
        assertThat(welcome.content().get("subscription").getAsString()).isEqualTo("kernel.stream");
        assertThat(welcome.parentHeader()).isEqualTo(new JsonObject());
    }

    @Test
    void whoSubscribesToAllGetsAnEmptyTopic() throws Exception {
        Message welcome = receive(subscribe(""));
        assertThat(welcome.identities()).containsExactly(new byte[0]);
        assertThat(welcome.content().get("subscription").getAsString()).isEmpty();
    }

    @Test
    void eachIsWelcomedAlone() throws Exception {
        ClientSocket first = subscribe("");
        assertThat(receive(first).type()).isEqualTo("iopub_welcome");
        assertThat(receive(subscribe("")).type()).isEqualTo("iopub_welcome");
        channels.iopub().status(new JsonObject(), "idle");
        assertThat(receive(first).type()).isEqualTo("status");
    }

    @Test
    void publishesWithParentAndContent() throws Exception {
        client.connect();
        JsonObject parent = new JsonObject();
        parent.addProperty("msg_id", "request");
        JsonObject content = new JsonObject();
        content.addProperty("name", "stdout");
        channels.iopub().publish(parent, "stream", content);
        Message message = client.published();
        assertThat(message.type()).isEqualTo("stream");
        assertThat(message.identities()).containsExactly(TestClient.bytes("kernel.stream"));
        assertThat(message.parentHeader()).isEqualTo(parent);
        assertThat(message.content()).isEqualTo(content);
    }
}
