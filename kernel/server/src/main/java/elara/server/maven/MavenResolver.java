package elara.server.maven;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finds the jars that cells ask for, as Maven would: with the user's settings, and everything a session has asked for
 * resolved together. One instance serves one session; any thread may ask, and waits while another one's jars are resolved.
 *
 * <p>This class and the cache load none of Maven's classes, so that a notebook whose jars are known starts fast; only
 * {@link Resolution} does.
 */
public final class MavenResolver {

    private static final int MOST_TOLD = 3;
    private static final Set<String> SCHEMES = Set.of("http", "https", "file");

    private final MavenPlaces places;
    private final ResolutionCache cache;
    private final Lock resolving = new ReentrantLock();
    private final Map<String, Repository> repositories = Collections.synchronizedMap(new LinkedHashMap<>());
    private volatile Set<Root> roots = new LinkedHashSet<>();
    private final Map<String, ResolvedJar> loaded = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Set<Coordinate> refused = new HashSet<>();
    private final SourceJars sources;

    public MavenResolver(MavenPlaces places) {
        this.places = places;
        this.cache = new ResolutionCache(places.resolutionCache());
        sources = new SourceJars(places);
    }

    /**
     * Adds a repository, or replaces the one of that id.
     *
     * @throws ResolutionException if the URL is none
     */
    public void addRepository(String id, String url) throws ResolutionException {
        if (!isUrl(url)) {
            throw new ResolutionException("\"" + url + "\" is not the URL of a repository: it begins with https://, http:// or file:.");
        }
        repositories.put(id, new Repository(id, url.startsWith("file:/") ? withPlainLetters(url) : url));
    }

    /**
     * Adds a repository that has no id of its own.
     *
     * @param idOrUrl a URL, or the id of a repository that is known already
     * @throws ResolutionException if it is neither
     */
    public void addRepository(String idOrUrl) throws ResolutionException {
        if (isUrl(idOrUrl)) {
            String host = URI.create(idOrUrl).getHost();
            addRepository("from-" + (host == null ? "file" : host), idOrUrl);
        } else if (!idOrUrl.equals("central") && !repositories.containsKey(idOrUrl)) {
            throw new ResolutionException("There is no repository " + idOrUrl + ". Add it with %mavenRepo " + idOrUrl + " url.");
        }
    }

    /**
     * Resolves what a cell asks for, together with what earlier cells asked for.
     *
     * @param asked coordinates and POMs
     * @param print takes lines for the student: progress, and versions that are not what was asked for
     * @return all jars of the session, those of earlier calls included
     * @throws ResolutionException if something is not found or the thread was interrupted; nothing is changed then
     */
    public List<ResolvedJar> resolve(List<? extends Root> asked, Consumer<String> print) throws ResolutionException {
        try {
            resolving.lockInterruptibly();
        } catch (InterruptedException e) {
            throw new ResolutionException("interrupted");
        }
        try {
            return resolveNext(asked, print);
        } finally {
            resolving.unlock();
        }
    }

    private List<ResolvedJar> resolveNext(List<? extends Root> asked, Consumer<String> print) throws ResolutionException {
        OwnArtifacts own = new OwnArtifacts(places.ownRepository());
        for (Root root : asked) {
            if (root instanceof Coordinate coordinate) {
                own.check(coordinate);
            }
        }
        Set<Root> together = new LinkedHashSet<>(roots);
        for (Root root : asked) {
            Optional<Coordinate> other = otherVersionLoaded(root);
            if (other.isPresent()) {
                print.accept(stays(other.get(), ((Coordinate) root).version()));
            } else if (isAskedFor(root, together)) {
                print.accept(root + " is left out: another version of it is asked for before.");
            } else {
                together.add(root);
            }
        }
        Resolution.Result result = resolved(together, print);
        roots = together;
        List<ResolvedJar> jars = keepLoaded(result.jars(), print);
        tell(result.wanted(), print);
        return jars;
    }

    /** Of several versions of one artifact Maven takes the last. */
    private static boolean isAskedFor(Root root, Set<Root> together) {
        return root instanceof Coordinate coordinate && together.stream().anyMatch(other -> !other.equals(root)
                && other instanceof Coordinate before && before.withoutVersion().equals(coordinate.withoutVersion()));
    }

    /**
     * Has the sources of a jar fetched, if this session has resolved it, and those of all others; returns at once. Only who looks at
     * documentation asks for that: a notebook that just runs needs no sources.
     */
    public void fetchSources(Path jar) {
        List<ResolvedJar> all = snapshot(loaded);
        all.stream().filter(each -> each.file().equals(jar)).findFirst().ifPresent(first -> sources.fetch(first, all, snapshot(repositories)));
    }

    private static <T> List<T> snapshot(Map<String, T> map) {
        synchronized (map) {
            return List.copyOf(map.values());
        }
    }

    /** What cells have asked for so far, and got. */
    public List<Root> asked() {
        return List.copyOf(roots);
    }

    /** The coordinates of all jars that are loaded. */
    public List<Coordinate> loaded() {
        return snapshot(loaded).stream().map(ResolvedJar::coordinate).toList();
    }

    /** The URLs of the repositories that cells have added, by their ids; those of Maven's settings hold besides. */
    public Map<String, String> repositories() {
        Map<String, String> urls = new LinkedHashMap<>();
        snapshot(repositories).forEach(each -> urls.put(each.id(), each.url()));
        return urls;
    }

    private Resolution.Result resolved(Collection<Root> together, Consumer<String> print) throws ResolutionException {
        List<Repository> added = snapshot(repositories);
        Optional<String> key = CacheKey.of(together, added, places);
        Optional<Resolution.Result> known = key.flatMap(cache::read);
        if (known.isPresent()) {
            return known.get();
        }
        List<Root> all = List.copyOf(together);
        Resolution.Result result = Background.run(line -> Resolution.run(all, added, places, line), print);
        if (key.isPresent() && result.lasting()) {
            cache.write(key.get(), result);
        }
        return result;
    }

    private Optional<Coordinate> otherVersionLoaded(Root root) {
        if (!(root instanceof Coordinate coordinate) || !coordinate.isFixed()) {
            return Optional.empty();
        }
        return Optional.ofNullable(loaded.get(coordinate.withoutVersion())).map(ResolvedJar::coordinate)
                .filter(other -> !other.equals(coordinate));
    }

    /** A class that is loaded cannot be replaced, so a jar that is loaded stays. Said once, not with every later call. */
    private List<ResolvedJar> keepLoaded(List<ResolvedJar> jars, Consumer<String> print) {
        List<ResolvedJar> kept = new ArrayList<>();
        for (ResolvedJar jar : jars) {
            ResolvedJar before = loaded.putIfAbsent(jar.coordinate().withoutVersion(), jar);
            if (before != null && !before.coordinate().equals(jar.coordinate()) && refused.add(jar.coordinate())) {
                print.accept(stays(before.coordinate(), jar.coordinate().version()));
            }
            kept.add(before == null ? jar : before);
        }
        return kept;
    }

    /** A library may use what only a newer version of another has. Said once, too. */
    private void tell(List<Wanted> wanted, Consumer<String> print) {
        List<Wanted> news = wanted.stream().filter(each -> isLoaded(each.used()) && refused.add(each.coordinate())).toList();
        if (!news.isEmpty()) {
            String which = news.stream().limit(MOST_TOLD).map(each -> each.used() + " (" + each.by()
                + " asks for " + each.version() + ")").collect(Collectors.joining(", "));
            print.accept("Older than asked for: " + which + (news.size() > MOST_TOLD ? " and " + (news.size() - MOST_TOLD) + " more" : "")
                + ". If a class or method is missing, restart the kernel and ask for the newer version first: %maven " + news.get(0).coordinate());
        }
    }

    private boolean isLoaded(Coordinate coordinate) {
        ResolvedJar jar = loaded.get(coordinate.withoutVersion());
        return jar != null && jar.coordinate().equals(coordinate);
    }

    private static String stays(Coordinate loaded, String version) {
        return loaded + " is already loaded and stays; version " + version + " needs a restart of the kernel.";
    }

    /** Maven's transport does not understand the %C3%A4 that {@link Path#toUri} makes of a letter beyond ASCII. */
    private static String withPlainLetters(String fileUrl) {
        try {
            return new URI("file", null, URI.create(fileUrl).getPath(), null).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible); // its path came from a URL
        }
    }

    private static boolean isUrl(String text) {
        try {
            String scheme = URI.create(text).getScheme();
            return scheme != null && SCHEMES.contains(scheme);
        } catch (IllegalArgumentException notAUri) {
            return false;
        }
    }
}
