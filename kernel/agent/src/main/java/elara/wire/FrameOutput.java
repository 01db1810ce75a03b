package elara.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** The bytes of frames that go out, each frame whole, whatever happens to the thread that sends it. */
final class FrameOutput {
    /** The JDK takes memory for as many at a time before it writes them; so there is some for all of such a piece, or nothing is written. */
    private static final int PIECE = 128 << 10;
    private static final long PAUSE_NANOS = 20_000_000;

    /** Writes for virtual threads: one that is interrupted while it writes closes the socket. */
    private static final class Writers {
        static final ExecutorService POOL = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(null, task, "elara-link", 0, false); // it works for no run
            thread.setDaemon(true);
            return thread;
        });
    }

    private final OutputStream out;

    FrameOutput(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes a frame; safe to call from any thread.
     *
     * @throws OutOfMemoryError if there is no memory to begin with it; nothing of it is written then
     */
    void write(byte[] frame) throws IOException {
        if (Thread.currentThread().getClass().getName().equals("java.lang.VirtualThread")) {
            await(Writers.POOL.submit(() -> {
                writeWhole(frame);
                return null;
            }));
        } else {
            writeWhole(frame);
        }
    }

    private static void await(Future<?> written) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    written.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void writeWhole(byte[] frame) throws IOException {
        out.write(frame, 0, Math.min(PIECE, frame.length));
        for (int from = PIECE; from < frame.length; from += PIECE) {
            writeOn(frame, from);
        }
    }

    /** The frame has begun: another one must not come before its end. */
    private void writeOn(byte[] frame, int from) throws IOException {
        boolean full = false;
        while (true) {
            try {
                if (full) {
                    LockSupport.parkNanos(PAUSE_NANOS); // other threads may be about to free some
                }
                out.write(frame, from, Math.min(PIECE, frame.length - from));
                return;
            } catch (OutOfMemoryError e) {
                full = true; // no more here: to call something may take memory, too
            }
        }
    }
}
