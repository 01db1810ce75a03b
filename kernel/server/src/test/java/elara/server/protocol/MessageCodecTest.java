package elara.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessageCodecTest {
    private final MessageCodec codec = new MessageCodec("secret", "hmac-sha256");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A message as a client sends it, with these four parts, rightly signed. */
    private static List<byte[]> frames(String header, String parent, String metadata, String content) {
        List<byte[]> parts = List.of(bytes(header), bytes(parent), bytes(metadata), bytes(content));
        List<byte[]> frames = new ArrayList<>(List.of(bytes("client"), bytes("<IDS|MSG>"),
            new Signer("secret", "hmac-sha256").sign(parts)));
        frames.addAll(parts);
        return frames;
    }

    private static List<byte[]> goodFrames() {
        return frames("{\"msg_type\":\"comm_msg\",\"msg_id\":\"1\"}", "{}", "{}", "{\"a\":[1,null,\"<ü>\"]}");
    }

    @Test
    void whatIsEncodedDecodesToTheSame() throws MalformedMessageException {
        JsonObject content = new JsonObject();
        content.addProperty("text", "<b>ä 😀</b> \u2028 ' \"");
        content.add("nothing", JsonNull.INSTANCE);
        content.add("list", new JsonArray());
        content.addProperty("number", 0.1);
        JsonObject parent = new JsonObject();
        parent.addProperty("msg_id", "p");
        JsonObject metadata = new JsonObject();
        metadata.addProperty("m", true);
        Message message = new Message(List.of(bytes("route"), new byte[] {0, 1}), Header.of("stream"), parent, metadata, content,
            List.of(new byte[] {0, -1}, new byte[0]));

        Message decoded = codec.decode(codec.encode(message));

        assertThat(decoded.header()).isEqualTo(message.header());
        assertThat(decoded.parentHeader()).isEqualTo(parent);
        assertThat(decoded.metadata()).isEqualTo(metadata);
        assertThat(decoded.content()).isEqualTo(content);
        assertThat(decoded.identities()).containsExactly(bytes("route"), new byte[] {0, 1});
        assertThat(decoded.buffers()).containsExactly(new byte[] {0, -1}, new byte[0]);
        assertThat(decoded.type()).isEqualTo("stream");
    }

    @Test
    void headersHaveWhatTheProtocolAsksFor() {
        JsonObject header = Header.of("status");
        assertThat(header.keySet()).containsExactlyInAnyOrder("msg_id", "session", "username", "date", "msg_type", "version");
        assertThat(header.get("date").getAsString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3,6})?Z");
        assertThat(header.get("msg_id")).isNotEqualTo(Header.of("status").get("msg_id"));
        assertThat(header.get("session")).isEqualTo(Header.of("status").get("session"));
    }

    @Test
    void anIdentityMayBeMissingOrRepeated() throws MalformedMessageException {
        assertThat(codec.decode(goodFrames().subList(1, 7)).identities()).isEmpty();
        List<byte[]> frames = new ArrayList<>(goodFrames());
        frames.add(0, bytes("proxy"));
        assertThat(codec.decode(frames).identities()).hasSize(2);
    }

    static Stream<Arguments> malformed() {
        List<byte[]> noDelimiter = goodFrames();
        noDelimiter.remove(1);
        List<byte[]> wrongSignature = goodFrames();
        wrongSignature.set(2, bytes("0".repeat(64)));
        List<byte[]> changed = goodFrames();
        changed.set(6, bytes("{\"a\":2}"));
        List<byte[]> invalidUtf8 = frames("{\"msg_type\":\"x\"}", "{}", "{}", "{}");
        byte[] broken = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
        invalidUtf8.set(6, broken);
        invalidUtf8.set(2, new Signer("secret", "hmac-sha256").sign(invalidUtf8.subList(3, 7)));
        String good = "{\"msg_type\":\"x\"}";
        String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
        return Stream.of(
            Arguments.of(List.of(), "too few frames"),
            Arguments.of(List.of(bytes("<IDS|MSG>")), "too few frames"),
            Arguments.of(goodFrames().subList(0, 6), "too few frames"),
            Arguments.of(noDelimiter, "too few frames"),
            Arguments.of(wrongSignature, "signature"),
            Arguments.of(changed, "signature"),
            Arguments.of(frames("{", "{}", "{}", "{}"), "header is not a JSON object"),
            Arguments.of(frames("", "{}", "{}", "{}"), "header is not a JSON object"),
            Arguments.of(frames(good, "[]", "{}", "{}"), "parent_header is not a JSON object"),
            Arguments.of(frames(good, "{}", "null", "{}"), "metadata is not a JSON object"),
            Arguments.of(frames(good, "{}", "{}", "\"text\""), "content is not a JSON object"),
            Arguments.of(frames(good, "{}", "{}", "{} {}"), "content is not a JSON object"),
            Arguments.of(frames(good, "{}", "{}", deep), "content is not a JSON object"),
            Arguments.of(invalidUtf8, "content is not a JSON object"),
            Arguments.of(frames("{}", "{}", "{}", "{}"), "header needs the field \"msg_type\", a string"),
            Arguments.of(frames("{\"msg_type\":5}", "{}", "{}", "{}"), "\"msg_type\" of header must be a string"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void saysWhatIsWrongWithAMessage(List<byte[]> frames, String problem) {
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> codec.decode(frames)).withMessageContaining(problem);
    }
}
