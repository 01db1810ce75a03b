package elara.server.compiler;

import java.nio.ByteBuffer;

/** A compiled class in memory. */
final class ClassFile extends MemoryFile {
    private static final int MAX_CONSTANTS = 65_535;
    /** For names that the session JVM may need besides, when it has another class of this name. */
    private static final int RESERVED = 100;
    /** Where its number is in the file (JVMS 4.1). */
    private static final int CONSTANT_COUNT = 8;

    private final String binaryName;

    ClassFile(String binaryName) {
        super(binaryName.replace('.', '/') + ".class", Kind.CLASS);
        this.binaryName = binaryName;
    }

    String binaryName() {
        return binaryName;
    }

    /** Whether it has as many constants as a class can have. */
    boolean isFull() {
        return (ByteBuffer.wrap(bytes()).getShort(CONSTANT_COUNT) & 0xffff) > MAX_CONSTANTS - RESERVED;
    }
}
