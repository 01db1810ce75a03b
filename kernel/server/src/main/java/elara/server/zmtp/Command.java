package elara.server.zmtp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A command's name, and the data behind it. */
record Command(String name, ByteBuffer data) {
    /** The name and data that a command frame's body holds. */
    static Command decode(byte[] body) throws ZmtpException {
        int length = body.length == 0 ? 0 : body[0] & 0xff;
        if (length == 0 || length > body.length - 1) {
            throw new ZmtpException("a command without a name");
        }
        return new Command(new String(body, 1, length, StandardCharsets.US_ASCII), ByteBuffer.wrap(body, 1 + length, body.length - 1 - length));
    }

    /** A command frame's body. */
    static byte[] encode(String name, byte[]... data) {
        int size = 1 + name.length();
        for (byte[] each : data) {
            size += each.length;
        }
        ByteBuffer body = ByteBuffer.allocate(size);
        body.put((byte) name.length()).put(name.getBytes(StandardCharsets.US_ASCII));
        for (byte[] each : data) {
            body.put(each);
        }
        return body.array();
    }

    /** What is left of the data. */
    byte[] rest() {
        byte[] rest = new byte[data.remaining()];
        data.get(rest);
        return rest;
    }
}
