package elara.server.magics.dialects;

import elara.server.magics.Argument;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Parameter;
import elara.server.magics.classpath.Dependencies;
import elara.server.maven.Coordinate;
import elara.server.maven.MavenResolver;
import elara.server.maven.ResolutionException;
import elara.server.maven.Root;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** {@code %dependency}: rapaio's way to Maven, which gathers coordinates and adds them all at once when it is told to. */
public final class DependencyMagic implements Magic {
    /** Which releases and snapshots a repository is asked for, and how often: Maven's settings say that here. */
    private static final Pattern POLICY = Pattern.compile("(release|snapshot)(\\|(never|always|daily|interval(:\\d+)?))?", Pattern.CASE_INSENSITIVE);
    private static final String COMMANDS = "/add, /add-repo, /resolve, /list-dependencies, /list-artifacts and /list-repos";

    private final MavenResolver resolver;
    private final List<Root> proposed = new CopyOnWriteArrayList<>();

    public DependencyMagic(MavenResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public List<String> names() {
        return List.of("dependency");
    }

    @Override
    public String usage() {
        return "%dependency /add group:artifact:version";
    }

    @Override
    public String summary() {
        return "Takes a coordinate of Maven, and adds all that it was given when `/resolve` comes (rapaio's `%maven`).";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("/add group:artifact:version", "takes a coordinate; others are `/add-repo name url` and `/resolve`, which adds"
            + " to the class path what was taken; `/list-dependencies`, `/list-artifacts`, `/list-repos` list"));
    }

    @Override
    public Argument argument() {
        return Argument.COORDINATE;
    }

    @Override
    public List<String> examples() {
        return List.of("%dependency /add org.knowm.xchart:xchart:4.0.3\n%dependency /resolve",
            "String version = \"3.6.1\";\n%dependency /add org.apache.commons:commons-math3:\\{version}\n%dependency /resolve");
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        List<String> words = call.arguments();
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        try {
            switch (words.isEmpty() ? "" : words.get(0)) {
                case "/add" -> propose(rest);
                case "/add-repo" -> addRepository(rest);
                case "/resolve" -> resolve(context);
                case "/list-dependencies" -> {
                    list("Taken, and not added yet:", proposed, context);
                    list("Added:", resolver.asked(), context);
                }
                case "/list-artifacts" -> list("On the class path:", resolver.loaded(), context);
                case "/list-repos" -> list("Besides those of Maven's settings:",
                    resolver.repositories().entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).toList(), context);
                default -> throw new MagicException("%dependency takes one of " + COMMANDS + ", for example %dependency /add " + Coordinate.EXAMPLE + ".");
            }
        } catch (ResolutionException failure) {
            throw new MagicException(failure.getMessage());
        }
        return null;
    }

    /** A direct dependency is added though it is optional, so the option changes nothing. */
    private void propose(List<String> words) throws MagicException, ResolutionException {
        List<String> coordinates = words.stream().filter(each -> !each.equals("--optional")).toList();
        if (coordinates.size() != 1) {
            throw new MagicException("%dependency /add takes one coordinate, for example %dependency /add " + Coordinate.EXAMPLE + ".");
        }
        Coordinate coordinate = Coordinate.parse(coordinates.get(0));
        if (!proposed.contains(coordinate)) {
            proposed.add(coordinate);
        }
    }

    private void addRepository(List<String> words) throws MagicException, ResolutionException {
        if (words.size() < 2) {
            throw new MagicException("%dependency /add-repo takes a name and a URL, for example %dependency /add-repo mine https://repository.example.org/maven2.");
        }
        for (String policy : words.subList(2, words.size())) {
            if (!POLICY.matcher(policy).matches()) {
                throw new MagicException("\"" + policy + "\" says nothing of a repository: after its URL stands release|never or snapshot|always.");
            }
        }
        resolver.addRepository(words.get(0), words.get(1));
    }

    /** What cannot be resolved is given up, so that the cell can be corrected and run again. */
    private void resolve(MagicContext context) throws ResolutionException {
        List<Root> now = List.copyOf(proposed);
        if (now.isEmpty()) {
            context.print("There is nothing to resolve: %dependency /add group:artifact:version comes before.\n");
            return;
        }
        try {
            Dependencies.add(resolver, now, false, context);
        } finally {
            proposed.removeAll(now);
        }
    }

    private static void list(String what, List<?> all, MagicContext context) {
        context.print(what + (all.isEmpty() ? " nothing\n" : "\n"));
        all.forEach(each -> context.print("  " + each + "\n"));
    }
}
