package elara.server.interrupt;

import com.sun.jdi.ThreadReference;

/** How a thread is ended. */
interface ThreadStopper {
    /** What a thread is left to do before it is cut short; each includes those behind it. */
    enum Patience {
        /** Whatever it does when it is interrupted. */
        ANYTHING,
        /** To hear of it, where Java wakes it; and what it does with a lock of a library. */
        CLEANING_UP,
        /**
         * The initialisation of a library, which is lost for the session if that fails; and for a while what it has turned to when
         * it was interrupted or an exception came, {@code finally} blocks and handlers.
         */
        INITIALIZING,
        NOTHING
    }

    /** What a thread was found to do. */
    enum Activity {
        NO_USER_CODE,
        /** It is a pool's worker between two tasks, or has not begun yet; the next thing it does may be the cell's. */
        LOOKS_FOR_TASKS,
        /** In native code, or for a monitor: nothing may ever wake it. */
        BLOCKED,
        /** Where an interrupt wakes it. */
        WAITS,
        COMPUTES
    }

    /** Tries once, unless the thread does what {@code patience} leaves it to do. */
    Activity attempt(ThreadReference thread, Patience patience);

    /** Forgets what has not come about yet: what the threads do next is not meant. */
    void cancel();

    /** What a thread does, for a reader. */
    String where(ThreadReference thread);
}
