package elara.server.session;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The main shell and the subshells, by the numbers of their threads. */
final class Shells {
    /** The session's threads have numbers up to 999. */
    private static final int MOST = 999;

    private final Map<Integer, Shell> shells = new TreeMap<>();
    private final CurrentSession session;
    private final Shell main;

    Shells(CurrentSession session) {
        this.session = session;
        main = new Shell(session, SessionThreads.MAIN);
        shells.put(SessionThreads.MAIN, main);
    }

    Shell main() {
        return main;
    }

    /** One more, on a thread that no other has; empty if there are too many. */
    synchronized Optional<Shell> add() {
        return IntStream.rangeClosed(SessionThreads.MAIN, MOST).filter(SessionThreads::isOfShells).filter(number -> !shells.containsKey(number)).boxed().findFirst()
            .map(number -> {
                Shell added = new Shell(session, number);
                shells.put(number, added);
                return added;
            });
    }

    synchronized void remove(Shell shell) {
        shells.remove(shell.thread());
    }

    /** The requests that are handled are not to begin with anything more. */
    synchronized void setInterrupted() {
        shells.values().forEach(Shell::setInterrupted);
    }
}
