package elara.server.compiler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what javac would not mind where it gets to see it, but who has written it would: statements of a cell are in a method, and
 * variables in classes of their own, only for javac.
 */
final class WrongPieces {
    /** Types of java.lang that later cells could not do without, and that code has without naming them. */
    private static final Set<String> IMPLIED = Set.of("Object", "String");

    private final List<Problem> found = new ArrayList<>();

    private WrongPieces() {
    }

    /** What is wrong with pieces of one stage. */
    static List<Problem> of(List<Piece> pieces) {
        WrongPieces wrong = new WrongPieces();
        pieces.forEach(wrong::check);
        return wrong.found;
    }

    private void check(Piece piece) {
        if (piece.content() instanceof Piece.Statement statement && statement.returnStart() >= 0) {
            int at = statement.returnStart();
            add("ret.outside.meth", List.of(), "return outside method", piece, at, at + "return".length());
        } else if (piece.content() instanceof Piece.Type type && IMPLIED.contains(type.name())) {
            int at = piece.text().indexOf(type.name());
            add("hides.java.lang", List.of(type.name()), "no type of a cell can be called " + type.name()
                + ", since all Java code means java.lang." + type.name() + " by it", piece, at, at + type.name().length());
        } else if (piece.content() instanceof Piece.Variables variables) {
            Set<String> names = new HashSet<>();
            variables.all().stream().filter(each -> !names.add(each.name())).forEach(each -> add("already.defined",
                List.of("kindname.variable", each.name()), "variable " + each.name() + " is already defined", piece, each.nameStart(), each.nameEnd()));
        }
    }

    private void add(String code, List<String> arguments, String message, Piece piece, int start, int end) {
        found.add(new Problem(true, code, arguments, message, piece, start, start, end));
    }
}
