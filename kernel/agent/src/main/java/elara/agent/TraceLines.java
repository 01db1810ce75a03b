package elara.agent;

import elara.display.CellNames;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stack traces and objects among what is printed, be it by {@code printStackTrace} or by a library that logs: a class of a cell
 * has a name that no cell has given it, and below the cell stands how the session has called it.
 */
final class TraceLines {
    private static final byte[] FRAME_BEGIN = {'\t', 'a', 't', ' '};
    private static final byte[] NAME_BEGIN = {'R', 'E', 'P', 'L', '.'};
    private static final char UNKNOWN = '\uFFFD';
    /** Loader and module, class, method, file and line; at the end, logging frameworks add the jar. */
    private static final Pattern LINE =
        Pattern.compile("(?m)^\\s*\\tat (?:[^/\\s(]*/)*([^\\s(/]+)\\.[^\\s.(/]+\\([^)\\n]*\\).*(?:\\R|$)");
    private static final String NAME = "REPL\\.[\\p{L}\\p{Nd}_$]+(?:/0x\\p{XDigit}+)?";
    private static final Pattern FRAME =
        Pattern.compile("(?<![\\p{L}\\p{Nd}_$.])(?:[^/\\s(]*/)*(" + NAME + ")\\.([\\p{L}\\p{Nd}_$<>]+)\\(([^)\\n]*)\\)");
    /** What an object or a class calls itself. */
    private static final Pattern OBJECT = Pattern.compile(NAME + ";?@\\p{XDigit}+|\\b(?:class|interface) " + NAME);

    private TraceLines() {
    }

    /** The bytes to print instead; null if they are to be printed as they are. */
    static byte[] inCellTerms(byte[] bytes, int offset, int length) {
        boolean frames = contains(FRAME_BEGIN, bytes, offset, length);
        if (!frames && !contains(NAME_BEGIN, bytes, offset, length)) {
            return null;
        }
        String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        if (text.indexOf(UNKNOWN) >= 0) {
            return null; // where a character is cut in two, it would not come out again as it went in
        }
        String shown = text;
        Matcher lines = LINE.matcher(text);
        if (frames && lines.find()) {
            shown = lines.replaceAll(line -> StackLine.isPlumbing(line.group(1)) ? "" : Matcher.quoteReplacement(line.group()));
        }
        shown = FRAME.matcher(shown).replaceAll(TraceLines::rewrite);
        shown = OBJECT.matcher(shown).replaceAll(object -> Matcher.quoteReplacement(CellNames.unwrap(object.group())));
        return shown.equals(text) ? null : shown.getBytes(StandardCharsets.UTF_8);
    }

    private static String rewrite(MatchResult frame) {
        return Matcher.quoteReplacement(StackLine.of(frame.group(1), frame.group(2), frame.group(3)));
    }

    private static boolean contains(byte[] begin, byte[] bytes, int offset, int length) {
        int last = offset + length - begin.length;
        for (int i = offset; i <= last; i++) {
            if (bytes[i] == begin[0] && bytes[i + 1] == begin[1] && bytes[i + 2] == begin[2] && bytes[i + 3] == begin[3]) {
                return true;
            }
        }
        return false;
    }
}
