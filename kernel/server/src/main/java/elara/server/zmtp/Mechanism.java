package elara.server.zmtp;

import java.util.List;

/** How the two sides of one connection come to trust each other, and in which form messages then travel. */
interface Mechanism {
    /** Its name in the greeting. */
    String name();

    /** Whether the greeting says that this side is the server. */
    boolean asServer();

    /** The commands to send after the greeting. */
    List<byte[]> begin();

    /** Takes a command of the handshake, and says what to answer. */
    List<byte[]> receive(byte[] command) throws ZmtpException;

    /** What the client has said of itself once the handshake is over; before that null. */
    Metadata peer();

    /** A frame as it travels. Calls must come in the order in which the frames are sent. */
    Frame seal(Frame frame);

    /** A frame from the form in which it travels. */
    Frame open(Frame frame) throws ZmtpException;

    /** Whether sealed frames are the frames themselves, so that all connections can share them. */
    boolean isPlain();
}
