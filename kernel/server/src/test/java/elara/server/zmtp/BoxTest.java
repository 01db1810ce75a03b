package elara.server.zmtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Encryption as such; that a client of ZeroMQ's own library understands it is tried in {@code test_encryption.py}. */
class BoxTest {
    @Test
    void whatOneSealsTheOtherOpens() throws ZmtpException {
        byte[] one = Box.random(Box.KEY_BYTES);
        byte[] other = Box.random(Box.KEY_BYTES);
        byte[] nonce = Box.random(24);
        byte[] sealed = Box.between(Box.publicKey(one), other).seal("said".getBytes(), nonce);
        assertThat(sealed).hasSize(4 + Box.SEAL_BYTES);
        Box back = Box.between(Box.publicKey(other), one);
        assertThat(back.open(sealed, nonce)).isEqualTo("said".getBytes());
        assertThatThrownBy(() -> back.open(sealed, Box.random(24))).isInstanceOf(ZmtpException.class);
        assertThatThrownBy(() -> back.open(new byte[3], nonce)).isInstanceOf(ZmtpException.class);
        sealed[5] ^= 1;
        assertThatThrownBy(() -> back.open(sealed, nonce)).isInstanceOf(ZmtpException.class);
    }

    @Test
    void keysAreReadAsTheSpecificationWritesThem() {
        assertThat(Z85.decode("HelloWorld")).containsExactly(0x86, 0x4F, 0xD2, 0x6F, 0xB5, 0x59, 0xF7, 0x5B);
        assertThatThrownBy(() -> Z85.decode("Hello~orld")).isInstanceOf(IllegalArgumentException.class);
    }
}
