package elara.agent;

import elara.wire.FrameChannel;
import elara.wire.FrameType;
import elara.wire.FrameType.Status;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/** Sends replies. The kernel waits for them, so neither a late stop nor a full heap must get in their way. */
final class Replies {
    /** Java's own message. */
    private static final String FULL = "Java heap space";
    /** For when no cell can free memory any more; the kernel tells the two apart. */
    private static final String NO_ROOM = "Java heap space: no room to run a cell";
    private static final int PAUSE_NANOS = 20_000_000;

    private final FrameChannel channel;
    private final OutputBuffer output;

    Replies(FrameChannel channel, OutputBuffer output) {
        this.channel = channel;
        this.output = output;
    }

    /** The reply for what could not be run, because earlier cells keep all the memory. */
    static Object[] noRoom(long number) {
        return outOfMemory(number, NO_ROOM);
    }

    /**
     * Replies, after all that has been printed. A stop that comes meanwhile may make it do so twice; the kernel ignores
     * the second. What cannot be sent becomes an exception.
     *
     * @param reply null if there was no memory to make one
     */
    void send(long number, Object[] reply) {
        Object[] fields = reply;
        boolean full = false;
        while (true) {
            try {
                if (full) { // here, and not where that is caught: to call these may take memory, too
                    MemoryReserve.release();
                    pause();
                }
                output.flush();
                if (fields == null) {
                    fields = outOfMemory(number, FULL);
                }
                channel.send(FrameType.REPLY, fields);
                return;
            } catch (StopException e) {
                // Once more.
            } catch (OutOfMemoryError e) {
                full = true;
                fields = null;
            } catch (RuntimeException | StackOverflowError e) {
                if (fields != reply) {
                    throw e;
                }
                fields = new Object[] {number, Status.EXCEPTION, ExceptionFields.bare(e.getClass().getName(), "what was to be shown: " + e.getMessage())};
            } catch (IOException e) {
                return; // The kernel is gone: reading from it fails as well, which ends this process.
            }
        }
    }

    /** Waits a little: other threads may be about to free some memory. */
    static void pause() {
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    private static Object[] outOfMemory(long number, String message) {
        return new Object[] {number, Status.EXCEPTION, ExceptionFields.bare("java.lang.OutOfMemoryError", message)};
    }
}
