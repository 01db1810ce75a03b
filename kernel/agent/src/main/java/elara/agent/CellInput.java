package elara.agent;

import elara.input.InputChannel;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * {@code System.in}: asks the front end for a line whenever one is needed and none is left. Each run has lines of its own: what a
 * thread of an earlier cell waits for neither holds up the cell that runs nor gets its answer.
 */
final class CellInput extends InputStream implements InputChannel {
    /** What was typed is kept for so many runs: it is mostly used up at once. */
    private static final int KEPT = 16;

    private final Questions questions;
    private final Map<Long, RunInput> runs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, RunInput> eldest) {
            return size() > KEPT;
        }
    };

    CellInput(Questions questions) {
        this.questions = questions;
    }

    private RunInput ofRun() {
        synchronized (runs) {
            return runs.computeIfAbsent(Runs.current(), run -> new RunInput(questions));
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        ofRun().read(one, 0, 1);
        return one[0] & 0xff;
    }

    /** Returns what is left of the line instead of waiting until the whole array is full, as the inherited method would. */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return length == 0 ? 0 : ofRun().read(target, offset, length);
    }

    @Override
    public String ask(String prompt, boolean password) {
        try {
            return ofRun().ask(String.valueOf(prompt), password);
        } catch (InterruptedIOException e) {
            throw new CancellationException(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line that the calling thread's run has read last; null if none. */
    String typed() {
        synchronized (runs) {
            RunInput run = runs.get(Runs.current());
            return run == null ? null : run.typed();
        }
    }

    @Override
    public int available() {
        return ofRun().available();
    }
}
