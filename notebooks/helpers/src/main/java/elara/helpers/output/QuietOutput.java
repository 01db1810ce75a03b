package elara.helpers.output;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output without the lines that SameDiff prints for every operation it derives, and which no logger can silence. */
public final class QuietOutput extends PrintStream {
    private static final String NOISE = "Added differentiated op ";

    private QuietOutput(PrintStream target) {
        super(target, false, StandardCharsets.UTF_8);
    }

    /** Puts this before standard output; once, however often it is called. */
    public static synchronized void install() {
        if (Output.IN_NOTEBOOK && !(System.out instanceof QuietOutput)) { // only the kernel's output is known to be UTF-8
            System.setOut(new QuietOutput(System.out));
        }
    }

    @Override
    public void println(String line) {
        if (line == null || !line.startsWith(NOISE)) {
            super.println(line);
        }
    }
}
