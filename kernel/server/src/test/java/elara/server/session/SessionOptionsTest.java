package elara.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionOptionsTest {
    @TempDir
    Path home;

    @Test
    void theUsersOptionsComeLast() {
        assertThat(SessionOptions.of(home, "  -Xmx8g \t -Dx=1\n")).startsWith("-Xmx2g").endsWith("-Xmx8g", "-Dx=1");
        assertThat(SessionOptions.of(home, " ")).isEqualTo(SessionOptions.of(home, null));
    }

    @Test
    void theClassDataArchiveOfThisJavaIsUsedIfThereIsOne() throws IOException {
        assertThat(SessionOptions.of(home, null)).noneMatch(option -> option.contains("SharedArchiveFile"));
        Files.createDirectories(home.resolve("cds"));
        Path archive = Files.createFile(home.resolve("cds/session-" + Runtime.version() + ".jsa"));
        assertThat(SessionOptions.of(home, null)).contains("-XX:SharedArchiveFile=" + archive);
    }
}
