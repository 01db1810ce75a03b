package elara.server.zmtp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Encryption with a key that the client knows to be the server's, and a client whose key the server knows: the server's side.
 * Both use pairs of keys that live only as long as the connection, so that a secret key that leaks later opens nothing.
 *
 * @see <a href="https://rfc.zeromq.org/spec/26/">CurveZMQ</a>
 */
final class CurveMechanism implements Mechanism {
    private static final int SHORT_NONCE = 8;
    private static final int LONG_NONCE = 16;
    private static final int HELLO_BYTES = 200 - 6;
    private static final int COOKIE_BYTES = LONG_NONCE + 2 * Box.KEY_BYTES + Box.SEAL_BYTES;
    private static final int VOUCH_BYTES = COOKIE_BYTES;
    private static final int MORE = 1;
    private static final int COMMAND = 2;

    private final Metadata own;
    private final CurveKeys keys;
    private final Predicate<byte[]> admits;
    private final Box cookies = Box.ofRandomKey();
    private Box session;
    private Metadata peer;
    private long sent;
    private long received;

    /**
     * A handshake that is about to begin.
     *
     * @param admits whether the client with a public key may connect
     */
    CurveMechanism(String socketType, CurveKeys keys, Predicate<byte[]> admits) {
        own = new Metadata(socketType, new byte[0]);
        this.keys = keys;
        this.admits = admits;
    }

    @Override
    public String name() {
        return "CURVE";
    }

    @Override
    public boolean asServer() {
        return true;
    }

    @Override
    public List<byte[]> begin() {
        return List.of();
    }

    @Override
    public List<byte[]> receive(byte[] body) throws ZmtpException {
        Command command = Command.decode(body);
        return List.of(switch (command.name()) {
            case "HELLO" -> welcome(command.data());
            case "INITIATE" -> ready(command.data());
            default -> throw new ZmtpException(command.name() + " in a handshake");
        });
    }

    /** The client shows that it knows the server's key, and names the one it uses from now on; it gets one in return. */
    private byte[] welcome(ByteBuffer hello) throws ZmtpException {
        if (hello.remaining() != HELLO_BYTES) {
            throw new ZmtpException("a HELLO of another size");
        }
        hello.position(hello.position() + 2 + 72); // version, and zeros that make it no shorter than its answer
        byte[] clientKey = take(hello, Box.KEY_BYTES);
        byte[] nonce = nonce("CurveZMQHELLO---", take(hello, SHORT_NONCE));
        Box toClient = Box.between(clientKey, keys.secretKey());
        toClient.open(take(hello, hello.remaining()), nonce);

        byte[] secret = Box.random(Box.KEY_BYTES);
        byte[] cookieNonce = Box.random(LONG_NONCE);
        byte[] cookie = cookies.seal(join(clientKey, secret), nonce("COOKIE--", cookieNonce));
        byte[] welcomeNonce = Box.random(LONG_NONCE);
        byte[] box = toClient.seal(join(Box.publicKey(secret), cookieNonce, cookie), nonce("WELCOME-", welcomeNonce));
        return Command.encode("WELCOME", welcomeNonce, box);
    }

    /** The client brings back the cookie, its lasting key, and a proof that the short-lived one is its own. */
    private byte[] ready(ByteBuffer initiate) throws ZmtpException {
        if (initiate.remaining() < COOKIE_BYTES + SHORT_NONCE + Box.SEAL_BYTES + Box.KEY_BYTES + VOUCH_BYTES) {
            throw new ZmtpException("an INITIATE that is too short");
        }
        byte[] cookieNonce = take(initiate, LONG_NONCE);
        ByteBuffer cookie = ByteBuffer.wrap(cookies.open(take(initiate, COOKIE_BYTES - LONG_NONCE), nonce("COOKIE--", cookieNonce)));
        byte[] clientKey = take(cookie, Box.KEY_BYTES);
        byte[] secret = take(cookie, Box.KEY_BYTES);
        Box box = Box.between(clientKey, secret);
        byte[] shortNonce = take(initiate, SHORT_NONCE);
        ByteBuffer opened = ByteBuffer.wrap(box.open(take(initiate, initiate.remaining()), nonce("CurveZMQINITIATE", shortNonce)));
        byte[] lasting = take(opened, Box.KEY_BYTES);
        byte[] vouchNonce = take(opened, LONG_NONCE);
        byte[] vouched = Box.between(lasting, secret).open(take(opened, VOUCH_BYTES - LONG_NONCE), nonce("VOUCH---", vouchNonce));
        if (!Arrays.equals(vouched, join(clientKey, keys.publicKey())) || !admits.test(lasting)) {
            throw new ZmtpException("a client whose key is not admitted");
        }
        received = ByteBuffer.wrap(shortNonce).getLong();
        session = box;
        Metadata said = Metadata.decode(opened);
        byte[] nonce = shortNonce(++sent);
        byte[] answer = Command.encode("READY", nonce, session.seal(own.encode(), nonce("CurveZMQREADY---", nonce)));
        peer = said;
        return answer;
    }

    @Override
    public Metadata peer() {
        return peer;
    }

    @Override
    public Frame seal(Frame frame) {
        byte[] flags = {(byte) ((frame.more() ? MORE : 0) | (frame.command() ? COMMAND : 0))};
        byte[] nonce = shortNonce(++sent);
        return new Frame(false, false,
            Command.encode("MESSAGE", nonce, session.seal(join(flags, frame.body()), nonce("CurveZMQMESSAGES", nonce))));
    }

    @Override
    public Frame open(Frame frame) throws ZmtpException {
        Command message = Command.decode(frame.body());
        if (!message.name().equals("MESSAGE") || message.data().remaining() < SHORT_NONCE + Box.SEAL_BYTES + 1) {
            throw new ZmtpException("something else where an encrypted message belongs");
        }
        byte[] nonce = take(message.data(), SHORT_NONCE);
        long number = ByteBuffer.wrap(nonce).getLong();
        if (number <= received) {
            throw new ZmtpException("a message that was there before");
        }
        received = number;
        byte[] opened = session.open(message.rest(), nonce("CurveZMQMESSAGEC", nonce));
        return new Frame((opened[0] & COMMAND) != 0, (opened[0] & MORE) != 0, Arrays.copyOfRange(opened, 1, opened.length));
    }

    @Override
    public boolean isPlain() {
        return false;
    }

    private static byte[] take(ByteBuffer from, int count) {
        byte[] taken = new byte[count];
        from.get(taken);
        return taken;
    }

    private static byte[] shortNonce(long number) {
        return ByteBuffer.allocate(SHORT_NONCE).putLong(number).array();
    }

    private static byte[] nonce(String prefix, byte[] rest) {
        return join(prefix.getBytes(StandardCharsets.US_ASCII), rest);
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer joined = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            joined.put(part);
        }
        return joined.array();
    }
}
