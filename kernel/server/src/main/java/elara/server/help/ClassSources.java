package elara.server.help;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import elara.server.compiler.Definition;
import elara.server.compiler.Definitions;
import elara.server.compiler.Names;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/** Finds the source of classes: of cells, of the JDK, of jars with {@code NAME-sources.jar} beside them, of folders that a build has made. */
final class ClassSources {
    /** Where a build puts classes, and where it has their sources, seen from there. */
    private static final String[][] FOLDERS = {{"target/classes", "../../src/main/java"}, {"target/test-classes", "../../src/test/java"},
        {"build/classes/java/main", "../../../../src/main/java"}, {"bin", "../src"}};

    private final Archives archives = new Archives();
    private final Path jdk;
    private final Path own;
    private final Consumer<Path> wanted;

    /**
     * Sources.
     *
     * @param own a repository with the sources of what comes with the kernel
     * @param wanted hears of jars without sources whose classes somebody asks about
     */
    ClassSources(Path own, Consumer<Path> wanted) {
        this(Path.of(System.getProperty("java.home"), "lib", "src.zip"), own, wanted);
    }

    ClassSources(Path jdk, Path own, Consumer<Path> wanted) {
        this.jdk = jdk;
        this.own = own;
        this.wanted = wanted;
    }

    /** Whether the JDK has come with its sources. */
    boolean hasJdk() {
        return Files.isRegularFile(jdk);
    }

    static boolean isOfCell(TypeElement type) {
        return type.getQualifiedName().toString().startsWith(Names.PACKAGE + ".");
    }

    /** The definition of a cell that has become a class, or is in it; null if there is none. */
    static Definition definition(TypeElement type, Definitions definitions) {
        return isOfCell(type) ? definitions.ofHolder(type.getSimpleName().toString()) : null;
    }

    /** Where the source of a class is that is in no other one, and of no cell. */
    Optional<SourcePlace> of(TypeElement type, ModuleElement module) {
        String file = type.getQualifiedName().toString().replace('.', '/') + ".java";
        if (module != null && !module.isUnnamed()) {
            return in(jdk, module.getQualifiedName() + "/" + file);
        }
        Path root = rootOf(type, file);
        return root == null ? Optional.empty() : Files.isDirectory(root) ? ofFolder(root, file) : ofJar(root, file);
    }

    /** What a file says; empty if it cannot be read any more. */
    String read(SourcePlace place) {
        try {
            return place.entry().isEmpty() ? Files.readString(place.file()) : archives.read(place.file(), place.entry()).orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private Optional<SourcePlace> in(Path archive, String entry) {
        return archives.has(archive, entry) ? Optional.of(new SourcePlace(archive, entry)) : Optional.empty();
    }

    /** The jar or folder with the class file; null if that is none on this disk. */
    private static Path rootOf(TypeElement type, String file) {
        String classFile = file.substring(0, file.length() - ".java".length()) + ".class";
        if (!(type instanceof ClassSymbol symbol) || symbol.classfile == null) {
            return null;
        }
        String address = symbol.classfile.toUri().toString();
        int end = address.startsWith("jar:") ? address.indexOf("!/") : address.length() - classFile.length();
        try {
            return end < 0 ? null : Path.of(URI.create(address.substring(address.startsWith("jar:") ? "jar:".length() : 0, end)));
        } catch (IllegalArgumentException e) {
            return null; // of memory
        }
    }

    private Optional<SourcePlace> ofJar(Path jar, String file) {
        String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        Path beside = jar.resolveSibling(name + "-sources.jar");
        if (Files.isRegularFile(beside)) {
            return in(beside, file);
        }
        int version = name.lastIndexOf('-');
        Path ours = version < 0 ? null : own.resolve("elara").resolve(name.substring(0, version)).resolve(name.substring(version + 1)).resolve(name + "-sources.jar");
        if (ours != null && Files.isRegularFile(ours)) {
            return in(ours, file);
        }
        wanted.accept(jar);
        return Optional.empty();
    }

    private static Optional<SourcePlace> ofFolder(Path folder, String file) {
        String name = folder.toString().replace('\\', '/');
        for (String[] each : FOLDERS) {
            Path source = folder.resolve(each[1]).normalize().resolve(file);
            if (name.endsWith("/" + each[0]) && Files.isRegularFile(source)) {
                return Optional.of(new SourcePlace(source, ""));
            }
        }
        return Optional.empty();
    }
}
