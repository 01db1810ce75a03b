package elara.server.protocol;

import com.google.gson.JsonObject;
import java.util.function.Consumer;

/**
 * Asks the client whose cell runs for a line of input.
 *
 * @see <a href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#messages-on-the-stdin-router-dealer-channel">
 *     messages on stdin</a>
 */
public final class StdinChannel {
    private final Sockets sockets;
    private final MessageCodec codec;
    private Consumer<String> waiting;

    StdinChannel(Sockets sockets, MessageCodec codec) {
        this.sockets = sockets;
        this.codec = codec;
    }

    /** Asks for a line; {@code receiver} gets it, unless another question or {@link #cancel} comes first. */
    public synchronized void ask(Message parent, String prompt, boolean password, Consumer<String> receiver) {
        waiting = receiver;
        JsonObject content = new JsonObject();
        content.addProperty("prompt", prompt);
        content.addProperty("password", password);
        sockets.send(Channel.STDIN, codec.encode(Message.toClientOf(parent, "input_request", content)));
    }

    /** Forgets a question that was not answered yet, because the cell that asked it has ended. */
    public synchronized void cancel() {
        waiting = null;
    }

    void received(Message message) throws MalformedMessageException {
        if (!message.type().equals("input_reply")) {
            throw new MalformedMessageException("a " + message.type() + " does not belong on stdin");
        }
        String value = new Fields(message.content(), message.type()).string("value");
        Consumer<String> receiver;
        synchronized (this) {
            receiver = waiting;
            waiting = null;
        }
        if (receiver != null) {
            receiver.accept(value);
        }
    }
}
