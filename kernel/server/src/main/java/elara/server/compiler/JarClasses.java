package elara.server.compiler;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The classes of a jar by their packages, those for newer Javas included. The jar stays open. */
public final class JarClasses {
    private static final String VERSIONS = "META-INF/versions/";
    private static final String CLASS = ".class";

    private final JarFile jar;
    private final long lastModified;
    private final long length;
    private final Map<String, List<String>> packages = new HashMap<>();

    /**
     * Opens a jar and lists it.
     *
     * @throws IOException if it cannot be read
     */
    JarClasses(File file) throws IOException {
        lastModified = file.lastModified();
        length = file.length();
        jar = new JarFile(file, false, JarFile.OPEN_READ, Runtime.version());
        for (JarEntry entry : Collections.list(jar.entries())) {
            String path = entry.getName();
            if (path.endsWith(CLASS)) {
                if (path.startsWith(VERSIONS)) {
                    addVersion(path);
                } else {
                    add(path);
                }
            }
        }
    }

    /** Whether a file is still what was listed. */
    boolean isOf(File file) {
        return file.lastModified() == lastModified && file.length() == length;
    }

    private void add(String path) {
        packages.computeIfAbsent(packageOf(path), any -> new ArrayList<>()).add(path);
    }

    private static String packageOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** Adds a class for Javas from some version on, unless this one is older or the class is there for all. */
    private void addVersion(String path) throws IOException {
        int end = path.indexOf('/', VERSIONS.length());
        String version = end < 0 ? "" : path.substring(VERSIONS.length(), end);
        String name = path.substring(end + 1);
        if (jar.isMultiRelease() && version.matches("\\d{1,3}") && Integer.parseInt(version) <= Runtime.version().feature()
                && jar.getEntry(name) != null && !isListed(name)) {
            add(name);
        }
    }

    private boolean isListed(String path) {
        return packages.getOrDefault(packageOf(path), List.of()).contains(path);
    }

    /** The paths of all class files. */
    public List<String> paths() {
        return packages.values().stream().flatMap(List::stream).toList();
    }

    /**
     * Opens a class file by its path; null if there is none.
     *
     * @throws IOException if it cannot be read
     */
    public InputStream open(String path) throws IOException {
        JarEntry entry = jar.getJarEntry(path);
        return entry == null ? null : jar.getInputStream(entry);
    }

    /** The classes of a package, whose name has dots. */
    List<LibraryClass> of(String packageName) {
        List<LibraryClass> classes = new ArrayList<>();
        for (String path : packages.getOrDefault(packageName.replace('.', '/'), List.of())) {
            classes.add(new LibraryClass(jar, path));
        }
        return classes;
    }
}
