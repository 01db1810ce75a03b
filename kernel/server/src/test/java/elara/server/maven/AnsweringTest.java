package elara.server.maven;

import static elara.server.maven.FileRepository.dependencies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.aether.repository.RemoteRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A repository that is silent would cost a minute for each file. */
@Timeout(value = 50, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AnsweringTest extends MavenFixture {

    @TempDir
    private Path directory;
    private FileRepository live;

    @BeforeEach
    void onlyCentralIsMirrored() throws IOException {
        live = new FileRepository(directory.resolve("live"));
        live.jar("g:a:1", dependencies("g:b:1")).jar("g:b:1");
        Files.writeString(places.userSettings(), Files.readString(places.userSettings()).replace("<mirrorOf>*", "<mirrorOf>central"));
    }

    private static ServerSocket silent() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress()); // takes connections and says nothing
    }

    private static String url(ServerSocket socket) {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/maven";
    }

    @Test
    void oneThatIsSilentIsAskedLast() throws Exception {
        try (ServerSocket silent = silent()) {
            MavenResolver resolver = new MavenResolver(places);
            resolver.addRepository("silent", url(silent));
            resolver.addRepository("live", live.url());
            assertThat(resolve(resolver, "g:a:1")).containsExactly("g:a:1", "g:b:1");
        }
    }

    @Test
    void thatIsTrueOfThoseOfAPomAsWell() throws Exception {
        try (ServerSocket silent = silent()) {
            Pom pom = Pom.ofFragment("<repository><id>silent</id><url>" + url(silent) + "</url></repository><repository><id>live</id><url>"
                + live.url() + "</url></repository><dependency><groupId>g</groupId><artifactId>a</artifactId><version>1</version></dependency>", List.of());
            assertThat(names(new MavenResolver(places).resolve(List.of(pom), printed::add))).containsExactly("g:a:1", "g:b:1");
        }
    }

    @Test
    void whoFindsNothingElsewhereIsToldOfIt() throws Exception {
        int closed;
        try (ServerSocket socket = silent()) {
            closed = socket.getLocalPort();
        }
        MavenResolver resolver = new MavenResolver(places);
        resolver.addRepository("gone", "http://127.0.0.1:" + closed + "/maven");
        resolver.addRepository("live", live.url());
        assertThatThrownBy(() -> resolve(resolver, "g:nowhere:1")).isInstanceOf(ResolutionException.class).hasMessageContaining("the repository gone");
    }

    @Test
    void anAnswerIsOneWhateverItSays() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try (ServerSocket silent = silent()) {
            RemoteRepository first = repository("silent", url(silent));
            RemoteRepository second = repository("answers", "http://127.0.0.1:" + server.getAddress().getPort() + "/");
            RemoteRepository last = repository("file", live.url());
            assertThat(new Answering().first(List.of(first, second, last))).containsExactly(second, last, first);
            assertThat(new Answering().first(List.of(last, first))).as("nobody waits for it").containsExactly(last, first);
        } finally {
            server.stop(0);
        }
    }

    private static RemoteRepository repository(String id, String url) {
        return new RemoteRepository.Builder(id, "default", url).build();
    }
}
