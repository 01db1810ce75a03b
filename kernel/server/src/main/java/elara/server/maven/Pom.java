package elara.server.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A POM whose dependencies are asked for.
 *
 * @param file the POM, absolute
 * @param scopes scopes of the dependencies that are meant
 * @param reactor the project that it is a module of, whose other modules are where their build has put them
 */
public record Pom(Path file, Set<String> scopes, Reactor reactor) implements Root {

    private static final Set<String> SCOPES = Set.of("compile", "provided", "runtime", "test", "system", "import");
    private static final List<String> DEFAULT_SCOPES = List.of("compile", "runtime", "system", "import");

    /** What a POM takes from elsewhere: parents, the machine, the environment. */
    private static final List<String> NOT_IN_TEXT = List.of("<parent", "<profile", "${env.", "basedir}", "<systemPath");

    /**
     * A POM file.
     *
     * @param scopes scopes of the dependencies that are meant; all that a program runs with if empty
     * @throws ResolutionException if there is no such file or scope
     */
    public static Pom ofFile(Path file, List<String> scopes) throws ResolutionException {
        if (!Files.isRegularFile(file)) {
            throw new ResolutionException("There is no file " + file + ". Give the path of a pom.xml.");
        }
        return new Pom(file, checked(scopes), Reactor.NONE);
    }

    /** A module of a project. */
    public static Pom ofModule(Reactor.Module module, Reactor reactor) {
        return new Pom(module.pom(), new TreeSet<>(DEFAULT_SCOPES), reactor);
    }

    /**
     * A POM made of the text below a cell magic: a {@code project}, or pieces of one.
     *
     * @param scopes as for a file
     * @throws ResolutionException if the text is not XML or there is no such scope
     */
    public static Pom ofFragment(String text, List<String> scopes) throws ResolutionException {
        Set<String> checked = checked(scopes);
        String project = PomFragment.toProject(text);
        try {
            // Later resolutions read it again, because they include what this one asked for.
            Path file = Files.createTempFile("elara-", ".pom");
            file.toFile().deleteOnExit();
            return new Pom(Files.writeString(file, project), checked, Reactor.NONE);
        } catch (IOException failure) {
            throw new ResolutionException("The POM cannot be stored in the directory for temporary files: "
                    + failure.getMessage() + ".");
        }
    }

    @Override
    public String cacheKey() {
        try {
            String text = Files.readString(file);
            boolean complete = reactor.equals(Reactor.NONE) && NOT_IN_TEXT.stream().noneMatch(text::contains);
            return complete ? "pom " + scopes + " " + Digest.of(text.getBytes(StandardCharsets.UTF_8)) : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private static Set<String> checked(List<String> scopes) throws ResolutionException {
        Set<String> checked = new TreeSet<>(scopes.isEmpty() ? DEFAULT_SCOPES : scopes);
        for (String scope : checked) {
            if (!SCOPES.contains(scope)) {
                throw new ResolutionException("There is no scope " + scope
                        + ". Scopes are compile, runtime, provided, test, system and import.");
            }
        }
        return checked;
    }
}
