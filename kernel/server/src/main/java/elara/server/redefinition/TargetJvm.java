package elara.server.redefinition;

import java.util.Map;

/**
 * The JVM that the classes of cells are loaded into. Class files are by binary name. Each method may fail by an exception, for want of
 * memory for example; then it has changed nothing.
 */
public interface TargetJvm {
    /** Whether a class has been defined, after which only {@link #redefine} changes it. */
    boolean isDefined(String name);

    /** Hands over classes, which the JVM defines when they are needed. */
    void load(Map<String, byte[]> classes);

    /** Swaps defined classes; false if the JVM refuses, and then none is. */
    boolean redefine(Map<String, byte[]> classes);
}
