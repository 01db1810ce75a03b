package elara.server.compiler;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import elara.server.compiler.Splitter.Form;
import java.util.List;
import java.util.Set;

/** The text of a piece, where its trees and names stand in it, and what becomes of it when parts are blanked. */
final class PieceText {
    private final String text;
    private final StringBuilder blanked;
    private final int shift;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private List<Token> tokens;

    /** Of a piece that was parsed as a form. */
    PieceText(String text, Form form, CompilationUnitTree unit, SourcePositions positions) {
        this.text = text;
        this.unit = unit;
        this.positions = positions;
        blanked = new StringBuilder(text);
        shift = form.before.length();
    }

    /** The text, with blanks in place of what was blanked. */
    String blanked() {
        return blanked.toString();
    }

    /** Where a tree begins; -1 if it is not written. */
    int start(Tree tree) {
        return offset(positions.getStartPosition(unit, tree));
    }

    int end(Tree tree) {
        return offset(positions.getEndPosition(unit, tree));
    }

    /** The offset in the piece of a position in the unit. */
    private int offset(long position) {
        return position < 0 ? -1 : (int) Math.max(0, Math.min(text.length(), position - shift));
    }

    /** Whether a tree is written in one place just as it is, but for blanks; a type may be put together from several. */
    boolean isWhole(Tree tree) {
        return start(tree) >= 0 && compact(tree.toString()).equals(compact(text.substring(start(tree), end(tree))));
    }

    private static String compact(String text) {
        return text.replaceAll("\\s", "");
    }

    /** The token of a name, from a position on; in the text, it may have Unicode escapes. */
    Token name(String name, int from) {
        return tokens().stream().filter(token -> token.pos >= from && token.kind == TokenKind.IDENTIFIER && token.name().contentEquals(name))
            .findFirst().orElseThrow();
    }

    /** Blanks all that is no token. */
    void blankComments() {
        blanked.replace(0, blanked.length(), " ".repeat(blanked.length()));
        for (Token token : tokens()) {
            blanked.replace(token.pos, token.endPos, text.substring(token.pos, token.endPos));
        }
    }

    /** Blanks modifiers of some kinds. */
    void blank(ModifiersTree modifiers, Set<TokenKind> kinds) {
        int from = start(modifiers);
        if (from < 0) {
            return;
        }
        for (Token token : tokens()) {
            if (token.pos >= from && token.endPos <= end(modifiers) && kinds.contains(token.kind) && !isInAnnotation(token, modifiers)) {
                blanked.replace(token.pos, token.endPos, " ".repeat(token.endPos - token.pos));
            }
        }
    }

    private boolean isInAnnotation(Token token, ModifiersTree modifiers) {
        for (AnnotationTree each : modifiers.getAnnotations()) {
            if (token.pos >= start(each) && token.pos < end(each)) {
                return true;
            }
        }
        return false;
    }

    private List<Token> tokens() {
        if (tokens == null) {
            tokens = Tokens.of(text);
            tokens.remove(tokens.size() - 1);
        }
        return tokens;
    }
}
