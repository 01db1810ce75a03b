package elara.server.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Fetches the sources of jars into the local repository, where they lie beside the jars, one after the other in the background. Nobody
 * waits for them and nobody hears of it: without network, documentation has to do without them. This class loads none of Maven's.
 */
final class SourceJars {
    /** Maven asks no sooner again for what was not there. */
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private final MavenPlaces places;
    private final Deque<ResolvedJar> waiting = new ArrayDeque<>();
    private final Set<Coordinate> asked = new HashSet<>();
    private boolean running;

    SourceJars(MavenPlaces places) {
        this.places = places;
    }

    /** Fetches the sources of a jar, and then those of others, if they are not there; returns at once. */
    synchronized void fetch(ResolvedJar first, Collection<ResolvedJar> others, List<Repository> repositories) {
        others.forEach(each -> add(each, false));
        add(first, true);
        if (!waiting.isEmpty() && !running) {
            running = true;
            Thread thread = new Thread(() -> run(repositories), "sources");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    private void add(ResolvedJar jar, boolean first) {
        Coordinate coordinate = jar.coordinate();
        boolean own = coordinate.group().equals(ElaraWorkspace.GROUP);
        if (own || !coordinate.classifier().isEmpty()) {
            return; // natives have none
        }
        if (asked.add(coordinate) && !isKnown(jar)) {
            waiting.addLast(jar);
        }
        if (first && waiting.remove(jar)) {
            waiting.addFirst(jar);
        }
    }

    /** Whether the sources are there, or Maven has learned today that there are none. */
    private static boolean isKnown(ResolvedJar jar) {
        String name = jar.file().getFileName().toString().replaceFirst("\\.jar$", "-sources.jar");
        Path missing = jar.file().resolveSibling(name + ".lastUpdated");
        try {
            return Files.exists(jar.file().resolveSibling(name))
                || Files.exists(missing) && System.currentTimeMillis() - Files.getLastModifiedTime(missing).toMillis() < DAY_MILLIS;
        } catch (IOException e) {
            return false;
        }
    }

    private void run(List<Repository> repositories) {
        try {
            SourceResolution.run(this::next, repositories, places);
        } catch (ResolutionException | RuntimeException | LinkageError e) {
            giveUp(); // there is no network, which the other ones would wait for as long
        }
    }

    private synchronized ResolvedJar next() {
        running = !waiting.isEmpty();
        return waiting.poll();
    }

    private synchronized void giveUp() {
        waiting.forEach(each -> asked.remove(each.coordinate())); // who looks again later has them fetched
        waiting.clear();
        running = false;
    }
}
