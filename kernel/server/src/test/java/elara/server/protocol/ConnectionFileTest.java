package elara.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionFileTest {
    private static final String GOOD = """
        {"shell_port": 1001, "iopub_port": 1002, "stdin_port": 1003, "control_port": 1004, "hb_port": 1005,
         "ip": "127.0.0.1", "key": "abc", "transport": "tcp", "signature_scheme": "hmac-sha256", "kernel_name": "java"}
        """;

    @TempDir
    Path folder;

    private ConnectionFile read(String text) throws IOException {
        return ConnectionFile.read(Files.writeString(folder.resolve("kernel.json"), text));
    }

    @Test
    void readsWhatJupyterWrites() throws IOException {
        ConnectionFile connection = read(GOOD);
        assertThat(connection).isEqualTo(new ConnectionFile("tcp", "127.0.0.1", 1001, 1004, 1003, 1002, 1005, "abc", "hmac-sha256"));
        assertThat(connection.address(connection.hb_port())).isEqualTo("tcp://127.0.0.1:1005");
    }

    @Test
    void saysWhatIsWrong() {
        assertThatIOException().isThrownBy(() -> read("{")).withMessageContaining("kernel.json is not a Jupyter connection file");
        assertThatIOException().isThrownBy(() -> read("")).withMessageContaining("names no address or ports");
        assertThatIOException().isThrownBy(() -> read("{}")).withMessageContaining("names no address or ports");
        assertThatIOException().isThrownBy(() -> read(GOOD.replace("\"tcp\"", "\"ipc\"")))
            .withMessage("The transport \"ipc\" is not supported; use \"tcp\"");
        assertThatIOException().isThrownBy(() -> ConnectionFile.read(folder.resolve("none.json")));
    }
}
