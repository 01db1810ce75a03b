package elara.server.magics.timing;

import elara.server.magics.CellPart.CodePart;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.MagicParser;

/** The Java that is timed. */
final class TimedJava {

    private TimedJava() {
    }

    /** Code that calls the magic has no lines to be compiled with the cell's. */
    static void checkInCell(String magic, MagicContext context) throws MagicException {
        if (!context.isInCell()) {
            throw new MagicException(magic + " times the Java of a cell: write it into one.");
        }
    }

    /**
     * Checks that it is there, and nothing but Java.
     *
     * @param magic with its percent signs
     */
    static void check(String java, String magic) throws MagicException {
        if (java.isBlank()) {
            throw new MagicException(magic.startsWith("%%") ? "There is no Java below " + magic + "."
                    : magic + " needs Java behind it, for example " + magic + " f(100);");
        }
        if (MagicParser.parse(java).stream().anyMatch(part -> !(part instanceof CodePart))) {
            throw new MagicException("Below " + magic + " stands only Java: put other magics into a cell before it.");
        }
    }
}
