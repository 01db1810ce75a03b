package elara.server.zmtp;

import java.util.Arrays;
import java.util.function.Function;

/** What clients must know to be connected to a socket. */
public final class Security {
    private final Function<String, Mechanism> mechanisms;

    private Security(Function<String, Mechanism> mechanisms) {
        this.mechanisms = mechanisms;
    }

    /** Nothing, and all is sent in plain text. */
    public static Security none() {
        return new Security(NullMechanism::new);
    }

    /** Both keys of the pair; all is encrypted. */
    public static Security ofPair(CurveKeys keys) {
        return new Security(type -> new CurveMechanism(type, keys, key -> Arrays.equals(key, keys.publicKey())));
    }

    /** The public key; all is encrypted. */
    public static Security ofPublicKey(CurveKeys keys) {
        return new Security(type -> new CurveMechanism(type, keys, key -> true));
    }

    /** The mechanism for one connection to a socket of a type. */
    Mechanism newMechanism(String socketType) {
        return mechanisms.apply(socketType);
    }
}
