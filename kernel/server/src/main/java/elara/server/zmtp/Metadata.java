package elara.server.zmtp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a side says of itself: properties by name, in which case does not matter. */
record Metadata(String socketType, byte[] identity) {
    private static final int MAX_IDENTITY_BYTES = 255;

    /** The properties as bytes. */
    byte[] encode() {
        byte[] type = socketType.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(64);
        put(bytes, "Socket-Type", type);
        byte[] encoded = new byte[bytes.position()];
        bytes.get(0, encoded);
        return encoded;
    }

    private static void put(ByteBuffer to, String name, byte[] value) {
        to.put((byte) name.length()).put(name.getBytes(StandardCharsets.US_ASCII)).putInt(value.length).put(value);
    }

    /** Reads the properties that begin at {@code bytes}' position. */
    static Metadata decode(ByteBuffer bytes) throws ZmtpException {
        Map<String, byte[]> properties = new TreeMap<>();
        while (bytes.hasRemaining()) {
            byte[] name = take(bytes, bytes.get() & 0xff);
            int length = bytes.remaining() < 4 ? -1 : bytes.getInt();
            properties.put(new String(name, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT), take(bytes, length));
        }
        byte[] identity = properties.getOrDefault("identity", new byte[0]);
        if (identity.length > MAX_IDENTITY_BYTES) {
            throw new ZmtpException("an identity of " + identity.length + " bytes");
        }
        return new Metadata(new String(properties.getOrDefault("socket-type", new byte[0]), StandardCharsets.US_ASCII), identity);
    }

    private static byte[] take(ByteBuffer bytes, int length) throws ZmtpException {
        if (length < 0 || length > bytes.remaining()) {
            throw new ZmtpException("metadata that end too early");
        }
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }
}
