package elara.server.handlers;

/**
 * Positions in code: the protocol counts Unicode characters, Java counts UTF-16 units.
 *
 * @see <a href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#cursor-pos-and-unicode-offsets">
 *     cursor_pos</a>
 */
final class CodeText {
    private CodeText() {
    }

    /** The index in Java of a position of the protocol, moved into the text if it lies outside. */
    static int toIndex(String code, int position) {
        int characters = code.codePointCount(0, code.length());
        return code.offsetByCodePoints(0, Math.max(0, Math.min(position, characters)));
    }

    /** The position in the protocol of an index in Java. */
    static int toPosition(String code, int index) {
        return code.codePointCount(0, index);
    }
}
