package elara.server.errors;

import com.sun.tools.javac.parser.Tokens.Token;
import elara.server.compiler.CompilationException.Unusable;
import elara.server.compiler.Piece;
import elara.server.compiler.Problem;
import elara.server.compiler.Tokens;
import java.util.List;

/**
 * A problem as it is shown; positions are those in its piece.
 *
 * @param unusable why the name that is not known cannot be used, though it is defined; null if that is not what is wrong
 * @param start where the range begins to underline
 * @param end where it ends
 */
record Complaint(Problem problem, Unusable unusable, int start, int end) {
    private static final String KIND = "kindname.";
    private static final String TOO_DEEP = "nested.too.deep";
    /** What is wrong with a name behind a dot, rather than with all of what is around it. */
    private static final List<String> OF_NAMES =
        List.of("cant.resolve", "cant.apply", "non-static", "report.access", "cant.deref", "has.been.deprecated", "unchecked.call");
    /** What is wrong with a name that is being declared. */
    private static final List<String> OF_DECLARED = List.of("already.defined", "cant.infer.local", "does.not.override", "name.clash");

    static Complaint of(Problem problem) {
        return of(problem, null);
    }

    static Complaint of(Problem problem, Unusable unusable) {
        String text = problem.piece().text();
        String code = problem.code();
        int at = Math.min(problem.position(), text.length());
        BracketFault fault = problem.piece().content() instanceof Piece.Malformed ? BracketFault.of(text) : null;
        if (fault != null && fault.stops(text, at)) {
            return new Complaint(problem, unusable, fault.closing(), fault.closing() + 1);
        }
        Token word = problem.piece().content() instanceof Piece.Malformed ? WordHints.wrong(text, at) : null;
        if (word != null) {
            return new Complaint(problem, unusable, word.pos, word.endPos);
        }
        if (code.equals("premature.eof") || code.startsWith("expected")) {
            int behind = endOfToken(text, at); // what is missing is missing behind the last token, not on a later line
            return new Complaint(problem, unusable, behind, behind);
        }
        boolean inImport = problem.piece().content() instanceof Piece.Import;
        if (code.equals("missing.ret.stmt")) {
            return new Complaint(problem, unusable, at, problem.end()); // the end of the method, where it is missed
        } else if (inImport && problem.start() == problem.end() && code.equals("doesnt.exist")) {
            int start = Math.max(0, text.indexOf(problem.arguments().isEmpty() ? text : problem.arguments().get(0)));
            return new Complaint(problem, unusable, start, text.endsWith(";") ? text.length() - 1 : text.length());
        } else if (code.equals("doesnt.exist") && !inImport) {
            return new Complaint(problem, unusable, problem.start(), at);
        } else if (code.startsWith("limit.code")) {
            return new Complaint(problem, unusable, at, endOfName(text, at));
        } else if (isName(text, at, code) || inImport && code.startsWith("doesnt.exist") && at < text.length() && text.charAt(at) == '.') {
            int start = at + (text.charAt(at) == '.' ? 1 : 0);
            while (start < problem.end() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            return new Complaint(problem, unusable, start, endOfName(text, start));
        }
        return new Complaint(problem, unusable, problem.start(), problem.end());
    }

    private static boolean isName(String text, int at, String code) {
        return at < text.length() && (text.charAt(at) == '.' && OF_NAMES.stream().anyMatch(code::startsWith)
            || Character.isJavaIdentifierStart(text.charAt(at)) && OF_DECLARED.stream().anyMatch(code::startsWith));
    }

    private static int endOfName(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int endOfToken(String text, int before) {
        int last = 0;
        for (Token token : Tokens.of(text)) {
            if (token.pos < before && token.endPos > token.pos) {
                last = Math.min(token.endPos, before);
            }
        }
        return last;
    }

    boolean error() {
        return problem.error();
    }

    String code() {
        return problem.code();
    }

    List<String> arguments() {
        return problem.arguments();
    }

    /** Whether it is about an import. */
    boolean isImport() {
        return problem.piece().content() instanceof Piece.Import;
    }

    /** Whether it misses a token, which it writes as javac does: {@code "')'"}. */
    boolean expects(String token) {
        return code().startsWith("expected") && arguments().contains(token);
    }

    /** One of javac's arguments; empty if there are fewer. */
    String argument(int index) {
        return index < arguments().size() ? arguments().get(index) : "";
    }

    /** All of the piece. */
    String source() {
        return problem.piece().text();
    }

    /** The source in the range that is wrong. */
    String text() {
        return source().substring(start, end);
    }

    /** The source before it. */
    String before() {
        return source().substring(0, start);
    }

    /** The source after it. */
    String after() {
        return source().substring(end);
    }

    /** Where the range begins in the source that the piece is from. */
    int offset() {
        return problem.piece().start() + start;
    }

    /** Whether it says that the source is not Java, whatever its names mean. */
    boolean isSyntax() {
        return problem.piece().content() instanceof Piece.Malformed && !code().equals(TOO_DEEP);
    }

    /** What nobody knows, such as {@code variable}, {@code class} or {@code method}; empty if that is not the complaint. */
    String unknownKind() {
        return problem.isUnresolved() && argument(0).startsWith(KIND) ? argument(0).substring(KIND.length()) : "";
    }

    /** The name that nobody knows; empty if that is not the complaint. */
    String unknownName() {
        return problem.isUnresolved() ? argument(1) : "";
    }
}
