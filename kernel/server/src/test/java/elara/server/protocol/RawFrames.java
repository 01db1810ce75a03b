package elara.server.protocol;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** ZeroMQ's protocol by hand, for what no library's client does. */
final class RawFrames {
    private RawFrames() {
    }

    static byte[] greeting(String mechanism) {
        ByteBuffer greeting = ByteBuffer.allocate(64).put(0, (byte) 0xff).put(9, (byte) 0x7f).put(10, (byte) 3);
        return greeting.put(12, mechanism.getBytes(StandardCharsets.US_ASCII)).array();
    }

    static byte[] ready(String type) {
        String body = "\5READY\13Socket-Type\0\0\0" + (char) type.length() + type;
        return ("\4" + (char) body.length() + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A message of one short part. */
    static byte[] message(byte[] part) {
        return ByteBuffer.allocate(2 + part.length).put((byte) 0).put((byte) part.length).put(part).array();
    }

    /** How many bytes come until the other side closes. */
    static long bytesUntilTheEnd(SocketChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        long all = 0;
        int count;
        try {
            while ((count = channel.read(buffer.clear())) >= 0) {
                all += count;
            }
        } catch (IOException e) {
            // Reset: the end as well.
        }
        return all;
    }
}
