package elara.server.compiler;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.jar.JarFile;
import javax.tools.SimpleJavaFileObject;

/** A class of a jar. */
final class LibraryClass extends SimpleJavaFileObject {
    /** Addresses are made when they are asked for: javac lists many more classes than it reads. */
    private static final URI NOWHERE = URI.create("jar:///");

    private final JarFile jar;
    private final String path;

    /** The class whose file has that path. */
    LibraryClass(JarFile jar, String path) {
        super(NOWHERE, Kind.CLASS);
        this.jar = jar;
        this.path = path;
    }

    /** Its name, as class files have it, with dots. */
    String binaryName() {
        return path.substring(0, path.length() - kind.extension.length()).replace('/', '.');
    }

    @Override
    public InputStream openInputStream() throws IOException {
        return jar.getInputStream(jar.getJarEntry(path));
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind other) {
        return other == kind && path.substring(path.lastIndexOf('/') + 1).equals(simpleName + kind.extension);
    }

    @Override
    public URI toUri() {
        return URI.create("jar:" + new File(jar.getName()).toURI() + "!/" + path.replace("$", "%24").replace(" ", "%20"));
    }

    @Override
    public String getName() {
        return jar.getName() + "(" + path + ")";
    }
}
