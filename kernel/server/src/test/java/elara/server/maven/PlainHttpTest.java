package elara.server.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.aether.repository.RemoteRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainHttpTest {
    private static RemoteRepository repository(String url) {
        return new RemoteRepository.Builder("id", "default", url).build();
    }

    @ParameterizedTest
    @CsvSource({"http://repo.example.org/maven2, true", "HTTP://repo.example.org/, true", "http://10.0.0.1:8081/x, true", "http://localhost.example.org/, true",
        "https://repo.example.org/maven2, false", "file:///tmp/repository, false", "http://localhost:8081/x, false", "http://127.0.0.1/x, false"})
    void onlyPlainHttpToOtherMachinesIsBlocked(String url, boolean blocked) {
        assertThat(PlainHttp.check(repository(url)).isBlocked()).isEqualTo(blocked);
        RemoteRepository mirror = new PlainHttp(null).getMirror(repository(url));
        assertThat(mirror != null && mirror.isBlocked()).isEqualTo(blocked);
    }

    @Test
    void theUsersMirrorIsTaken() {
        RemoteRepository mirror = repository("http://proxy.example.org/all");
        assertThat(new PlainHttp(each -> mirror).getMirror(repository("http://repo.example.org/"))).isSameAs(mirror);
    }
}
