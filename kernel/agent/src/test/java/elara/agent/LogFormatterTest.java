package elara.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogFormatterTest {
    private static LogRecord record(String type, String method) {
        LogRecord record = new LogRecord(Level.INFO, "hello");
        record.setSourceClassName(type);
        record.setSourceMethodName(method);
        return record;
    }

    @Test
    void whatCellsLogNamesNoneOfOurClasses() {
        LogRecord record = record("REPL.half$m$int", "half");
        assertThat(new LogFormatter().format(record)).contains(" half\n").contains("INFO: hello").doesNotContain("REPL");
        assertThat(record.getSourceClassName()).isEqualTo("REPL.half$m$int");
        assertThat(record.getSourceMethodName()).isEqualTo("half");
    }

    @Test
    void whatLibrariesLogIsLeftAlone() {
        assertThat(new LogFormatter().format(record("a.Library", "go"))).contains(" a.Library go\n");
    }
}
