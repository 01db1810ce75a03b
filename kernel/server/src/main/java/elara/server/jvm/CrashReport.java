package elara.server.jvm;

import java.util.List;

/**
 * Tells what the JVM itself says about its crash from what was printed before. The report is long and means nothing to
 * a student, so it is kept out of the cell's output.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/troubleshoot/fatal-error-log.html">fatal error log</a>
 */
final class CrashReport {
    private static final List<String> BANNERS = List.of("#\n# A fatal error has been detected by the Java Runtime Environment",
        "#\n# There is insufficient memory for the Java Runtime Environment to continue");
    /** What matters stands at the beginning; behind it come tables of threads, registers and libraries. */
    private static final int MAX_LENGTH = 100_000;

    private final StringBuilder report = new StringBuilder();
    private String held = "";

    /** Takes what was printed next, and returns what of it, and of what was held back before, is no report. */
    String pass(String text) {
        String all = held + text;
        held = "";
        if (report.length() > 0) {
            keep(all);
            return "";
        }
        for (String banner : BANNERS) {
            int start = all.indexOf(banner);
            if (start >= 0) {
                keep(all.substring(start));
                return all.substring(0, start);
            }
        }
        // Output comes in pieces of any length: hold back an end that may turn out to be the beginning of a report.
        int end = all.length() - BANNERS.stream().mapToInt(banner -> begun(all, banner)).max().orElse(0);
        held = all.substring(end);
        return all.substring(0, end);
    }

    /** Nothing more was printed: returns what was held back. */
    String end() {
        String rest = held;
        held = "";
        return rest;
    }

    /** The report, or an empty text if the JVM did not crash. */
    String text() {
        return report.toString();
    }

    private void keep(String text) {
        report.append(text, 0, Math.min(text.length(), MAX_LENGTH - Math.min(MAX_LENGTH, report.length())));
    }

    /** How many characters at the end of {@code text} are the beginning of {@code banner}. */
    private static int begun(String text, String banner) {
        int length = Math.min(text.length(), banner.length() - 1);
        while (!text.endsWith(banner.substring(0, length))) {
            length--;
        }
        return length;
    }
}
