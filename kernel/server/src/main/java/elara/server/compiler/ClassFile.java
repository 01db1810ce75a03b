package elara.server.compiler;

/** A compiled class in memory. */
final class ClassFile extends MemoryFile {
    private final String binaryName;

    ClassFile(String binaryName) {
        super(binaryName.replace('.', '/') + ".class", Kind.CLASS);
        this.binaryName = binaryName;
    }

    String binaryName() {
        return binaryName;
    }
}
