import java.util.Map;

/** Defines compiled classes, which are in one package. */
final class MemoryLoader extends ClassLoader {
    private final String prefix;
    private final Map<String, byte[]> classes;

    MemoryLoader(String packageName, Map<String, byte[]> classes) {
        prefix = packageName + ".";
        this.classes = classes;
    }

    /** The class of that name in the package. */
    Class<?> load(String name) throws ClassNotFoundException {
        return loadClass(prefix + name);
    }

    /** Whether a class, by its binary name, is in the package. */
    boolean has(String binaryName) {
        return binaryName.startsWith(prefix);
    }

    /** A text in which classes of the package are named without it. */
    String withoutPackage(String text) {
        return text.replaceAll("\\b" + prefix.replace(".", "\\."), "");
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
