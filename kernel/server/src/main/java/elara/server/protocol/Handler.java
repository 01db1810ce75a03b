package elara.server.protocol;

import com.google.gson.JsonObject;

/** Answers the requests of one message type. */
public interface Handler {
    /** The {@code msg_type} answered. */
    String type();

    /**
     * Does what a request asks and replies to it, where the protocol has a reply. {@code busy} has been published before,
     * {@code idle} is published after.
     *
     * @throws MalformedMessageException if the request lacks a field; nothing has been done then, and the error is the reply
     */
    void handle(Request request) throws MalformedMessageException, InterruptedException;

    /** Adds the fields that this type's replies carry also when they say that the request failed. */
    default void completeError(JsonObject reply) {
    }
}
