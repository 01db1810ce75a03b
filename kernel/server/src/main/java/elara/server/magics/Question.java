package elara.server.magics;

import elara.server.magics.CellPart.LineMagic;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code name?}, {@code name??}, {@code ?name} and {@code ??name} on a line of their own, as in IPython: they ask what is known of a name. */
final class Question {
    /** The name of a magic, or a name with dots, perhaps with types of parameters. */
    private static final String NAME = "%{1,2}[\\p{L}_$][\\p{L}\\p{Nd}_$]*|[\\p{L}_$][\\p{L}\\p{Nd}_$.]*(?:#[\\p{L}\\p{Nd}_$]+)?(?:\\([^()?]*\\))?";
    private static final Pattern LINE = Pattern.compile("(?:(\\?{1,2})[ \t]*(" + NAME + ")|(" + NAME + ")[ \t]*(\\?{1,2}))[ \t]*;?[ \t]*(?://.*)?");

    private Question() {
    }

    /** The question that begins at a position and ends with its line, as a magic; null if there is none. */
    static LineMagic at(String cell, int at) {
        int end = JavaTokens.endOfLine(cell, at);
        Matcher line = LINE.matcher(cell).region(at, end);
        if (!line.matches()) {
            return null;
        }
        boolean before = line.group(1) != null;
        if (!before && isChoice(cell, end)) {
            return null;
        }
        String marks = before ? line.group(1) : line.group(4);
        String name = (before ? line.group(2) : line.group(3)).replaceAll("\\s", "");
        return new LineMagic(at, end, "javadoc", marks.length() == 2 ? List.of("--source", name) : List.of(name), false);
    }

    /** Whether what follows are the two values of a conditional expression whose condition ends at a position. */
    private static boolean isChoice(String cell, int from) {
        int depth = 0;
        int open = 1;
        for (int at = from; at < cell.length() && depth >= 0; at = JavaTokens.end(cell, at)) {
            char c = cell.charAt(at);
            if (JavaTokens.isComment(cell, at)) {
                continue;
            }
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth == 0 && c == ';') {
                return false;
            }
            boolean colons = cell.startsWith("::", at) || at > 0 && cell.startsWith("::", at - 1);
            open += depth > 0 || colons ? 0 : c == '?' ? 1 : c == ':' ? -1 : 0;
            if (open == 0) {
                return true;
            }
        }
        return false;
    }
}
