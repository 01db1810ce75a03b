package elara.server.zmtp;

import java.io.IOException;

/** The other side breaks the protocol, or goes over a limit; it costs it the connection. */
final class ZmtpException extends IOException {
    private static final long serialVersionUID = 1;

    ZmtpException(String message) {
        super(message);
    }
}
