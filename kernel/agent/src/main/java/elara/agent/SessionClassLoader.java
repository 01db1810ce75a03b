package elara.agent;

import elara.display.CellNames;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Defines the classes that cells become, and finds those of the jars added to the session. The kernel makes it the system class
 * loader, so that all threads find them, as with {@code java -cp}: those of the common pool and of virtual threads have it, services and resources
 * are looked for with it.
 */
final class SessionClassLoader extends URLClassLoader {
    static {
        registerAsParallelCapable(); // a class that takes long to be found holds up no other
    }

    /** The session's; read over JDI by the kernel. */
    static final SessionClassLoader INSTANCE = new SessionClassLoader(SessionClassLoader.class.getClassLoader());

    private final Map<String, byte[]> classFiles = new ConcurrentHashMap<>();

    SessionClassLoader(ClassLoader parent) {
        super("session", new URL[0], parent);
    }

    /** Makes a compiled class known, in place of one of the same name; it is defined when first used. */
    void add(String name, byte[] classFile) {
        classFiles.put(name, classFile);
    }

    /** Adds jars and folders to the class path. */
    void add(Collection<Path> entries) {
        for (Path entry : entries) {
            try {
                addURL(entry.toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(entry.toString(), e);
            }
        }
    }

    /** A class of a cell if it has been defined, or null. */
    Class<?> defined(String className) {
        return findLoadedClass(className);
    }

    /** Whether a class of a cell has been defined; then it is linked, without which nobody could redefine it. */
    boolean isLinked(String className) {
        Class<?> defined = findLoadedClass(className);
        try {
            return defined != null && defined.getDeclaredMethods() != null; // Java links a class before it tells its methods
        } catch (LinkageError e) {
            return true; // it names classes that are not there, and stays as it is
        }
    }

    /** The class file of a class of a cell; null if there is none, or nobody can need it any more. */
    byte[] classFile(String className) {
        return classFiles.get(className);
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
        if (classFile == null) {
            return super.findClass(name);
        }
        Class<?> defined = defineClass(name, classFile, 0, classFile.length, (CodeSource) null);
        if (CellNames.isRunner(name) && isDoneWith(classFile)) {
            classFiles.remove(name, classFile);
        }
        return defined;
    }

    /** Whether nothing of a class whose methods run once outlives them, so that nobody asks for its class file. */
    private static boolean isDoneWith(byte[] classFile) {
        Set<String> texts = ConstantPool.texts(classFile);
        return !texts.contains("java/lang/invoke/LambdaMetafactory") && !texts.contains("NestMembers");
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
