package elara.server.comm;

import elara.server.protocol.Message;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which request each run is a consequence of, also after it has ended, since its threads may print at any time. A run on behalf
 * of a cell has the cell's number in its own, so that nothing has to be kept of it.
 */
final class RunRequests {
    /** Of the latest so many cells, and as many messages that run code, late output is shown where it belongs; each takes a kilobyte. */
    private static final int KEPT = 1000;
    private static final int OWNER_BITS = 32;
    private static final long OWNER = (1L << OWNER_BITS) - 1;

    /** A request that runs code. */
    record Run(Message request, boolean silent, boolean allowStdin) {
    }

    private final NavigableMap<Long, Run> cells = new TreeMap<>();
    private final NavigableMap<Long, Run> messages = new TreeMap<>();
    /** The cells that have not ended: others may be many meanwhile, on other shells. */
    private final Set<Long> goingOn = new HashSet<>();
    private long last;
    private long callbacks;

    /** A request runs a cell; returns the run's number. */
    synchronized long cell(Message request, boolean silent, boolean allowStdin) {
        long cell = add(cells, new Run(request.withoutContent(), silent, allowStdin));
        goingOn.add(cell);
        return cell;
    }

    /** A request runs what some cell has left to run; returns the run's number. */
    synchronized long message(Message request) {
        return add(messages, new Run(request.withoutContent(), false, false));
    }

    private long add(NavigableMap<Long, Run> runs, Run run) {
        runs.put(++last, run);
        if (runs.size() > KEPT) {
            runs.keySet().stream().filter(each -> !goingOn.contains(each)).findFirst().ifPresent(runs::remove);
        }
        return last;
    }

    /** A cell has ended: what it prints from now on is late. */
    synchronized void end(long cell) {
        goingOn.remove(cell);
    }

    /** A run on behalf of a cell, whose output is the cell's; returns its number. */
    synchronized long onBehalfOf(long cell) {
        return ++callbacks << OWNER_BITS | ownerOf(cell);
    }

    /** The number of the cell that a run is on behalf of, which may be the run itself. */
    static long ownerOf(long run) {
        return run & OWNER;
    }

    /** The run of a number; for 0, which native output has, the latest, and for one that was long ago, the latest cell. Null before any. */
    synchronized Run of(long run) {
        long number = run == 0 ? last : ownerOf(run);
        Run found = cells.getOrDefault(number, messages.get(number));
        return found != null || cells.isEmpty() ? found : cells.lastEntry().getValue();
    }
}
