package elara.agent;

import elara.kernel.KernelException;
import elara.wire.Frame;
import elara.wire.FrameType;
import elara.wire.FrameType.Status;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/** What the user's code asks the kernel for, and waits for. */
public final class Calls {
    private static final int NOT_OF_SESSION = -1;
    private static volatile Calls instance;

    /** What a call returns, or ends with. */
    private record Answer(Object value, Throwable thrown) {
    }

    /** Of a call that is not answered yet. */
    private record Waiting(CompletableFuture<Answer> reply, CellThread thread) {
    }

    private final OutputBuffer output;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();

    Calls(OutputBuffer output) {
        this.output = output;
    }

    /** The calls of this session; said once by the agent before any cell runs. */
    static void connect(Calls calls) {
        instance = calls;
    }

    /**
     * Asks the kernel for something and waits for its answer. On a cell's thread, the kernel may meanwhile run other code of
     * the session here.
     *
     * @param argument as all that goes to the kernel, of a type that JSON has
     * @throws KernelException if the kernel cannot do that, with the reason; what the user's code threw meanwhile is thrown as it is
     * @throws CancellationException if the thread is interrupted; it stays so
     */
    public static Object call(String name, Object argument) {
        return instance.send(name, argument);
    }

    Object send(String name, Object argument) {
        CellThread thread = Thread.currentThread() instanceof CellThread own ? own : null;
        CompletableFuture<Answer> reply = new CompletableFuture<>();
        long number = numbers.incrementAndGet();
        waiting.put(number, new Waiting(reply, thread));
        try {
            output.sendInOrder(FrameType.CALL, number, Runs.current(), thread == null ? NOT_OF_SESSION : thread.number(), name,
                argument);
            if (thread != null) {
                thread.serveUntil(reply);
            }
            return valueOf(reply.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for the kernel");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            waiting.remove(number);
        }
    }

    private static Object valueOf(Answer answer) {
        if (answer.thrown() != null) {
            throw Calls.<RuntimeException>unchecked(answer.thrown());
        }
        return answer.value();
    }

    @SuppressWarnings("unchecked") // the type is only for the compiler: cells may throw anything
    private static <E extends Throwable> E unchecked(Throwable thrown) throws E {
        throw (E) thrown;
    }

    /** Hands over the kernel's answer; one that nobody waits for any more is dropped. */
    void answer(Frame reply) {
        Answer answer = answerOf(reply); // at once: the thread that has kept it is free for others now
        Waiting call = waiting.get(reply.number(0));
        if (call != null) {
            call.reply().complete(answer);
            wake(call);
        }
    }

    private static Answer answerOf(Frame reply) {
        CellThread keeper = reply.fields().size() > 3 ? CellThread.at((int) reply.number(3)) : null;
        Status status = Status.valueOf(reply.text(1));
        // No switch: its table would be a class of its own, which may have to be loaded when there is no memory for it.
        if (status == Status.OK) {
            return new Answer(keeper == null ? reply.fields().get(2) : keeper.takeKept(), null);
        }
        if (status == Status.EXCEPTION) {
            return new Answer(null, keeper == null ? null : keeper.takeThrown());
        }
        return new Answer(null, status == Status.STOPPED ? StopException.INSTANCE : new KernelException(reply.text(2)));
    }

    /** Lets a call fail whose answer could not be read. */
    void refuse(long number, Throwable why) {
        Waiting call = waiting.get(number);
        if (call != null) {
            call.reply().completeExceptionally(why);
            wake(call);
        }
    }

    private static void wake(Waiting call) {
        if (call.thread() != null) {
            call.thread().wake();
        }
    }
}
