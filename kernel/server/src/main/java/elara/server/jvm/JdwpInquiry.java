package elara.server.jvm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Asks who is at the other end of a debug connection for the text of a static field, before JDI gets to know of it: JDI takes up one
 * connection at a time, and waits for its answers without limit.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/specs/jdwp/jdwp-protocol.html">commands</a>
 */
final class JdwpInquiry {
    private static final int VIRTUAL_MACHINE = 1;
    private static final int CLASSES_BY_SIGNATURE = 2;
    private static final int ID_SIZES = 7;
    private static final int REFERENCE_TYPE = 2;
    private static final int FIELDS = 4;
    private static final int GET_VALUES = 6;
    private static final int STRING_REFERENCE = 10;
    private static final int VALUE = 1;
    private static final int LONGEST_ID = 8;

    private final JdwpSocket socket;
    private int fieldIdBytes;
    private int objectIdBytes;
    private int typeIdBytes;

    /** What a command says. */
    private interface Data {
        void write(DataOutputStream to) throws IOException;
    }

    JdwpInquiry(JdwpSocket socket) {
        this.socket = socket;
    }

    /** The text of a static field; null if there is no such class, field or text. */
    String text(String className, String fieldName) throws IOException {
        DataInputStream sizes = ask(VIRTUAL_MACHINE, ID_SIZES, to -> { });
        fieldIdBytes = sizes.readInt();
        sizes.readInt(); // of methods
        objectIdBytes = sizes.readInt();
        typeIdBytes = sizes.readInt();
        DataInputStream classes = ask(VIRTUAL_MACHINE, CLASSES_BY_SIGNATURE, to -> write(to, "L" + className.replace('.', '/') + ";"));
        if (classes.readInt() == 0) {
            return null;
        }
        classes.readByte(); // that it is a class
        byte[] type = id(classes, typeIdBytes);
        byte[] field = field(type, fieldName);
        if (field == null) {
            return null;
        }
        DataInputStream values = ask(REFERENCE_TYPE, GET_VALUES, to -> {
            to.write(type);
            to.writeInt(1);
            to.write(field);
        });
        if (values.readInt() != 1 || values.readByte() != 's') {
            return null;
        }
        byte[] text = id(values, objectIdBytes);
        return read(ask(STRING_REFERENCE, VALUE, to -> to.write(text)));
    }

    private byte[] field(byte[] type, String name) throws IOException {
        DataInputStream fields = ask(REFERENCE_TYPE, FIELDS, to -> to.write(type));
        for (int left = fields.readInt(); left > 0; left--) {
            byte[] id = id(fields, fieldIdBytes);
            if (read(fields).equals(name)) {
                return id;
            }
            read(fields); // its type
            fields.readInt(); // its modifiers
        }
        return null;
    }

    private DataInputStream ask(int commandSet, int command, Data data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        data.write(new DataOutputStream(bytes));
        return new DataInputStream(new ByteArrayInputStream(socket.ask(commandSet, command, bytes.toByteArray())));
    }

    private static byte[] id(DataInputStream from, int length) throws IOException {
        if (length < 1 || length > LONGEST_ID) {
            throw new IOException("An id of " + length + " bytes");
        }
        byte[] id = new byte[length];
        from.readFully(id);
        return id;
    }

    private static void write(DataOutputStream to, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    private static String read(DataInputStream from) throws IOException {
        int length = from.readInt();
        if (length < 0 || length > from.available()) {
            throw new IOException("A text of " + length + " bytes");
        }
        return new String(from.readNBytes(length), StandardCharsets.UTF_8);
    }
}
