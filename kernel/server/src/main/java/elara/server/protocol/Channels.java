package elara.server.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kernel's end of the protocol: what arrives is decoded and goes to its channel's loop, what is sent goes out signed. */
public final class Channels implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Channels.class.getName());

    private final MessageCodec codec;
    private final Sockets sockets;
    private final Iopub iopub;
    private final StdinChannel stdin;
    private final Map<Channel, RequestLoop> loops = new EnumMap<>(Channel.class);
    private Subshells subshells = new Subshells(name -> Optional.empty());

    /**
     * Listens where the connection file says; nothing is handled before {@link #serve}.
     *
     * @throws IOException if a port is taken
     */
    public Channels(ConnectionFile connection) throws IOException {
        codec = new MessageCodec(connection.key(), connection.signature_scheme());
        sockets = new Sockets(connection, this::received, topic -> Iopub.welcome(codec, topic));
        iopub = new Iopub(sockets, codec);
        stdin = new StdinChannel(sockets, codec);
    }

    /** Where output is published. */
    public Iopub iopub() {
        return iopub;
    }

    /** Where input is asked for. */
    public StdinChannel stdin() {
        return stdin;
    }

    /** Says what handles the requests of a channel. */
    public void serve(Channel channel, RequestLoop loop) {
        loops.put(channel, loop);
    }

    /** Says what handles the requests on the shell channel that name a subshell. */
    public void serve(Subshells beside) {
        subshells = beside;
    }

    /** Starts to take in and handle messages. */
    public void start() {
        sockets.start();
        loops.values().forEach(RequestLoop::start);
    }

    /** Lets clients have what was sent, and stops listening. */
    @Override
    public void close() throws InterruptedException {
        sockets.close();
    }

    /** Takes a message; returns whether its signature is right. */
    private boolean received(Channel channel, List<byte[]> frames) {
        try {
            if (channel == Channel.STDIN) {
                stdin.received(codec.decode(frames));
            } else {
                receivedRequest(channel, frames);
            }
            return true;
        } catch (Throwable e) {
            // Whatever arrives, be it too large for the memory, this thread carries all channels and has to go on.
            LOG.log(Level.WARNING, "Dropped a message on " + channel + ": " + e.getMessage());
            return false;
        }
    }

    private void receivedRequest(Channel channel, List<byte[]> frames) throws MalformedMessageException {
        try {
            dispatch(channel, new Request(channel, codec.decode(frames), null, sockets, codec));
        } catch (MalformedMessageException e) {
            if (e.readable() == null) {
                throw e;
            }
            dispatch(channel, new Request(channel, e.readable(), e.getMessage(), sockets, codec));
        }
    }

    private void dispatch(Channel channel, Request request) {
        JsonElement subshell = request.message().header().get("subshell_id");
        RequestLoop own = loops.get(channel);
        if (channel != Channel.SHELL || subshell == null || subshell.isJsonNull()) {
            own.add(request);
            return;
        }
        String id = subshell instanceof JsonPrimitive text ? text.getAsString() : subshell.toString();
        RequestLoop loop = subshells.loop(id);
        if (loop != null && loop.add(request)) {
            return;
        }
        if (!request.expectsReply()) {
            own.add(request); // that a widget was moved or closed must not be lost; its client may have deleted the subshell right after it
        } else {
            request.refuse("There is no subshell " + id + ": it was deleted, or the kernel was restarted since it was made");
            own.reject(request);
        }
    }
}
