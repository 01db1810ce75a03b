package elara.server.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The modules of a Maven project on this machine, each as its build has left it. They need not be installed.
 *
 * @param modules by the paths of their POMs
 */
public record Reactor(Map<Path, Module> modules) {

    /** No project. */
    static final Reactor NONE = new Reactor(Map.of());

    /**
     * A module.
     *
     * @param pom its file, absolute
     * @param packaging {@code jar}, {@code pom}, …
     */
    public record Module(Path pom, String group, String artifact, String version, String packaging) {

        /** Where its build puts classes, whether they are there or not. */
        public Path classes() {
            return pom.resolveSibling("target").resolve("classes");
        }

        /** Whether it has Java to be compiled that is not compiled. */
        public boolean lacksClasses() {
            return Files.isDirectory(pom.resolveSibling("src").resolve("main").resolve("java")) && !Files.isDirectory(classes());
        }
    }

    /**
     * The project that a directory belongs to: its own POM, those that it has as parents on this machine, and all their
     * modules.
     *
     * @throws ResolutionException if there is no POM, or one cannot be read
     */
    public static Reactor of(Path directory) throws ResolutionException {
        Path pom = directory.resolve("pom.xml");
        if (!Files.isRegularFile(pom)) {
            throw new ResolutionException("There is no pom.xml in " + directory + ". Give the folder of a Maven project.");
        }
        Map<Path, ProjectFile> files = new LinkedHashMap<>();
        Path top = pom;
        for (Optional<Path> next = Optional.of(pom); next.isPresent() && !files.containsKey(next.get()); next = files.get(top).parent()) {
            top = next.get();
            files.put(top, ProjectFile.read(top));
        }
        for (Path each : List.copyOf(files.keySet())) {
            addModules(files.get(each), files);
        }
        Map<Path, Module> modules = new LinkedHashMap<>();
        for (ProjectFile each : files.values()) {
            modules.put(each.path(), new Module(each.path(), each.value("groupId", files), each.value("artifactId", files), each.value("version", files),
                    each.packaging()));
        }
        return new Reactor(modules);
    }

    private static void addModules(ProjectFile file, Map<Path, ProjectFile> files) throws ResolutionException {
        for (Path module : file.modules()) {
            if (!files.containsKey(module) && Files.isRegularFile(module)) {
                files.put(module, ProjectFile.read(module));
                addModules(files.get(module), files);
            }
        }
    }

    /** Those whose classes are meant by a directory: the modules there and below. */
    public List<Module> below(Path directory) {
        return modules.values().stream().filter(each -> each.pom().startsWith(directory) && !each.packaging().equals("pom")).toList();
    }

    /** What the project has of an artifact, if anything. */
    Optional<Path> find(String group, String artifact, String version, String extension) {
        return modules.values().stream()
                .filter(each -> each.group().equals(group) && each.artifact().equals(artifact) && each.version().equals(version))
                .map(each -> extension.equals("pom") ? each.pom() : each.classes()).filter(Files::exists).findFirst();
    }

    /** The texts of all POMs, by which a change is known. */
    public String fingerprint() throws ResolutionException {
        List<String> texts = new ArrayList<>();
        try {
            for (Path pom : modules.keySet()) {
                texts.add(Digest.of(Files.readAllBytes(pom)));
            }
        } catch (IOException unreadable) {
            throw new ResolutionException("A POM of the project cannot be read: " + unreadable.getMessage() + ".");
        }
        return String.join(" ", texts);
    }
}
