package elara.agent;

/**
 * Memory kept back, so that the agent can still reply, and a cell can still free memory, when the user's code has
 * filled the heap: a variable may hold all of it for as long as it is not set to null.
 */
final class MemoryReserve {
    private static final int PIECES = 8;
    private static final int PIECE_SIZE = (int) Math.min(512 << 10, Runtime.getRuntime().maxMemory() / 256);
    private static final Object[] HELD = new Object[PIECES];
    private static int count;

    static {
        refill();
    }

    private MemoryReserve() {
    }

    /** Frees a piece where the agent itself finds no memory; returns false if none is left. */
    static synchronized boolean release() {
        if (count == 0) {
            return false;
        }
        HELD[--count] = null;
        return true;
    }

    /**
     * Before the user's code runs: sees to it that there is memory for it, and besides a piece for the reply.
     *
     * @return false if what earlier code keeps leaves too little to run anything
     */
    static synchronized boolean prepare() {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        if (count == PIECES && free > 2 * PIECES * PIECE_SIZE) {
            return true;
        }
        refill();
        try {
            Object room = new byte[PIECE_SIZE];
            return room != null && count > 0;
        } catch (OutOfMemoryError e) {
            return release() && count > 0;
        }
    }

    private static void refill() {
        try {
            while (count < PIECES) {
                HELD[count] = new byte[PIECE_SIZE];
                count++;
            }
        } catch (OutOfMemoryError e) {
            // As many as there are have to do.
        }
    }
}
