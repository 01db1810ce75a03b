package elara.server.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrashReportTest {
    private static final String REPORT = """
        #
        # A fatal error has been detected by the Java Runtime Environment:
        #
        #  SIGSEGV (0xb) at pc=0x0000000000000001, pid=1, tid=2
        """;

    /** Whatever the pieces, from single characters to all at once. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 1000})
    void isToldFromWhatWasPrinted(int pieceLength) {
        String printed = "# heading\n#\n# not a report\n#";
        assertThat(passed(printed + "\n" + REPORT, pieceLength)).isEqualTo(new String[] {printed + "\n", REPORT});
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1000})
    void withoutACrashAllComesThrough(int pieceLength) {
        String printed = "100 #\n#\n# A fatal error";
        assertThat(passed(printed, pieceLength)).isEqualTo(new String[] {printed, ""});
    }

    private static String[] passed(String text, int pieceLength) {
        CrashReport report = new CrashReport();
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < text.length(); i += pieceLength) {
            rest.append(report.pass(text.substring(i, Math.min(text.length(), i + pieceLength))));
        }
        rest.append(report.end());
        return new String[] {rest.toString(), report.text()};
    }
}
