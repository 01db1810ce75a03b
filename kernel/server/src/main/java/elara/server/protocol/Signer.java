package elara.server.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs messages with HMAC, and checks those of clients.
 *
 * @see <a href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#wire-protocol">wire protocol</a>
 */
final class Signer {
    private static final String HEX = "0123456789abcdef";
    private final Mac mac;

    /**
     * A signer for a connection file's key and scheme.
     *
     * @param key empty to leave messages unsigned
     * @param scheme {@code hmac-} and a digest, such as {@code hmac-sha256}
     */
    Signer(String key, String scheme) {
        if (key == null || key.isEmpty()) {
            mac = null;
            return;
        }
        String algorithm = (scheme == null ? "hmac-sha256" : scheme).toLowerCase(Locale.ROOT).replace("-", "");
        try {
            mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The signature scheme \"" + scheme + "\" is not supported; use \"hmac-sha256\"", e);
        }
    }

    /** The signature of the four JSON parts, as lower-case hexadecimal digits. */
    synchronized byte[] sign(List<byte[]> parts) {
        if (mac == null) {
            return new byte[0];
        }
        parts.forEach(mac::update);
        byte[] digest = mac.doFinal();
        byte[] hex = new byte[digest.length * 2];
        for (int i = 0; i < digest.length; i++) {
            hex[2 * i] = (byte) HEX.charAt(digest[i] >> 4 & 15);
            hex[2 * i + 1] = (byte) HEX.charAt(digest[i] & 15);
        }
        return hex;
    }

    /** Whether a signature is right, in a time that does not tell where it first differs. */
    boolean verify(byte[] signature, List<byte[]> parts) {
        return mac == null || MessageDigest.isEqual(sign(parts), signature);
    }
}
