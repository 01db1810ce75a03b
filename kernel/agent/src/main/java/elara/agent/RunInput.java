package elara.agent;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/** What was typed for one run and is not read yet. Its threads take turns. */
final class RunInput {
    private final Questions questions;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile byte[] line = new byte[0];
    private volatile int position;
    private volatile String typed;

    RunInput(Questions questions) {
        this.questions = questions;
    }

    /** Reads at least one byte and at most {@code length}, of which there is one, up to the end of the line. */
    int read(byte[] target, int offset, int length) throws IOException {
        takeTurn();
        try {
            if (position == line.length) {
                typed = questions.line("", false);
                line = (typed + "\n").getBytes(StandardCharsets.UTF_8);
                position = 0;
            }
            int count = Math.min(length, line.length - position);
            System.arraycopy(line, position, target, offset, count);
            position += count;
            return count;
        } finally {
            turn.unlock();
        }
    }

    /** Asks for a line of its own, whatever is left of another. */
    String ask(String prompt, boolean password) throws IOException {
        takeTurn();
        try {
            return questions.line(prompt, password);
        } finally {
            turn.unlock();
        }
    }

    private void takeTurn() throws InterruptedIOException {
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for input");
        }
    }

    /** The line that was read last; null if none was. */
    String typed() {
        return typed;
    }

    int available() {
        return line.length - position;
    }
}
