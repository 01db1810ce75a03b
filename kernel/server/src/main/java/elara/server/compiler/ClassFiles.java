package elara.server.compiler;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Where the compiler finds the classes of earlier cells, and puts those of this one: in memory. */
final class ClassFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final LibraryJars jars;
    private List<JavaFileObject> visible = List.of();
    private Map<String, ClassFile> output = new LinkedHashMap<>();
    private Map<String, GeneratedFile> sources = new LinkedHashMap<>();
    private volatile boolean closed;

    ClassFiles(StandardJavaFileManager disk, LibraryJars jars) {
        super(disk);
        this.jars = jars;
    }

    /** From now on the compiler sees these classes of cells. */
    void show(Collection<ClassFile> classes) {
        visible = new ArrayList<>(classes.size());
        for (ClassFile each : classes) {
            if (!Names.isNumbered(each.binaryName())) {
                visible.add(each);
            }
        }
    }

    /** What has been compiled since this was asked last, by binary names. */
    Map<String, ClassFile> takeOutput() {
        Map<String, ClassFile> taken = output;
        output = new LinkedHashMap<>();
        return taken;
    }

    /** The sources that were generated since this was asked last, by the binary names of their classes. */
    Map<String, GeneratedFile> takeSources() {
        Map<String, GeneratedFile> taken = sources;
        sources = new LinkedHashMap<>();
        return taken;
    }

    /** Whether a source has been generated. */
    boolean hasSources() {
        return !sources.isEmpty();
    }

    /** What still uses this is left behind, and had better end. */
    void leave() {
        closed = true;
    }

    private void check() {
        if (closed) {
            throw new CancellationException();
        }
    }

    @Override
    public Iterable<JavaFileObject> list(Location where, String name, Set<Kind> kinds, boolean recurse) throws IOException {
        check();
        if (where != StandardLocation.CLASS_PATH || recurse) {
            return super.list(where, name, kinds, recurse);
        }
        return name.equals(Names.PACKAGE) ? visible : listLibraries(name);
    }

    /** javac's own file manager walks through all folders of all jars, which takes five times as long. */
    private List<JavaFileObject> listLibraries(String packageName) throws IOException {
        List<JavaFileObject> classes = new ArrayList<>();
        for (File entry : fileManager.getLocation(StandardLocation.CLASS_PATH)) {
            list(entry, packageName).forEach(classes::add);
        }
        return classes;
    }

    /** A jar that is known is not looked for again: javac asks for each package anew, and of each entry. */
    private Iterable<? extends JavaFileObject> list(File entry, String packageName) throws IOException {
        JarClasses jar = jars.known(entry);
        if (jar == null && entry.isDirectory()) {
            File[] files = new File(entry, packageName.replace('.', '/')).listFiles((folder, name) -> name.endsWith(".class"));
            return fileManager.getJavaFileObjects(files == null ? new File[0] : files);
        }
        if (jar == null && entry.isFile()) {
            jar = jars.get(entry);
        }
        return jar == null ? List.of() : jar.of(packageName); // a manifest may name jars that are not there
    }

    @Override
    public String inferBinaryName(Location where, JavaFileObject file) {
        if (file instanceof LibraryClass library) {
            return library.binaryName();
        }
        return file instanceof ClassFile ofCell ? ofCell.binaryName() : super.inferBinaryName(where, file);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location where, String name, Kind kind, FileObject sibling) throws IOException {
        check();
        if (!name.startsWith(Names.PACKAGE + ".")) {
            throw new IOException(name + " cannot be generated in a notebook: what cells define is all in the package " + Names.PACKAGE);
        }
        return kind == Kind.SOURCE ? sources.computeIfAbsent(name, any -> new GeneratedFile(name.replace('.', '/') + ".java", kind))
            : output.computeIfAbsent(name, ClassFile::new);
    }

    /** Other files are for the task alone. */
    @Override
    public FileObject getFileForOutput(Location where, String packageName, String name, FileObject sibling) {
        check();
        return new GeneratedFile(packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name, Kind.OTHER);
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one.toUri().equals(other.toUri());
    }
}
