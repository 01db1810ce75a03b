package elara.server.errors;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which indices there are, where one was used that is not. */
final class IndexHints {
    /** Of the library's classes, as each of them says it. */
    private static final Pattern INDEX = Pattern.compile("[Ii]ndex:? (-?\\d+)(?: out of bounds for length |,? ?(?:Size|length):? )(\\d+)");
    private static final Pattern RANGE = Pattern.compile("(?:begin -?\\d+, end -?\\d+, |Range \\[.*\\) out of bounds for )length (\\d+)");
    private static final Pattern LIST = Pattern.compile("^java\\.util\\..*(List|Vector|Collections)");
    private static final Map<String, String> WHOLES = Map.of("java.lang.ArrayIndexOutOfBoundsException", "array",
        "java.lang.StringIndexOutOfBoundsException", "text", "java.lang.IndexOutOfBoundsException", "list");
    private static final Map<String, String> LAST = Map.of("array", "length - 1", "text", "length() - 1", "list", "size() - 1");

    private IndexHints() {
    }

    static String of(Thrown thrown) {
        String whole = WHOLES.get(thrown.type());
        if (whole == null || whole.equals("list") && thrown.library().stream().noneMatch(frame -> LIST.matcher(frame.type()).find())) {
            return null;
        }
        Matcher range = RANGE.matcher(thrown.message());
        if (range.matches()) {
            return "The text has " + range.group(1) + " characters: a part of it begins and ends between 0 and " + range.group(1)
                + ", and does not end before it begins.";
        }
        Matcher index = INDEX.matcher(thrown.message());
        if (index.matches()) {
            return ofLength(whole, Long.parseLong(index.group(1)), Long.parseLong(index.group(2)));
        }
        return whole.equals("text") ? "The characters of a text have the indices 0 to `" + LAST.get(whole) + "`." : null;
    }

    private static String ofLength(String whole, long index, long length) {
        if (length == 0) {
            return "The " + whole + " is empty, so it has no index at all.";
        }
        String indices = length == 1 ? "only 0" : "0 to " + (length - 1);
        return "Indices begin at 0: this " + whole + " has " + indices + "." + (index == length ? " The last one is `" + LAST.get(whole) + "`." : "");
    }
}
