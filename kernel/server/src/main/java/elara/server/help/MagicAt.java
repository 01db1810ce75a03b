package elara.server.help;

import elara.server.magics.CellPart;
import elara.server.magics.CellPart.CodePart;
import elara.server.magics.MagicParser;
import java.util.Optional;

/** Where a cell calls magics. */
final class MagicAt {
    private MagicAt() {
    }

    /** The magic whose line holds a position, with its percent sign. */
    static Optional<String> name(String cell, int cursor) {
        for (CellPart part : MagicParser.parse(cell)) {
            int lineEnd = cell.indexOf('\n', part.start());
            boolean inLine = part.start() <= cursor && cursor <= part.end() && (lineEnd < 0 || cursor <= lineEnd);
            if (!(part instanceof CodePart) && inLine) {
                String name = part instanceof CellPart.LineMagic line ? line.name() : ((CellPart.CellMagic) part).name();
                return Optional.of("%" + name);
            }
        }
        return Optional.empty();
    }
}
