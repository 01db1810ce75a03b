package elara.server.magics;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A magic as a cell calls it.
 *
 * @param name without percent sign
 * @param arguments what follows on its line, split at blanks
 * @param line what follows on its line, as it stands there
 * @param body the lines below a cell magic; null for a line magic
 * @param isExpression whether it stands after {@code =}, where its value is wanted
 */
public record MagicCall(String name, List<String> arguments, String line, String body, boolean isExpression) {

    /** Those whose commands a shell reads. */
    public static final Set<String> SHELLS = Set.of("sh", "bash");

    /** Those whose line is Java. */
    public static final Set<String> JAVA = Set.of("time", "timeit");

    /** A Java expression in the text of a magic, <code>\{version}</code>: its group. */
    public static final Pattern PLACEHOLDER = Pattern.compile("\\\\\\{([^{}\n]*)}");

    public MagicCall {
        arguments = List.copyOf(arguments);
    }

    /** A call whose arguments are separated by single blanks. */
    public MagicCall(String name, List<String> arguments, String body) {
        this(name, arguments, String.join(" ", arguments), body, false);
    }

    /** The call of a line magic of a cell. */
    public MagicCall(CellPart.LineMagic magic, String cell) {
        this(magic.name(), magic.arguments(), cell.substring(magic.lineStart(), magic.end()), null, magic.expression());
    }

    /** The call of a cell magic of a cell. */
    public MagicCall(CellPart.CellMagic magic, String cell) {
        this(magic.name(), magic.arguments(), cell.substring(magic.lineStart(cell), magic.bodyStart()).stripTrailing(), magic.body(), false);
    }

    public boolean isCell() {
        return body != null;
    }
}
