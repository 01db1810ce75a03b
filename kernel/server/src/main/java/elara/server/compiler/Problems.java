package elara.server.compiler;

import com.sun.tools.javac.api.ClientCodeWrapper.DiagnosticSourceUnwrapper;
import com.sun.tools.javac.util.JCDiagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.tools.Diagnostic.Kind;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** What javac says in one task, brought back to the pieces that the units were made of. */
final class Problems implements DiagnosticListener<JavaFileObject> {
    private final List<Problem> all = new ArrayList<>();

    @Override
    public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getKind() == Kind.NOTE || !(diagnostic.getSource() instanceof GeneratedUnit unit)) {
            return; // notes say where to ask for more
        }
        // A method that is too large is said to be so where it begins, which for statements of a cell is before the first of them.
        boolean tooLarge = diagnostic.getCode().contains(".limit.code");
        long position = tooLarge && diagnostic.getPosition() < unit.firstPiece() ? Diagnostic.NOPOS : diagnostic.getPosition();
        GeneratedUnit.Place at = tooLarge && position >= 0 ? unit.next(position) : unit.origin(position);
        if (at == null) {
            return;
        }
        Piece piece = at.piece();
        int start = Math.min(at.offset(), within(piece, unit, diagnostic.getStartPosition(), at.offset()));
        int end = Math.max(at.offset(), within(piece, unit, diagnostic.getEndPosition(), at.offset()));
        String code = diagnostic.getCode().replaceFirst("^compiler\\.\\w+\\.", "");
        all.add(new Problem(diagnostic.getKind() == Kind.ERROR, code, arguments(diagnostic), diagnostic.getMessage(Locale.ENGLISH),
            piece, start, at.offset(), end));
    }

    /** A position in the piece; {@code otherwise} if it is in another one. */
    private static int within(Piece piece, GeneratedUnit unit, long position, int otherwise) {
        GeneratedUnit.Place place = position < 0 ? null : unit.origin(position);
        return place == null || place.piece() != piece ? otherwise : place.offset();
    }

    /** As texts, since javac's own objects would keep all of its memory. */
    private static List<String> arguments(Diagnostic<?> diagnostic) {
        if (!(diagnostic instanceof DiagnosticSourceUnwrapper unwrapper)) {
            return List.of();
        }
        return Arrays.stream(unwrapper.d.getArgs())
            .map(argument -> argument instanceof JCDiagnostic nested ? nested.getMessage(Locale.ENGLISH) : String.valueOf(argument)).toList();
    }

    /** Tells an error in a range of a unit, or warns of it, as javac would. */
    void add(boolean error, GeneratedUnit unit, String code, List<String> arguments, String message, int from, int at, int to) {
        GeneratedUnit.Place start = unit.origin(from);
        if (start != null) {
            Piece piece = start.piece();
            all.add(new Problem(error, code, arguments, message, piece, start.offset(), within(piece, unit, at, start.offset()),
                within(piece, unit, to, start.offset())));
        }
    }

    void add(Problem problem) {
        all.add(problem);
    }

    void removeIf(Predicate<Problem> unwanted) {
        all.removeIf(unwanted);
    }

    List<Problem> errors() {
        return all.stream().filter(Problem::error).toList();
    }

    List<Problem> warnings() {
        return all.stream().filter(problem -> !problem.error()).toList();
    }
}
