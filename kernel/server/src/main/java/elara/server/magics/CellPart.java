package elara.server.magics;

import java.util.List;

/**
 * A piece of a cell: Java source or a magic. Offsets count UTF-16 units from the cell's first character; the parts of a
 * cell follow each other without gap or overlap, so Java source keeps the position it has in the cell.
 */
public sealed interface CellPart {

    /** Offset of the part's first character. */
    int start();

    /** Offset after the part's last character. */
    int end();

    /** Java source. */
    record CodePart(int start, int end) implements CellPart {
    }

    /**
     * {@code %name arguments}. With {@code expression} it stands after {@code =}, and the part ends before a closing
     * {@code ;}: replaced by the source of an expression, the statement around it is Java. Otherwise it is a statement
     * and includes its {@code ;}, if there is one. The name of a command of JShell begins with its slash.
     */
    record LineMagic(int start, int end, String name, List<String> arguments, boolean expression) implements CellPart {

        /** Offset of what follows the name. */
        public int lineStart() {
            return Math.min(end, start + name.length() + (name.startsWith("/") ? 0 : 1)); // a question does not begin with the magic's name
        }
    }

    /** {@code %%name arguments} on the first line, and all lines below it as the body. It covers the whole cell. */
    record CellMagic(int start, int end, String name, List<String> arguments, String body) implements CellPart {

        /** Offset of the body's first character. */
        public int bodyStart() {
            return end - body.length();
        }

        /** Offset of what follows the name in its cell. */
        int lineStart(String cell) {
            return cell.indexOf(name) + name.length();
        }
    }
}
