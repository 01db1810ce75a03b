package elara.server.errors;

import elara.server.magics.JavaTokens;
import java.util.function.IntUnaryOperator;
import jdk.jshell.Diag;

/**
 * What the compiler has to say about a snippet; its positions are those of the snippet's source.
 *
 * @param error whether it is an error, not a warning
 * @param code javac's key for it, without {@code compiler.err.} or {@code compiler.warn.}
 * @param message javac's message, of several lines
 * @param source the snippet
 * @param start where the range begins that is wrong
 * @param at the place in it to point at, such as an operator or a dot
 * @param end where the range ends
 * @param toCell the cell's position that a position of the snippet comes from
 */
record Complaint(boolean error, String code, String message, String source, int start, int at, int end, IntUnaryOperator toCell) {
    static Complaint of(Diag diagnostic, String source, IntUnaryOperator toCell) {
        int at = bounded(diagnostic.getPosition(), source);
        int start = Math.min(at, bounded(diagnostic.getStartPosition(), source));
        int end = Math.max(at, bounded(diagnostic.getEndPosition(), source));
        String code = diagnostic.getCode().replaceFirst("^compiler\\.\\w+\\.", "");
        if (code.equals("premature.eof") || code.startsWith("expected")) {
            at = endOfToken(source, at); // what is missing is missing behind the last token, not on a later line
            return new Complaint(diagnostic.isError(), code, diagnostic.getMessage(null), source, at, at, at, toCell);
        }
        if (code.equals("missing.ret.stmt")) {
            start = at; // the end of the method, where it is missed
        } else if (code.equals("doesnt.exist") && !source.startsWith("import ")) {
            end = at;
        } else if (isName(source, at, code)) {
            start = at + (source.charAt(at) == '.' ? 1 : 0);
            while (start < end && Character.isWhitespace(source.charAt(start))) {
                start++;
            }
            end = start;
            while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
                end++;
            }
            at = start;
        }
        return new Complaint(diagnostic.isError(), code, diagnostic.getMessage(null), source, start, at, end, toCell);
    }

    /** That a name is not known, which JShell tells without its place: the first one. */
    static Complaint unresolved(String symbol, String source, IntUnaryOperator toCell) {
        String name = symbol.replaceFirst("^\\w+ ", "").replaceFirst("\\(.*", "");
        int at = 0;
        while (at < source.length() && !source.substring(at, JavaTokens.end(source, at)).equals(name)) {
            at = JavaTokens.end(source, at);
        }
        int start = at == source.length() ? 0 : at;
        int end = at == source.length() ? 0 : at + name.length();
        return new Complaint(true, "cant.resolve", "cannot find symbol\n  symbol:   " + symbol, source, start, start, end, toCell);
    }

    /** Whether one name is wrong: one behind a dot or that is being declared, rather than all of what is around it. */
    private static boolean isName(String source, int at, String code) {
        boolean named = code.startsWith("cant.resolve") || code.startsWith("cant.apply") || code.startsWith("non-static")
            || code.startsWith("report.access") || code.startsWith("cant.deref") || code.startsWith("doesnt.exist") && source.startsWith("import ")
            || code.startsWith("has.been.deprecated") || code.startsWith("unchecked.call");
        if (at >= source.length()) {
            return false;
        }
        boolean declared = code.startsWith("already.defined") || code.startsWith("cant.infer.local")
            || code.startsWith("does.not.override") || code.startsWith("name.clash");
        return named && source.charAt(at) == '.' || declared && Character.isJavaIdentifierStart(source.charAt(at));
    }

    private static int bounded(long position, String source) {
        return (int) Math.max(0, Math.min(position, source.length()));
    }

    private static int endOfToken(String source, int before) {
        int last = 0;
        for (int at = 0; at < before;) {
            int end = JavaTokens.end(source, at);
            if (!Character.isWhitespace(source.charAt(at)) && !JavaTokens.isComment(source, at)) {
                last = Math.min(end, before);
            }
            at = end;
        }
        return last;
    }

    /** The source in the range that is wrong. */
    String text() {
        return source.substring(start, end);
    }

    /** The source before it. */
    String before() {
        return source.substring(0, start);
    }

    /** The source after it. */
    String after() {
        return source.substring(end);
    }

    /** Whether it says that the source is not Java, whatever its names mean: what else is said may be a consequence. */
    boolean isSyntax() {
        return code.startsWith("expected") || code.startsWith("illegal.") || code.startsWith("unclosed.") || code.startsWith("not.stmt")
            || code.equals("premature.eof") || code.equals("dot.class.expected") || code.equals("orphaned")
            || code.startsWith("else.without") || code.startsWith("invalid.meth.decl") || code.startsWith("not.def");
    }

    /** What two complaints about the same thing have in common: a name that is not known, a place, the line of a warning. */
    String subject() {
        if (!error) {
            return Long.toString(before().lines().count());
        }
        boolean name = code.startsWith("cant.resolve") && !code.contains("args");
        return message + (name ? "" : "@" + toCell.applyAsInt(start));
    }
}
