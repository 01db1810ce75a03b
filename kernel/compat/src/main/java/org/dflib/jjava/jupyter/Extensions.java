package org.dflib.jjava.jupyter;

import java.util.HashSet;
import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** The extensions on the class path. */
public final class Extensions {
    private static final Set<Class<?>> INSTALLED = new HashSet<>();

    private Extensions() {
    }

    /** Installs those that are not yet; called by the kernel. One that fails is told of, and the others are installed. */
    public static synchronized void installNew() {
        Iterator<Extension> found = ServiceLoader.load(Extension.class, Thread.currentThread().getContextClassLoader()).iterator();
        while (true) {
            try {
                if (!found.hasNext()) {
                    return;
                }
                install(found.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                System.err.println("An extension of the class path cannot be used: " + reason(e));
            }
        }
    }

    private static void install(Extension extension) {
        if (!INSTALLED.add(extension.getClass())) {
            return;
        }
        try {
            extension.install(BaseKernel.notebookKernel());
        } catch (RuntimeException | LinkageError e) {
            INSTALLED.remove(extension.getClass()); // whoever mends what it lacks tries again
            System.err.println("The extension " + extension.getClass().getName() + " could not be installed: " + reason(e));
        }
    }

    /** What is at the bottom of it. */
    private static String reason(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.getMessage() == null ? last.getClass().getSimpleName() : last.getClass().getSimpleName() + ": " + last.getMessage();
    }
}
