package elara.server.help;

/** A place that classes are in. */
interface ClassRoot {
    /** Adds all of its classes; what cannot be read is left out. */
    void list(ClassNames names);

    /** Whether anybody may use a class; by its binary name. */
    boolean isPublic(String binaryName);
}
