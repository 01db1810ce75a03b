package elara.server.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The imports of cells. */
final class Imports {
    private Imports() {
    }

    /**
     * What is imported when some pieces have been added; the same list if that is the same. A type that a cell declares takes the place
     * of an imported one of its name.
     */
    static List<Piece> merge(List<Piece> before, List<Piece> pieces) {
        List<Piece> all = new ArrayList<>(before);
        Set<String> types = pieces.stream().filter(piece -> piece.content() instanceof Piece.Type)
            .map(piece -> ((Piece.Type) piece.content()).name()).collect(Collectors.toSet());
        all.removeIf(piece -> {
            Piece.Import each = (Piece.Import) piece.content();
            return !each.isStatic() && each.simpleName() != null && types.contains(each.simpleName());
        });
        for (Piece piece : pieces) {
            if (piece.content() instanceof Piece.Import added) {
                all.removeIf(old -> replaces(added, (Piece.Import) old.content()) || givesWay(old, added));
                all.add(piece);
            }
        }
        return all.equals(before) ? before : List.copyOf(all);
    }

    /** What is there by default under a name is not meant any more when something else is imported under it. */
    private static boolean givesWay(Piece old, Piece.Import newer) {
        return old.source().name().equals(CellCompiler.DEFAULT_IMPORTS) && newer.isStatic() && newer.simpleName() != null
            && newer.simpleName().equals(((Piece.Import) old.content()).simpleName());
    }

    /** An import that is repeated, or means another type of the same name. */
    private static boolean replaces(Piece.Import newer, Piece.Import old) {
        boolean sameName = newer.simpleName() != null && newer.simpleName().equals(old.simpleName());
        return newer.isStatic() == old.isStatic() && newer.isModule() == old.isModule()
            && (newer.name().equals(old.name()) || !newer.isStatic() && sameName);
    }
}
