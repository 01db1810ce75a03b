package elara.server.magics.classpath;

import elara.server.magics.Argument;
import elara.server.magics.Globs;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Options;
import elara.server.magics.Parameter;
import elara.server.maven.MavenResolver;
import elara.server.maven.Pom;
import elara.server.maven.Reactor;
import elara.server.maven.ResolutionException;
import elara.server.maven.Root;
import elara.server.session.CurrentSession;
import elara.server.session.Swapped;
import elara.server.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code %project}: puts what a Maven project has compiled, and its dependencies, on the class path; again after a rebuild. */
public final class ProjectMagic implements Magic {

    /** A project as it was loaded last. */
    private record Loaded(String poms, BuiltClasses classes) {
        static final Loaded NEVER = new Loaded("", BuiltClasses.NONE);
    }

    private final MavenResolver resolver;
    private final CurrentSession session;
    private final Map<Path, Loaded> projects = Collections.synchronizedMap(new LinkedHashMap<>());

    public ProjectMagic(MavenResolver resolver, CurrentSession session) {
        this.resolver = resolver;
        this.session = session;
    }

    @Override
    public List<String> names() {
        return List.of("project");
    }

    @Override
    public String usage() {
        return "%project [-v] [folder]";
    }

    @Override
    public String summary() {
        return "Adds a Maven project to the class path: its compiled classes and its dependencies.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("-v", "lists the dependencies"),
                new Parameter("folder", "of the project or of one of its modules; without it, the projects of before are looked at again"));
    }

    @Override
    public Argument argument() {
        return Argument.FOLDER;
    }

    @Override
    public List<String> examples() {
        return List.of("%project ../my-project", "%bash cd ../my-project && mvn -q compile\n%project");
    }

    @Override
    public String remarks() {
        return "Build it first, for example with `mvn compile`. After another build, `%project` swaps the classes that have changed where"
                + " Java can: method bodies. Classes with other fields, methods or supertypes stay as they were until `%jvm restart`.";
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        Options options = Options.parse(call, this);
        if (options.rest().size() > 1) {
            throw new MagicException("%project takes one folder; a name with blanks stands in double quotes. Usage: " + usage());
        }
        if (options.rest().isEmpty() && projects.isEmpty()) {
            throw new MagicException("%project needs the folder of a Maven project. Usage: " + usage());
        }
        List<Path> folders = options.rest().isEmpty() ? List.of(projects.keySet().toArray(Path[]::new)) : List.of(folder(options.rest().get(0), context));
        for (Path folder : folders) {
            try {
                load(folder, options.has("-v"), context);
            } catch (ResolutionException failure) {
                throw new MagicException(failure.getMessage());
            } catch (IOException failure) {
                throw new MagicException("The classes of " + folder + " cannot be read: " + failure.getMessage() + ".");
            }
        }
        return null;
    }

    private static Path folder(String name, MagicContext context) throws MagicException {
        try {
            return Globs.path(name, context.directory());
        } catch (InvalidPathException notAPath) {
            throw new MagicException(name + " is not the name of a folder: " + notAPath.getReason() + ".");
        }
    }

    private void load(Path folder, boolean verbose, MagicContext context) throws MagicException, ResolutionException, IOException {
        Reactor reactor = Reactor.of(folder);
        List<Reactor.Module> modules = reactor.below(folder);
        checkBuilt(folder, modules);
        Loaded before = projects.getOrDefault(folder, Loaded.NEVER);
        List<Path> classes = modules.stream().map(Reactor.Module::classes).filter(Files::isDirectory).toList();
        context.addToClasspath(classes);
        String poms = reactor.fingerprint();
        if (!poms.equals(before.poms())) {
            addDependencies(reactor, modules, verbose, context);
        }
        BuiltClasses built = BuiltClasses.in(classes);
        context.print(folder.getFileName() + ": " + (before == Loaded.NEVER ? Words.count(built.count(), "class file") + " of " + Words.count(classes.size(), "module")
                : changes(built.changedSince(before.classes()), context)) + ".\n");
        projects.put(folder, new Loaded(poms, built)); // not before all of it is done
    }

    private static void checkBuilt(Path folder, List<Reactor.Module> modules) throws MagicException {
        List<String> missing = new ArrayList<>();
        modules.stream().filter(Reactor.Module::lacksClasses).forEach(each -> missing.add(each.artifact()));
        if (!missing.isEmpty()) {
            throw new MagicException(Words.list(missing) + (missing.size() == 1 ? " is" : " are") + " not compiled yet. Build the project first, for example with"
                    + " `%bash cd \"" + folder + "\" && mvn -q compile`, and run this cell again.");
        }
    }

    private void addDependencies(Reactor reactor, List<Reactor.Module> modules, boolean verbose, MagicContext context) throws ResolutionException {
        List<Root> roots = new ArrayList<>();
        modules.forEach(each -> roots.add(Pom.ofModule(each, reactor)));
        Dependencies.add(resolver, roots, verbose, context);
    }

    /** Swaps what has changed; says what has become of it. */
    private String changes(Map<String, byte[]> changed, MagicContext context) {
        if (changed.isEmpty()) {
            return "no class has changed";
        }
        Swapped done = context.inSession(run -> session.get().swap(changed));
        List<String> told = new ArrayList<>(List.of(Words.count(changed.size(), "class") + (changed.size() == 1 ? " has" : " have") + " changed"));
        if (!done.swapped().isEmpty()) {
            told.add(Words.shortList(done.swapped(), "of them") + " swapped in place");
        }
        if (!done.refused().isEmpty()) {
            told.add(Words.shortList(done.refused(), "of them") + " go" + (done.refused().size() == 1 ? "es" : "") + " on as before, since Java swaps"
                    + " only the bodies of methods: `%jvm restart` loads what is new");
        }
        return String.join("; ", told);
    }
}
