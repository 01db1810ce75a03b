package elara.server.protocol;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the kernel listens and how messages are signed, as the client wrote it down.
 *
 * @see <a href="https://jupyter-client.readthedocs.io/en/stable/kernels.html#connection-files">connection files</a>
 */
public record ConnectionFile(String transport, String ip, int shell_port, int control_port, int stdin_port, int iopub_port,
        int hb_port, String key, String signature_scheme) {

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
        if (!"tcp".equals(connection.transport)) {
            throw new IOException("The transport \"" + connection.transport + "\" is not supported; use \"tcp\"");
        }
        return connection;
    }

    String address(int port) {
        return transport + "://" + ip + ":" + port;
    }
}
