package elara.server.interrupt;

import com.sun.jdi.ThreadReference;
import java.io.IOException;
import java.util.List;

/** The threads that work for a run, and the JVM they are in. */
interface StoppableThreads {
    /** The thread on which the run is, also when another has taken its place; null as long as it has not begun. */
    ThreadReference own();

    /** Those the run has started. */
    List<ThreadReference> started();

    /** Has all threads of the JVM stand still. */
    void suspend();

    void resume();

    /**
     * Has the session leave the run's own thread behind, under a name; returns false if it has no memory for that at the moment.
     *
     * @throws IOException if the session has ended
     */
    boolean abandon(String name) throws IOException;
}
