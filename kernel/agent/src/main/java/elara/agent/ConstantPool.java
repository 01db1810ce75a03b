package elara.agent;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/**
 * The texts in a class file: the names of classes, methods and fields it mentions, and their types.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.4">the constant pool</a>
 */
final class ConstantPool {
    private static final int BEFORE = 8;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    private ConstantPool() {
    }

    /** All texts in a class file. */
    static Set<String> texts(byte[] classFile) {
        Set<String> texts = new HashSet<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        try {
            in.skipNBytes(BEFORE);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case UTF8 -> texts.add(in.readUTF());
                    case LONG, DOUBLE -> {
                        in.skipNBytes(Long.BYTES);
                        i++; // it has two numbers
                    }
                    case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> in.skipNBytes(Short.BYTES);
                    case METHOD_HANDLE -> in.skipNBytes(Byte.BYTES + Short.BYTES);
                    default -> in.skipNBytes(2 * Short.BYTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No class file", e);
        }
        return texts;
    }

    /**
     * Whether a class file mentions one of some classes.
     *
     * @param classNames as {@link Class#getName} gives them
     */
    static boolean mentions(byte[] classFile, Set<String> classNames) {
        Set<String> texts = texts(classFile);
        for (String name : classNames) {
            String internal = name.replace('.', '/');
            String inDescriptors = "L" + internal + ";";
            if (texts.stream().anyMatch(text -> text.equals(internal) || text.contains(inDescriptors))) {
                return true;
            }
        }
        return false;
    }
}
