package elara.server.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The loops that clients have asked for beside the shell's own: requests that name one are handled there, whatever goes on elsewhere.
 *
 * @see <a href="https://jupyter.org/enhancement-proposals/91-kernel-subshells/kernel-subshells.html">JEP 91</a>
 */
public final class Subshells {
    private final Function<String, Optional<RequestLoop>> making;
    private final Map<String, RequestLoop> loops = new LinkedHashMap<>();
    /** Those that were taken away, while they still handle something. */
    private final List<RequestLoop> ending = new ArrayList<>();

    /** @param making makes a loop of a name, unless there are too many already */
    public Subshells(Function<String, Optional<RequestLoop>> making) {
        this.making = making;
    }

    /** Starts one and returns its id; empty if there are too many already. */
    public synchronized Optional<String> create() {
        String id = UUID.randomUUID().toString();
        return making.apply("subshell-" + id).map(loop -> {
            loops.put(id, loop);
            loop.start();
            return id;
        });
    }

    /** The ids of those that there are, the oldest first. */
    public synchronized List<String> ids() {
        return List.copyOf(loops.keySet());
    }

    /** Takes one away; what it handles at the moment goes on to its end. Returns whether it was there. */
    public synchronized boolean delete(String id) {
        RequestLoop loop = loops.remove(id);
        if (loop != null) {
            loop.end();
            ending.add(loop);
        }
        return loop != null;
    }

    /** Ends what a subshell handles; returns at once, and whether it is there. */
    public synchronized boolean interrupt(String id) {
        RequestLoop loop = loops.get(id);
        if (loop != null) {
            loop.interrupt();
        }
        return loop != null;
    }

    /** For how many nanoseconds none of them has had anything to do. */
    public synchronized long quietNanos() {
        ending.removeIf(loop -> loop.quietNanos() > 0);
        return Stream.concat(loops.values().stream(), ending.stream()).mapToLong(RequestLoop::quietNanos).min().orElse(Long.MAX_VALUE);
    }

    /** Where requests to a subshell wait; null if it is not there. */
    synchronized RequestLoop loop(String id) {
        return loops.get(id);
    }
}
