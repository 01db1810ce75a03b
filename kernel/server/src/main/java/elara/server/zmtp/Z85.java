package elara.server.zmtp;

import java.nio.ByteBuffer;

/**
 * Keys as text.
 *
 * @see <a href="https://rfc.zeromq.org/spec/32/">Z85</a>
 */
final class Z85 {
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";
    private static final int DIGITS_PER_INT = 5;

    private Z85() {
    }

    /**
     * The bytes that a text stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    static byte[] decode(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() / DIGITS_PER_INT * Integer.BYTES);
        for (int i = 0; bytes.hasRemaining(); i += DIGITS_PER_INT) {
            long value = 0;
            for (char digit : text.substring(i, i + DIGITS_PER_INT).toCharArray()) {
                int digitValue = DIGITS.indexOf(digit);
                if (digitValue < 0) {
                    throw new IllegalArgumentException("\"" + digit + "\" is no digit of Z85");
                }
                value = value * DIGITS.length() + digitValue;
            }
            bytes.putInt((int) value);
        }
        return bytes.array();
    }
}
