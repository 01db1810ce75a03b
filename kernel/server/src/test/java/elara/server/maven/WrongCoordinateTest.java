package elara.server.maven;

import static elara.server.maven.FileRepository.dependencies;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WrongCoordinateTest extends MavenFixture {

    private void fails(String coordinate, String message) {
        assertThatThrownBy(() -> resolve(coordinate)).isInstanceOf(ResolutionException.class).hasMessage(message);
    }

    @Test
    void anUnknownVersionListsTheNewest() throws Exception {
        for (int minor = 1; minor <= 7; minor++) {
            remote.jar("org.demo:chart:1." + minor);
        }
        fails("org.demo:chart:1.77", "org.demo:chart has no version 1.77. Did you mean 1.7?"
                + " The newest versions are 1.7, 1.6, 1.5, 1.4, 1.3.");
    }

    @Test
    void anUnknownArtifactNamesASimilarOne() throws Exception {
        remote.jar("org.demo:chart:1").jar("org.demo:table:1");
        fails("org.demo:chrt:1", "The group org.demo has no artifact chrt. Did you mean org.demo:chart?"
                + " It has chart, table.");
    }

    @Test
    void anUnknownGroupNamesASimilarOne() throws Exception {
        remote.jar("org.demo.plots:chart:1");
        fails("org.demo.plot:chart:1", "There is no group org.demo.plot in the repository mirror."
                + " Did you mean org.demo.plots:chart?");
    }

    @Test
    void anArtifactMayBeInAGroupBelow() throws Exception {
        remote.jar("org.demo.chart:chart:1");
        fails("org.demo:chart:1", "The group org.demo has no artifact chart."
                + " Did you mean org.demo.chart:chart? It has chart.");
    }

    @Test
    void aKnownLibraryIsNamedForAWrongGroup() {
        fails("org.knowm:xchart:4.0.3", "There is no group org.knowm in the repository mirror."
                + " Did you mean org.knowm.xchart:xchart?");
    }

    @Test
    void aMissingFileOfAKnownVersionIsSaid() throws Exception {
        remote.jar("g:a:1").pom("g:bom:1", "<packaging>pom</packaging>");
        fails("g:a:jar:linux:1", "g:a 1 has no file with the classifier linux: try without it.");
        fails("g:bom:1", "g:bom 1 has no jar, only a list of other artifacts: write g:bom:pom:1 for these.");
    }

    @Test
    void whatAnotherArtifactNeedsIsNamed() throws Exception {
        remote.jar("g:a:1", dependencies("h:gone:1"));
        fails("g:a:1", "h:gone:1 is not in the repository mirror, which another artifact needs."
                + " Add the repository that has it with %mavenRepo id url.");
    }

    @Test
    void withoutANetworkThatIsSaid() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        mirrorEverythingTo("http://127.0.0.1:" + closed);
        fails("g:a:1", "No network to the repository mirror (127.0.0.1 does not answer), and g:a:1 is not in the local"
                + " repository. Connect to the network, or check the URL of the repository, and run the cell again.");
    }

    @Test
    void aPageOfLinksTellsWhatAGroupHas() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            boolean listed = path.equals("/org/demo/") || path.equals("/org/apache/maven/");
            byte[] page = "<a href=\"../\">..</a> <a href=\"chart/\" title=\"chart/\">chart/</a> <a href=\"x.xml\">x</a>"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(listed ? 200 : 404, listed ? page.length : -1);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(listed ? page : new byte[0]);
            }
        });
        server.start();
        try {
            mirrorEverythingTo("http://127.0.0.1:" + server.getAddress().getPort());
            fails("org.demo:chrt:1", "The group org.demo has no artifact chrt. Did you mean org.demo:chart? It has chart.");
            fails("org.other:a:1", "There is no group org.other in the repository mirror.");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aRefusalOfTheRepositoryIsSaid() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            mirrorEverythingTo(url);
            assertThatThrownBy(() -> resolve("g:a:1")).isInstanceOf(ResolutionException.class)
                    .hasMessageStartingWith("The repository mirror (" + url + ") cannot deliver g:a:1:")
                    .hasMessageContaining("401").hasMessageContaining("settings.xml");
        } finally {
            server.stop(0);
        }
    }
}
