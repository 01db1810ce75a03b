package elara.agent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Defines the classes JShell compiles, and finds those of the jars added to the session. */
final class SessionClassLoader extends URLClassLoader {
    private final Map<String, byte[]> classFiles = new ConcurrentHashMap<>();

    SessionClassLoader(ClassLoader parent) {
        super("session", new URL[0], parent);
    }

    /** Makes a compiled class known; it is defined when first used. */
    void add(String name, byte[] classFile) {
        classFiles.put(name, classFile);
    }

    /** Adds jars and folders to the class path. */
    void add(Collection<Path> entries) throws IOException {
        for (Path entry : entries) {
            addURL(entry.toUri().toURL());
        }
    }

    /** Empties a static variable, so that what it held can be collected. */
    void forget(String className, String variable) {
        Class<?> loaded = findLoadedClass(className);
        if (loaded == null) {
            return; // never run
        }
        try {
            Field field = loaded.getDeclaredField(variable);
            field.setAccessible(true);
            if (!field.getType().isPrimitive()) {
                field.set(null, null);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] classFile = classFiles.get(name);
        return classFile == null
            ? super.findClass(name)
            : defineClass(name, classFile, 0, classFile.length, (CodeSource) null);
    }

    /** Libraries that read class files, to analyse lambdas for example, find those of cells too. */
    @Override
    public InputStream getResourceAsStream(String name) {
        if (name.endsWith(".class")) {
            byte[] classFile = classFiles.get(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
            if (classFile != null) {
                return new ByteArrayInputStream(classFile);
            }
        }
        return super.getResourceAsStream(name);
    }
}
