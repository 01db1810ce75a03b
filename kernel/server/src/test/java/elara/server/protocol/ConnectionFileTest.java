package elara.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionFileTest {
    // The pair that ZeroMQ's documentation shows: http://api.zeromq.org/4-2:zmq-curve
    private static final String PUBLIC = "rq:rM>}U?@Lns47E1%kR.o@n%FcmmsL/@{H8]yf7";
    private static final String SECRET = "JTKVSB%%)wK0E.X)V>+}o?pNmC{O&4W4b!Ni{Lh6";
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
        assertThat(connection).isEqualTo(new ConnectionFile("tcp", "127.0.0.1", 1001, 1004, 1003, 1002, 1005, "abc", "hmac-sha256", null, null));
        assertThat(connection.address(connection.hb_port())).isEqualTo(new InetSocketAddress("127.0.0.1", 1005));
        assertThat(connection.url(connection.hb_port())).isEqualTo("tcp://127.0.0.1:1005");
        assertThat(connection.curveKeys()).isNull();
    }

    @Test
    void anIpcAddressIsAFile() throws IOException {
        ConnectionFile connection = read(GOOD.replace("\"tcp\"", "\"ipc\"").replace("127.0.0.1", "/tmp/kernel"));
        assertThat(connection.address(connection.port(Channel.IOPUB))).isEqualTo(UnixDomainSocketAddress.of("/tmp/kernel-1002"));
    }

    @Test
    void readsKeysThatBelongTogether() throws IOException {
        assertThat(read(withKeys(PUBLIC, SECRET)).curveKeys().publicKey()).hasSize(32).startsWith(0x54, 0xFC, 0xBA, 0x24);
    }

    @Test
    void refusesKeysThatDoNot() {
        for (String secret : List.of(PUBLIC, "short", "\u00e4".repeat(40), "")) {
            assertThatIOException().isThrownBy(() -> read(withKeys(PUBLIC, secret)).curveKeys())
                .withMessageStartingWith("The connection file's curve_publickey and curve_secretkey cannot be used: ");
        }
        assertThatIOException().isThrownBy(() -> read(GOOD.replace("{", "{\"curve_secretkey\": \"" + SECRET + "\",")).curveKeys())
            .withMessageContaining("it needs both, or none");
    }

    private static String withKeys(String publicKey, String secretKey) {
        JsonObject file = JsonParser.parseString(GOOD).getAsJsonObject();
        file.addProperty("curve_publickey", publicKey);
        file.addProperty("curve_secretkey", secretKey);
        return file.toString();
    }

    @Test
    void saysWhatIsWrong() {
        assertThatIOException().isThrownBy(() -> read("{")).withMessageContaining("kernel.json is not a Jupyter connection file");
        assertThatIOException().isThrownBy(() -> read("")).withMessageContaining("names no address or ports");
        assertThatIOException().isThrownBy(() -> read("{}")).withMessageContaining("names no address or ports");
        assertThatIOException().isThrownBy(() -> read(GOOD.replace("\"tcp\"", "\"udp\"")))
            .withMessage("The transport \"udp\" is not supported; use \"tcp\" or \"ipc\"");
        assertThatIOException().isThrownBy(() -> ConnectionFile.read(folder.resolve("none.json")));
    }
}
