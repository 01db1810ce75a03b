package elara.server.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** A message from a client, and the way to answer it. */
public final class Request {
    private final Channel channel;
    private final Message message;
    private volatile String problem;
    private final Sockets sockets;
    private final MessageCodec codec;
    private final long arrived = System.nanoTime();

    Request(Channel channel, Message message, String problem, Sockets sockets, MessageCodec codec) {
        this.channel = channel;
        this.message = message;
        this.problem = problem;
        this.sockets = sockets;
        this.codec = codec;
    }

    /** The message. */
    public Message message() {
        return message;
    }

    /** The fields of the content. */
    public Fields fields() {
        return new Fields(message.content(), message.type());
    }

    /** Replies with {@code content}, to which a status {@code ok} is added if it has none. */
    public void reply(JsonObject content) {
        if (!content.has("status")) {
            content.addProperty("status", "ok");
        }
        String type = message.type().replaceFirst("_request$", "") + "_reply";
        sockets.send(channel, codec.encode(Message.toClientOf(message, type, content)));
    }

    /** The content of a reply that says that a request failed. */
    static JsonObject error(String name, String text) {
        JsonObject content = new JsonObject();
        content.addProperty("status", "error");
        content.addProperty("ename", name);
        content.addProperty("evalue", text);
        content.add("traceback", new JsonArray());
        return content;
    }

    /** What is wrong with the message as such, or null. */
    String problem() {
        return problem;
    }

    /** It cannot be handled any more, and why. */
    void refuse(String why) {
        problem = why;
    }

    /** When it came, in the nanoseconds of {@link System#nanoTime}. */
    long arrived() {
        return arrived;
    }

    boolean expectsReply() {
        return message.type().endsWith("_request");
    }
}
