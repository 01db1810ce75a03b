package elara.server.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionOptionsTest {
    @TempDir
    Path home;

    @Test
    void theUsersOptionsComeLast() {
        assertThat(SessionOptions.of(home, SessionOptions.split("  -Xmx8g \t -Dx=1\n"))).startsWith("-Xmx2g").endsWith("-Xmx8g", "-Dx=1");
        assertThat(SessionOptions.of(home, SessionOptions.split(" "))).isEqualTo(SessionOptions.of(home, List.of()));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"none, 67108864", "-Xmx8g, 67108864", "-Xmx32m, 33554432"})
    void theHeapIsSmallAtFirstAndNeverAboveItsLimit(String users, long bytes) {
        assertThat(SessionOptions.of(home, SessionOptions.split(users))).contains("-XX:InitialHeapSize=" + bytes, "-XX:NewSize=" + bytes / 2);
    }

    @Test
    void theClassDataArchiveOfThisJavaIsUsedIfThereIsOne() throws IOException {
        assertThat(SessionOptions.of(home, List.of())).noneMatch(option -> option.contains("SharedArchiveFile"));
        Files.createDirectories(home.resolve("cds"));
        Path archive = Files.createFile(home.resolve("cds/session-" + Runtime.version() + ".jsa"));
        assertThat(SessionOptions.of(home, List.of())).contains("-XX:SharedArchiveFile=" + archive);
    }

    @Test
    void theConsoleIsNoneOnAllJavas() {
        assertThat(SessionOptions.of(home, List.of("-Djdk.console=jdk.internal.le"))).containsSubsequence("-Djdk.console=java.base", "-Djdk.console=jdk.internal.le");
    }

    @Test
    void quotesHoldBlanksTogether() {
        assertThat(SessionOptions.of(home, SessionOptions.split("\"-Da=b c\" -Dd='e f' -Dg=\"h i\"j"))).endsWith("-Da=b c", "-Dd=e f", "-Dg=h ij");
    }

    @Test
    void onlyOneCollectorIsNamed() {
        assertThat(SessionOptions.of(home, SessionOptions.split("-XX:+UseG1GC"))).contains("-XX:+UseG1GC").doesNotContain("-XX:+UseSerialGC");
        assertThat(SessionOptions.of(home, List.of())).contains("-XX:+UseSerialGC");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"none, 2147483648", "-Xmx96m, 100663296", "-Xmx1g -Xmx8G, 8589934592", "-Xmx1000000, 1000000",
        "-XX:MaxHeapSize=512k, 524288", "-Xms4g, 2147483648"})
    void theLastHeapLimitCounts(String users, long bytes) {
        assertThat(SessionOptions.heapLimit(SessionOptions.split(users))).isEqualTo(bytes);
    }
}
