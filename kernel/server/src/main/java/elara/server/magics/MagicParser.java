package elara.server.magics;

import elara.server.magics.CellPart.CellMagic;
import elara.server.magics.CellPart.CodePart;
import elara.server.magics.CellPart.LineMagic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Splits a cell into Java source and magics. The grammar is IJava's: {@code %%name} on the first line that is not blank
 * makes the whole cell a magic; {@code %name} is a magic at the start of a line or after {@code =}. {@code /vars} and the
 * like, which JShell has, are magics where a statement would begin.
 *
 * <p>{@code %} is also Java's remainder operator, so a magic is recognised only outside of comments, literals and
 * brackets, and only where the operator cannot stand.
 */
public final class MagicParser {

    /** What stands before a {@code %}, as far as it decides whether that is an operator. */
    private enum Before { STATEMENT, ASSIGNMENT, EXPRESSION }

    /** What follows these is Java or another language to the end of the line: a semicolon or {@code //} in it is its own. */
    private static final Set<String> WHOLE_LINE =
        Stream.of(MagicCall.JAVA, MagicCall.SHELLS, Set.of("env")).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private final String cell;
    private final List<CellPart> parts = new ArrayList<>();
    private int at;
    private int codeStart;
    private int brackets;
    private boolean lineStart = true;
    private Before before = Before.STATEMENT;

    private MagicParser(String cell) {
        this.cell = cell;
    }

    /** Whether a line magic reads its line as it stands, and not word by word. */
    public static boolean takesWholeLine(String name) {
        return WHOLE_LINE.contains(name);
    }

    /** The parts of a cell in order; they cover it without gaps. An empty cell has none. */
    public static List<CellPart> parse(String cell) {
        int first = 0;
        while (first < cell.length() && Character.isWhitespace(cell.charAt(first))) {
            first++;
        }
        if (cell.startsWith("%%", first) && isNameStart(cell, first + 2) && Question.at(cell, first) == null) {
            return List.of(cellMagic(cell, first + 2));
        }
        return new MagicParser(cell).parts();
    }

    private static CellMagic cellMagic(String cell, int nameStart) {
        int lineEnd = JavaTokens.endOfLine(cell, nameStart);
        int nameEnd = JavaTokens.end(cell, nameStart);
        String line = cell.substring(0, lineEnd);
        List<String> arguments = MagicArguments.split(line.substring(nameEnd, MagicArguments.end(line, nameEnd)));
        int bodyStart = lineEnd + (cell.startsWith("\r\n", lineEnd) ? 2 : 1);
        String body = cell.substring(Math.min(bodyStart, cell.length()));
        return new CellMagic(0, cell.length(), cell.substring(nameStart, nameEnd), arguments, body);
    }

    private List<CellPart> parts() {
        while (at < cell.length()) {
            char c = cell.charAt(at);
            if (JavaTokens.isLineEnd(c)) {
                lineStart = true;
                at++;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                LineMagic question = lineStart && brackets == 0 && before != Before.ASSIGNMENT ? Question.at(cell, at) : null;
                if (question != null) {
                    add(question);
                    before = Before.STATEMENT;
                } else if (isMagic()) {
                    lineMagic();
                } else {
                    token(c);
                }
                lineStart = false;
            }
        }
        addCode(cell.length());
        return List.copyOf(parts);
    }

    private boolean isMagic() {
        if (isShellCommand()) {
            return true;
        }
        if (cell.charAt(at) != '%' || brackets > 0 || !isNameStart(cell, at + 1)) {
            return false;
        }
        return switch (before) {
            case ASSIGNMENT -> true;
            case STATEMENT -> lineStart;
            case EXPRESSION -> lineStart && isFollowedByWord();
        };
    }

    /** Nothing in Java begins with a slash but a comment. */
    private boolean isShellCommand() {
        return cell.charAt(at) == '/' && lineStart && before == Before.STATEMENT && brackets == 0
                && (isNameStart(cell, at + 1) || cell.startsWith("?", at + 1) || cell.startsWith("!", at + 1));
    }

    /**
     * After an expression (a forgotten {@code ;}) the operator may stand as well: {@code %b} could be a remainder, but
     * {@code %maven org.example:a:1} could not, because in Java no word follows the name.
     */
    private boolean isFollowedByWord() {
        int nameEnd = JavaTokens.end(cell, at + 1);
        int next = nameEnd;
        while (next < cell.length() && MagicArguments.isBlank(cell.charAt(next))) {
            next++;
        }
        if (next == nameEnd || next == cell.length()) {
            return false;
        }
        char c = cell.charAt(next);
        boolean word = Character.isJavaIdentifierPart(c) || c == '"' || c == '.' || c == '~';
        return word && !cell.startsWith("instanceof ", next);
    }

    private void lineMagic() {
        boolean expression = before == Before.ASSIGNMENT;
        int lineEnd = JavaTokens.endOfLine(cell, at);
        int nameEnd = JavaTokens.end(cell, at + 1);
        String line = cell.substring(0, lineEnd);
        String name = cell.substring(cell.charAt(at) == '/' ? at : at + 1, nameEnd);
        boolean wholeLine = WHOLE_LINE.contains(name) && !expression;
        int end = wholeLine ? lineEnd : MagicArguments.end(line, nameEnd);
        List<String> arguments = MagicArguments.split(line.substring(nameEnd, end));
        if (!expression && line.startsWith(";", end)) {
            end++;
        }
        add(new LineMagic(at, end, name, arguments, expression));
        before = expression ? Before.EXPRESSION : Before.STATEMENT;
    }

    private void add(LineMagic magic) {
        addCode(at);
        parts.add(magic);
        at = magic.end();
        codeStart = at;
    }

    private void token(char c) {
        int end = JavaTokens.end(cell, at);
        if (!JavaTokens.isComment(cell, at)) {
            if ("([{".indexOf(c) >= 0) {
                brackets++;
            } else if (")]}".indexOf(c) >= 0) {
                brackets = Math.max(0, brackets - 1);
            }
            before = switch (c) {
                case ';', '}' -> Before.STATEMENT;
                case '=' -> isAssignment() ? Before.ASSIGNMENT : Before.EXPRESSION;
                default -> Before.EXPRESSION;
            };
        }
        at = end;
    }

    private boolean isAssignment() {
        boolean partOfOperator = at > 0 && "=!<>+-*/%&|^".indexOf(cell.charAt(at - 1)) >= 0;
        return !partOfOperator && !cell.startsWith("=", at + 1);
    }

    private void addCode(int end) {
        if (codeStart < end) {
            parts.add(new CodePart(codeStart, end));
        }
    }

    private static boolean isNameStart(String cell, int at) {
        return at < cell.length() && Character.isJavaIdentifierStart(cell.charAt(at));
    }
}
