package elara.server.zmtp;

import com.neilalexander.jnacl.crypto.curve25519xsalsa20poly1305;
import com.neilalexander.jnacl.crypto.xsalsa20poly1305;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Authenticated encryption between two key pairs, or with a key that this side alone knows.
 *
 * @see <a href="https://nacl.cr.yp.to/box.html">crypto_box</a>
 */
final class Box {
    static final int KEY_BYTES = 32;
    /** By how much what is sealed is longer. */
    static final int SEAL_BYTES = 16;
    private static final int PLAIN_ZEROS = 32;
    private static final int SEALED_ZEROS = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private Box(byte[] key) {
        this.key = key;
    }

    /** What the owners of two key pairs share: one's public key and the other's secret one make it. */
    static Box between(byte[] publicKey, byte[] secretKey) {
        byte[] shared = new byte[KEY_BYTES];
        curve25519xsalsa20poly1305.crypto_box_beforenm(shared, publicKey, secretKey);
        return new Box(shared);
    }

    /** A box with a key that was drawn by lot. */
    static Box ofRandomKey() {
        return new Box(random(KEY_BYTES));
    }

    static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** The public key to a secret one. */
    static byte[] publicKey(byte[] secretKey) {
        byte[] key = new byte[KEY_BYTES];
        curve25519xsalsa20poly1305.crypto_box_getpublickey(key, secretKey);
        return key;
    }

    /** Encrypts and signs; a nonce of 24 bytes may be used but once. */
    byte[] seal(byte[] plain, byte[] nonce) {
        byte[] padded = new byte[PLAIN_ZEROS + plain.length];
        System.arraycopy(plain, 0, padded, PLAIN_ZEROS, plain.length);
        byte[] sealed = new byte[padded.length];
        // A shared key seals as a secret one does.
        xsalsa20poly1305.crypto_secretbox(sealed, padded, padded.length, nonce, key);
        return Arrays.copyOfRange(sealed, SEALED_ZEROS, sealed.length);
    }

    /** Decrypts, or fails if somebody else has sealed this. */
    byte[] open(byte[] sealed, byte[] nonce) throws ZmtpException {
        byte[] padded = new byte[SEALED_ZEROS + sealed.length];
        System.arraycopy(sealed, 0, padded, SEALED_ZEROS, sealed.length);
        byte[] plain = new byte[padded.length];
        if (sealed.length < SEAL_BYTES || xsalsa20poly1305.crypto_secretbox_open(plain, padded, padded.length, nonce, key) != 0) {
            throw new ZmtpException("a box that this key does not open");
        }
        return Arrays.copyOfRange(plain, PLAIN_ZEROS, plain.length);
    }
}
