package elara.server.protocol;

import com.google.gson.JsonObject;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Handles one channel's requests, one after the other. Whatever a request or its handler does wrong, the loop goes on. */
public final class RequestLoop {
    private static final System.Logger LOG = System.getLogger(RequestLoop.class.getName());

    private final Map<String, Handler> handlers = new HashMap<>();
    private final Iopub iopub;
    private final BlockingQueue<Request> queue = new LinkedBlockingQueue<>();
    private final Arriving arriving = new Arriving(queue, System::nanoTime, LockSupport::parkNanos);
    private final Thread thread;
    private Runnable beforeEach = () -> { };
    private volatile boolean busy;
    /** When the last request was done. */
    private volatile long since = System.nanoTime();

    /** A loop for a channel. */
    public RequestLoop(Channel channel, Iopub iopub) {
        this.iopub = iopub;
        thread = new Thread(this::run, channel.name().toLowerCase(Locale.ROOT));
        thread.setDaemon(true);
    }

    /** Says which requests are handled, and by what. */
    public void handle(List<Handler> all) {
        all.forEach(handler -> handlers.put(handler.type(), handler));
    }

    /** Says what is done before each request, of which no client has been told then. */
    public void beforeEach(Runnable work) {
        beforeEach = work;
    }

    /** Starts to handle what has been and will be queued. */
    public void start() {
        thread.start();
    }

    /** Queues a request. */
    void add(Request request) {
        queue.add(request);
    }

    /** For how many nanoseconds there has been nothing to do; 0 while there is. */
    public long quietNanos() {
        return busy || !queue.isEmpty() ? 0 : System.nanoTime() - since;
    }

    /** The messages that wait, in order. */
    public List<Message> waiting() {
        return queue.stream().map(Request::message).toList();
    }

    /**
     * Takes requests out of the queue, the others stay in order: those that wait, and those that are on their way. A client
     * sends many in a row, of which only the first may have arrived; so this waits until none has come for a while.
     */
    public List<Request> takeArriving(Predicate<Message> which) {
        return arriving.take(which);
    }

    /** Publishes busy, does {@code work}, publishes idle: what every request gets. */
    public void bracket(Request request, Runnable work) {
        beforeEach.run();
        iopub.status(request.message().header(), "busy");
        try {
            work.run();
        } finally {
            iopub.status(request.message().header(), "idle");
        }
    }

    private void run() {
        while (true) {
            try {
                Request request = queue.take();
                busy = true;
                bracket(request, () -> handle(request));
            } catch (InterruptedException e) {
                // It was meant for a request that had just ended.
            } catch (Throwable e) {
                LOG.log(Level.ERROR, "While a request's status was told", e);
            } finally {
                since = System.nanoTime();
                busy = false;
            }
        }
    }

    private void handle(Request request) {
        String type = request.message().type();
        Handler handler = handlers.get(type);
        try {
            if (request.problem() != null) {
                throw new MalformedMessageException(request.problem());
            }
            if (handler == null) {
                throw new MalformedMessageException("This kernel knows no " + type + " here");
            }
            handler.handle(request);
        } catch (MalformedMessageException e) {
            LOG.log(Level.WARNING, e.getMessage());
            fail(request, handler, "ProtocolError", e.getMessage());
        } catch (InterruptedException e) {
            fail(request, handler, "KeyboardInterrupt", "interrupted");
        } catch (Throwable e) {
            LOG.log(Level.ERROR, "While handling a " + type, e);
            fail(request, handler, e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
        } finally {
            Thread.interrupted(); // what came too late for this request must not meet the next one
        }
    }

    private static void fail(Request request, Handler handler, String name, String text) {
        if (request.expectsReply()) {
            JsonObject reply = Request.error(name, text);
            if (handler != null) {
                handler.completeError(reply);
            }
            request.reply(reply);
        }
    }
}
