package elara.server.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CredentialsTest extends MavenFixture {

    @Test
    void ofTheSettingsOpenARepository() throws Exception {
        remote.jar("g:a:1");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serveFile).setAuthenticator(new BasicAuthenticator("repository") {
            @Override
            public boolean checkCredentials(String user, String password) {
                return user.equals("student") && password.equals("secret");
            }
        });
        server.start();
        try {
            mirrorEverythingTo("http://127.0.0.1:" + server.getAddress().getPort());
            String settings = Files.readString(places.userSettings()).replace("<mirrors>", "<servers><server><id>mirror</id>"
                    + "<username>student</username><password>secret</password></server></servers><mirrors>");
            Files.writeString(places.userSettings(), settings);

            assertThat(resolve("g:a:1")).containsExactly("g:a:1");
        } finally {
            server.stop(0);
        }
    }

    private void serveFile(HttpExchange exchange) throws IOException {
        Path file = remote.root().resolve(exchange.getRequestURI().getPath().substring(1));
        if (!Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        exchange.sendResponseHeaders(200, Files.size(file));
        try (OutputStream body = exchange.getResponseBody()) {
            Files.copy(file, body);
        }
    }
}
