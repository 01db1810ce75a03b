package elara.server.zmtp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What both sides of a connection say first.
 *
 * @see <a href="https://rfc.zeromq.org/spec/37/#the-greeting">the greeting</a>
 */
final class Greeting {
    static final int BYTES = 64;
    private static final int MECHANISM_AT = 12;
    private static final int MECHANISM_BYTES = 20;

    private Greeting() {
    }

    /** The greeting of a server that speaks ZMTP 3.1. */
    static ByteBuffer of(Mechanism mechanism) {
        ByteBuffer greeting = ByteBuffer.allocate(BYTES);
        greeting.put(0, (byte) 0xff).put(9, (byte) 0x7f).put(10, (byte) 3).put(11, (byte) 1);
        greeting.put(MECHANISM_AT, mechanism.name().getBytes(StandardCharsets.US_ASCII));
        greeting.put(MECHANISM_AT + MECHANISM_BYTES, (byte) (mechanism.asServer() ? 1 : 0));
        return greeting;
    }

    /** Checks the first bytes of a greeting as far as they are there, so that who speaks another protocol is not waited for. */
    static void check(byte[] greeting, int length, Mechanism mechanism) throws ZmtpException {
        boolean signature = greeting[0] == (byte) 0xff && (length < 10 || (greeting[9] & 1) == 1);
        if (!signature || length > 10 && greeting[10] < 3) {
            throw new ZmtpException("this is not ZMTP 3");
        }
        if (length == BYTES) {
            String name = new String(greeting, MECHANISM_AT, MECHANISM_BYTES, StandardCharsets.US_ASCII).replaceAll("\0+$", "");
            if (!name.equals(mechanism.name())) {
                throw new ZmtpException("a client of mechanism " + name + " where " + mechanism.name() + " is spoken");
            }
        }
    }
}
