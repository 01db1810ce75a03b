package elara.server.zmtp;

import java.util.List;

/** No security: each side says what it is, and messages travel as they are. */
final class NullMechanism implements Mechanism {
    private final Metadata own;
    private Metadata peer;

    NullMechanism(String socketType) {
        own = new Metadata(socketType, new byte[0]);
    }

    @Override
    public String name() {
        return "NULL";
    }

    @Override
    public boolean asServer() {
        return false;
    }

    @Override
    public List<byte[]> begin() {
        return List.of(Command.encode("READY", own.encode()));
    }

    @Override
    public List<byte[]> receive(byte[] body) throws ZmtpException {
        Command command = Command.decode(body);
        if (!command.name().equals("READY")) {
            throw new ZmtpException(command.name() + " where READY belongs");
        }
        peer = Metadata.decode(command.data());
        return List.of();
    }

    @Override
    public Metadata peer() {
        return peer;
    }

    @Override
    public Frame seal(Frame frame) {
        return frame;
    }

    @Override
    public Frame open(Frame frame) {
        return frame;
    }

    @Override
    public boolean isPlain() {
        return true;
    }
}
