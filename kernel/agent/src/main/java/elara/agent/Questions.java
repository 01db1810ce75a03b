package elara.agent;

import elara.wire.FrameChannel;
import elara.wire.FrameType;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/** Questions to the front end. Each has a number that its answer repeats, so that none is taken for another's. */
final class Questions {
    /** What the kernel answers: a line, or null and the reason why there is none. */
    record Answer(String line, String reason) {
    }

    private final FrameChannel channel;
    private final OutputBuffer output;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, CompletableFuture<Answer>> open = new ConcurrentHashMap<>();

    Questions(FrameChannel channel, OutputBuffer output) {
        this.channel = channel;
        this.output = output;
    }

    /** Hands over the kernel's answer; one that nobody waits for any more is dropped. */
    void answer(long number, Answer answer) {
        CompletableFuture<Answer> question = open.get(number);
        if (question != null) {
            question.complete(answer);
        }
    }

    /**
     * Asks on behalf of the calling thread's run and waits for the line.
     *
     * @throws InterruptedIOException if the thread is interrupted; it stays so
     * @throws IllegalStateException if no input can be had, with the reason: unchecked, because Scanner turns an IOException
     *     into "No line found"
     */
    String line(String prompt, boolean password) throws IOException {
        output.flush(); // what a program prints comes before the box it asks for
        long number = numbers.incrementAndGet();
        CompletableFuture<Answer> question = new CompletableFuture<>();
        open.put(number, question);
        try {
            channel.send(FrameType.INPUT_REQUEST, Runs.current(), number, prompt, password);
            Answer answer = question.get();
            if (answer.line() == null) {
                throw new IllegalStateException(answer.reason());
            }
            return answer.line();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for input");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            open.remove(number);
        }
    }
}
