package elara.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignerTest {
    /** Test case 2 of RFC 4231, its data in four parts as those of a message are. */
    private static final String RFC_4231 = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    private static final List<byte[]> PARTS = List.of(bytes("what do ya "), bytes("want "), bytes(""), bytes("for nothing?"));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void signsAsTheStandardSays() {
        Signer signer = new Signer("Jefe", "hmac-sha256");
        assertThat(signer.sign(PARTS)).asString(StandardCharsets.US_ASCII).isEqualTo(RFC_4231);
        assertThat(signer.sign(PARTS)).as("a second time").asString(StandardCharsets.US_ASCII).isEqualTo(RFC_4231);
    }

    @Test
    void otherDigestsAreThere() {
        assertThat(new Signer("Jefe", "hmac-sha512").sign(PARTS)).asString(StandardCharsets.US_ASCII).startsWith("164b7a7bfcf819e2");
    }

    @Test
    void onlyTheRightSignatureIsAccepted() {
        Signer signer = new Signer("Jefe", "hmac-sha256");
        assertThat(signer.verify(bytes(RFC_4231), PARTS)).isTrue();
        assertThat(signer.verify(bytes(RFC_4231.replace('5', '6')), PARTS)).isFalse();
        assertThat(signer.verify(bytes(RFC_4231.substring(1)), PARTS)).isFalse();
        assertThat(signer.verify(new byte[0], PARTS)).isFalse();
        assertThat(new Signer("jefe", "hmac-sha256").verify(bytes(RFC_4231), PARTS)).isFalse();
    }

    @Test
    void withoutKeyNothingIsSignedAndAllIsAccepted() {
        for (Signer signer : List.of(new Signer("", "hmac-sha256"), new Signer(null, null))) {
            assertThat(signer.sign(PARTS)).isEmpty();
            assertThat(signer.verify(bytes("anything"), PARTS)).isTrue();
        }
    }

    @Test
    void namesASchemeItDoesNotKnow() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Signer("key", "hmac-rot13"))
            .withMessage("The signature scheme \"hmac-rot13\" is not supported; use \"hmac-sha256\"");
    }
}
