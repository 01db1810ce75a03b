package elara.server.compiler;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Loads annotation processors and the libraries beside them: from the class path of the cells, not from that of the kernel. */
final class ProcessorLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    ProcessorLoader(Collection<Path> classpath) {
        super("annotation-processors", urls(classpath), new Compiler());
    }

    private static URL[] urls(Collection<Path> classpath) {
        return classpath.stream().map(path -> {
            try {
                return path.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }).toArray(URL[]::new);
    }

    /** The JDK as a processor may use it: with javac, whose classes are where those of the kernel are. */
    private static final class Compiler extends ClassLoader {
        private static final Set<String> PACKAGES = ModuleLayer.boot().modules().stream()
            .filter(module -> module.getClassLoader() == getSystemClassLoader())
            .flatMap(module -> module.getPackages().stream()).collect(Collectors.toUnmodifiableSet());

        static {
            registerAsParallelCapable();
        }

        Compiler() {
            super(getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (PACKAGES.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
                return getSystemClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
