package elara.server.protocol;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import elara.server.zmtp.CurveKeys;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the kernel listens and how messages are signed, as the client wrote it down.
 *
 * @see <a href="https://jupyter-client.readthedocs.io/en/stable/kernels.html#connection-files">connection files</a>
 */
public record ConnectionFile(String transport, String ip, int shell_port, int control_port, int stdin_port, int iopub_port,
        int hb_port, String key, String signature_scheme, String curve_publickey,
        String curve_secretkey) {

    /**
     * Reads a connection file.
     *
     * @throws IOException if it cannot be read or is not usable, with a message that says why
     */
    public static ConnectionFile read(Path file) throws IOException {
        ConnectionFile connection;
        try {
            connection = new Gson().fromJson(Files.readString(file), ConnectionFile.class);
        } catch (JsonParseException e) {
            throw new IOException(file + " is not a Jupyter connection file: " + e.getMessage(), e);
        }
        if (connection == null || connection.ip == null || connection.shell_port == 0) {
            throw new IOException(file + " is not a Jupyter connection file: it names no address or ports");
        }
        if (!"tcp".equals(connection.transport) && !"ipc".equals(connection.transport)) {
            throw new IOException("The transport \"" + connection.transport + "\" is not supported; use \"tcp\" or \"ipc\"");
        }
        return connection;
    }

    int port(Channel channel) {
        return switch (channel) {
            case SHELL -> shell_port;
            case CONTROL -> control_port;
            case STDIN -> stdin_port;
            case IOPUB -> iopub_port;
        };
    }

    /** Where a port is: for {@code ipc}, {@code ip} is the beginning of a file name. */
    SocketAddress address(int port) {
        if (transport.equals("ipc")) {
            return UnixDomainSocketAddress.of(ip + "-" + port);
        }
        return ip.equals("*") ? new InetSocketAddress(port) : new InetSocketAddress(ip, port);
    }

    /** The address as ZeroMQ writes it. */
    String url(int port) {
        return transport + "://" + ip + (transport.equals("ipc") ? "-" : ":") + port;
    }

    /**
     * The keys that encrypt all channels, or null if they are not encrypted.
     *
     * @throws IOException if there is only one key, or they are no pair
     */
    CurveKeys curveKeys() throws IOException {
        if (curve_publickey == null && curve_secretkey == null) {
            return null;
        }
        if (curve_publickey == null || curve_secretkey == null) {
            throw new IOException("The connection file has one of curve_publickey and curve_secretkey; it needs both, or none");
        }
        try {
            return CurveKeys.ofZ85(curve_publickey, curve_secretkey);
        } catch (IllegalArgumentException e) {
            throw new IOException("The connection file's curve_publickey and curve_secretkey cannot be used: " + e.getMessage(), e);
        }
    }
}
