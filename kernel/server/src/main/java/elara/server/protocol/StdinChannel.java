package elara.server.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks the clients whose cells run for lines of input, each cell one at a time.
 *
 * @see <a href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#messages-on-the-stdin-router-dealer-channel">
 *     messages on stdin</a>
 */
public final class StdinChannel {
    private static final System.Logger LOG = System.getLogger(StdinChannel.class.getName());

    /** What was asked for a request. */
    private record Question(Message request, Message sent, Consumer<String> receiver) {
        /** Front ends name the question as the parent of their answer, or the request; jupyter_client names none. */
        boolean isAnsweredBy(Message reply) {
            JsonElement parent = reply.parentHeader().get("msg_id");
            return sameRoute(reply.identities()) && (parent == null || List.of(sent.header().get("msg_id"), request.header().get("msg_id"),
                new JsonPrimitive("")).contains(parent));
        }

        boolean isOf(Message cell) {
            return request.header().equals(cell.header());
        }

        private boolean sameRoute(List<byte[]> identities) {
            return Arrays.deepEquals(identities.toArray(), request.identities().toArray());
        }
    }

    private final Sockets sockets;
    private final MessageCodec codec;
    /** The oldest first: it is meant by an answer that names none. */
    private final List<Question> open = new ArrayList<>();

    StdinChannel(Sockets sockets, MessageCodec codec) {
        this.sockets = sockets;
        this.codec = codec;
    }

    /** Asks for a line; {@code receiver} gets it, or null if another question of the same request or {@link #cancel} comes first. */
    public synchronized void ask(Message parent, String prompt, boolean password, Consumer<String> receiver) {
        cancel(parent);
        JsonObject content = new JsonObject();
        content.addProperty("prompt", prompt);
        content.addProperty("password", password);
        Message question = Message.toClientOf(parent, "input_request", content);
        open.add(new Question(parent, question, receiver));
        sockets.send(Channel.STDIN, codec.encode(question));
    }

    /** Forgets what was not answered yet of a request's questions, because its cell has ended. */
    public synchronized void cancel(Message request) {
        List<Question> cancelled = open.stream().filter(each -> each.isOf(request)).toList();
        open.removeAll(cancelled);
        cancelled.forEach(each -> each.receiver.accept(null));
    }

    void received(Message message) throws MalformedMessageException {
        if (!message.type().equals("input_reply")) {
            throw new MalformedMessageException("a " + message.type() + " does not belong on stdin");
        }
        String value = new Fields(message.content(), message.type()).string("value");
        Question answered;
        synchronized (this) {
            answered = open.stream().filter(each -> each.isAnsweredBy(message)).findFirst().orElse(null);
            if (answered == null) {
                LOG.log(Level.DEBUG, "An answer to a question that is not open");
                return;
            }
            open.remove(answered);
        }
        answered.receiver.accept(value);
    }
}
