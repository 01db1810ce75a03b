package elara.agent;

/**
 * Memory kept back, so that the agent can still reply, and do what frees memory, when the user's code has filled the
 * heap: a variable of a cell may hold all of it for as long as it is not set to null.
 */
final class MemoryReserve {
    private static final int SIZE = (int) Math.min(4 << 20, Runtime.getRuntime().maxMemory() / 32);
    private static volatile Object held = new byte[SIZE];

    private MemoryReserve() {
    }

    /** Frees it; called wherever the agent itself finds no memory. */
    static void release() {
        held = null;
    }

    /** Keeps memory back again, if as much is left besides. */
    static void restore() {
        if (held == null) {
            try {
                // Both at once: what is left for the agent must not become the reserve.
                Object both = new byte[2][SIZE];
                held = ((Object[]) both)[0];
            } catch (OutOfMemoryError e) {
                // The heap is still full, and what was released is still in use.
            }
        }
    }
}
