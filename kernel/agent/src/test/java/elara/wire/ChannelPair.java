package elara.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Two ends of a real loopback connection, as the kernel JVM and the session JVM hold them. */
public final class ChannelPair implements AutoCloseable {
    /** The end on which the class under test writes and reads. */
    public final FrameChannel near;
    /** The other end, by which the test sees what was sent. */
    public final FrameChannel far;
    /** The socket below {@link #far}, to send bytes that are no frames. */
    public final Socket farSocket;

    public ChannelPair() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            near = new FrameChannel(new Socket(server.getInetAddress(), server.getLocalPort()));
            farSocket = server.accept();
            // A test that waits for a frame that never comes fails instead of hanging.
            farSocket.setSoTimeout(20_000);
            far = new FrameChannel(farSocket);
        }
    }

    @Override
    public void close() throws IOException {
        near.close();
        far.close();
    }
}
