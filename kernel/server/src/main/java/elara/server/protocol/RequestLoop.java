package elara.server.protocol;

import com.google.gson.JsonObject;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Handles the requests of a channel or subshell, one after the other. Whatever a request or its handler does wrong, the loop goes on. */
public final class RequestLoop {
    private static final System.Logger LOG = System.getLogger(RequestLoop.class.getName());

    private final Map<String, Handler> handlers = new HashMap<>();
    private final Iopub iopub;
    private final Queue<Request> queue = new ConcurrentLinkedQueue<>();
    private final Arriving arriving = new Arriving(queue, System::nanoTime, LockSupport::parkNanos);
    private final Thread thread;
    private Runnable beforeEach = () -> { };
    private Runnable afterAll = () -> { };
    private Runnable interruption = () -> { };
    private boolean ended;
    private volatile boolean busy;
    /** When the last request was done. */
    private volatile long since = System.nanoTime();

    /** A loop that handles requests on a thread of that name. */
    public RequestLoop(String name, Iopub iopub) {
        this.iopub = iopub;
        thread = new Thread(this::run, name);
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

    /** Says what ends a request that is handled; it has to return at once. */
    public void interruptWith(Runnable work) {
        interruption = work;
    }

    /** Ends the request that is handled; returns at once. */
    void interrupt() {
        interruption.run();
    }

    /** Says what is done when the loop has ended. */
    public void afterAll(Runnable work) {
        afterAll = work;
    }

    /** Starts to handle what has been and will be queued. */
    public void start() {
        thread.start();
    }

    /** Queues a request; returns false if the loop takes none any more. */
    synchronized boolean add(Request request) {
        if (!ended) {
            queue.add(request);
            notifyAll();
        }
        return !ended;
    }

    /**
     * Takes no more requests. The one that is handled goes on to its end; for those that wait, an error is the reply, and what expects none is
     * still handled.
     */
    synchronized void end() {
        ended = true;
        queue.stream().filter(Request::expectsReply).forEach(request -> request.refuse("Its subshell was deleted"));
        notifyAll();
    }

    /** Replies to a request that cannot be queued, at once. */
    void reject(Request request) {
        iopub.status(request.message().header(), "busy");
        try {
            handle(request);
        } finally {
            iopub.status(request.message().header(), "idle");
        }
    }

    /** For how many nanoseconds there has been nothing to do; 0 while there is. */
    public long quietNanos() {
        return busy || !queue.isEmpty() ? 0 : System.nanoTime() - since;
    }

    /** The messages that wait, in order. */
    public synchronized List<Message> waiting() {
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

    /** The request to be handled next; null when there is none any more. */
    private synchronized Request next() throws InterruptedException {
        while (queue.isEmpty() && !ended) {
            wait();
        }
        Request next = queue.poll();
        busy = next != null;
        return next;
    }

    private void run() {
        while (handleNext()) {
            // One after the other.
        }
        afterAll.run();
    }

    /** Returns false when there are no more. */
    private boolean handleNext() {
        try {
            Request request = next();
            if (request == null) {
                return false;
            }
            bracket(request, () -> handle(request));
        } catch (InterruptedException e) {
            // It was meant for a request that had just ended.
        } catch (Throwable e) {
            LOG.log(Level.ERROR, "While a request's status was told", e);
        } finally {
            since = System.nanoTime();
            busy = false;
        }
        return true;
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
