package elara.server.zmtp;

import java.util.Arrays;

/** The key pair of a kernel, which its clients know from the connection file. */
public record CurveKeys(byte[] publicKey, byte[] secretKey) {
    /**
     * The keys as a connection file writes them.
     *
     * @throws IllegalArgumentException if they are no pair of CURVE keys in Z85
     */
    public static CurveKeys ofZ85(String publicKey, String secretKey) {
        CurveKeys keys = new CurveKeys(Z85.decode(publicKey), Z85.decode(secretKey));
        if (keys.secretKey.length != Box.KEY_BYTES || !Arrays.equals(keys.publicKey, Box.publicKey(keys.secretKey))) {
            throw new IllegalArgumentException("the two keys do not belong together");
        }
        return keys;
    }
}
