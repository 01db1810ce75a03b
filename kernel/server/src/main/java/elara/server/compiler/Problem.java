package elara.server.compiler;

import java.util.List;

/**
 * What the compiler has to say about a piece of a cell; positions are offsets in {@link Piece#text()}.
 *
 * @param error whether it is an error, not a warning
 * @param code javac's key for it, without {@code compiler.err.} or {@code compiler.warn.}
 * @param arguments what the message is made of, in the order of javac's own resource
 * @param message javac's message, of one or several lines
 * @param piece where it was found
 * @param start where the range begins that is wrong
 * @param position the place in it to point at, such as an operator or a dot
 * @param end where the range ends
 */
public record Problem(boolean error, String code, List<String> arguments, String message, Piece piece, int start, int position, int end) {
    /** Whether a name is not known. */
    public boolean isUnresolved() {
        return code.startsWith("cant.resolve");
    }

    /** Whether a class is not there that something else, which is, is made with. */
    boolean isInaccessible() {
        return code.equals("cant.access");
    }

    /** The same, as a warning. */
    Problem asWarning() {
        return new Problem(false, code, arguments, message, piece, start, position, end);
    }

    /** The text in the range that is wrong. */
    public String text() {
        return piece.text().substring(start, end);
    }
}
