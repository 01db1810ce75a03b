package elara.server.protocol;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Messages as frames of the wire protocol: identities, delimiter, signature, four JSON parts, buffers.
 *
 * @see <a href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#wire-protocol">wire protocol</a>
 */
public final class MessageCodec {
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final int JSON_PARTS = 4;

    // Browsers parse what is sent: NaN and Infinity are no JSON, "<" needs no escape.
    private final Gson gson = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
    private final Signer signer;

    /** A codec that signs with a connection file's key. */
    public MessageCodec(String key, String signatureScheme) {
        signer = new Signer(key, signatureScheme);
    }

    /** The frames of a message. */
    public List<byte[]> encode(Message message) {
        List<byte[]> parts = new ArrayList<>();
        for (JsonObject part : List.of(message.header(), message.parentHeader(), message.metadata(), message.content())) {
            parts.add(gson.toJson(part).getBytes(StandardCharsets.UTF_8));
        }
        List<byte[]> frames = new ArrayList<>(message.identities());
        frames.add(DELIMITER);
        frames.add(signer.sign(parts));
        frames.addAll(parts);
        frames.addAll(message.buffers());
        return frames;
    }

    /**
     * The message that frames make.
     *
     * @throws MalformedMessageException if they make none, or its signature is wrong
     */
    public Message decode(List<byte[]> frames) throws MalformedMessageException {
        int delimiter = 0;
        while (delimiter < frames.size() && !Arrays.equals(frames.get(delimiter), DELIMITER)) {
            delimiter++;
        }
        if (frames.size() < delimiter + 2 + JSON_PARTS) {
            throw new MalformedMessageException("too few frames: " + frames.size());
        }
        List<byte[]> parts = frames.subList(delimiter + 2, delimiter + 2 + JSON_PARTS);
        if (!signer.verify(frames.get(delimiter + 1), parts)) {
            throw new MalformedMessageException("its signature is wrong");
        }
        List<byte[]> identities = List.copyOf(frames.subList(0, delimiter));
        JsonObject header = object(parts.get(0), "header");
        new Fields(header, "header").string("msg_type");
        try {
            return new Message(identities, header, object(parts.get(1), "parent_header"), object(parts.get(2), "metadata"),
                object(parts.get(3), "content"), List.copyOf(frames.subList(delimiter + 2 + JSON_PARTS, frames.size())));
        } catch (MalformedMessageException e) {
            JsonObject nothing = new JsonObject();
            throw new MalformedMessageException(e.getMessage(),
                new Message(identities, header, nothing, nothing, nothing, List.of()));
        }
    }

    private static JsonObject object(byte[] json, String name) throws MalformedMessageException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
            JsonElement element = JsonParser.parseString(text);
            if (element.isJsonObject()) {
                return element.getAsJsonObject();
            }
        } catch (CharacterCodingException | JsonParseException | StackOverflowError e) {
            // Falls through to the one sentence for all of them; deep nesting overflows the parser's stack.
        }
        throw new MalformedMessageException("The " + name + " is not a JSON object");
    }
}
