package elara.server.compiler;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.tools.SimpleJavaFileObject;

/**
 * A compilation unit made of pieces of one cell, each on the line it has there; javac takes the cell's name for that of the source
 * file. So stack traces and debuggers name cell and line.
 */
final class GeneratedUnit extends SimpleJavaFileObject {
    /** A place in a piece. */
    record Place(Piece piece, int offset) {
    }

    /** What was copied from a piece, from {@code offset} on. */
    private record Segment(int start, int end, Piece piece, int offset) {
    }

    private final StringBuilder text = new StringBuilder();
    private final List<Segment> segments = new ArrayList<>();
    private int line = 1;

    /** A unit of the source of that name. */
    GeneratedUnit(String sourceName) {
        super(uri(sourceName), Kind.SOURCE);
    }

    private static URI uri(String name) {
        try {
            return new URI("mem", null, "/" + Names.PACKAGE + "/" + name, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    /** Public classes need not have the name of the file; it declares no module or package, though. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return !simpleName.endsWith("-info");
    }

    @Override
    public Modifier getAccessLevel() {
        return null;
    }

    @Override
    public NestingKind getNestingKind() {
        return null;
    }

    /** Adds text without line ends that stands in no cell. What javac says of it is said of what was copied last. */
    GeneratedUnit put(String generated) {
        text.append(generated);
        return this;
    }

    /** What follows stands on the line of a place in a piece: what is generated for it has its line as well. */
    GeneratedUnit goTo(Piece piece, int offset) {
        int wanted = piece.line(offset);
        for (; line < wanted; line++) {
            text.append('\n');
        }
        return this;
    }

    /** Copies a range of a piece to the line it has in the cell. */
    GeneratedUnit copy(Piece piece, int from, int to) {
        goTo(piece, from);
        append(piece, from, to, piece.javaText().substring(from, to));
        line += (int) piece.text().substring(from, to).chars().filter(c -> c == '\n').count();
        return this;
    }

    /** Copies the beginning of a piece to where the unit ends, whatever line that is. */
    GeneratedUnit copyHere(Piece piece, int length) {
        append(piece, 0, length, piece.javaText().substring(0, length));
        return this;
    }

    /** Copies a piece to where the unit ends; its comments are gone already. */
    GeneratedUnit copyHereOnOneLine(Piece piece) {
        append(piece, 0, piece.text().length(), piece.javaText().replace('\n', ' ').replace('\r', ' '));
        return this;
    }

    /** The same, with something put in at a place. */
    GeneratedUnit copyHereOnOneLine(Piece piece, int at, String put) {
        String line = piece.javaText().replace('\n', ' ').replace('\r', ' ');
        append(piece, 0, at, line.substring(0, at));
        put(put);
        append(piece, at, piece.text().length(), line.substring(at));
        return this;
    }

    private void append(Piece piece, int from, int to, String copied) {
        segments.add(new Segment(text.length(), text.length() + to - from, piece, from));
        text.append(copied);
    }

    /** How much text there is. */
    int length() {
        return text.length();
    }

    /**
     * Where a position comes from; for generated text, the end of what was copied before. What javac tells without a place is mostly that
     * something is too large: it is taken for the longest piece.
     *
     * @return null if there is no piece
     */
    Place origin(long position) {
        if (position < 0) {
            return segments.stream().filter(segment -> !(segment.piece.content() instanceof Piece.Import))
                .max(Comparator.comparingInt(segment -> segment.end - segment.start)).map(segment -> new Place(segment.piece, segment.offset)).orElse(null);
        }
        Segment found = null;
        for (Segment segment : segments) {
            if (segment.start <= position) {
                found = segment;
            }
        }
        // What is generated behind the imports belongs to what comes then.
        if (found == null || position > found.end && found.piece.content() instanceof Piece.Import) {
            return next(position);
        }
        return new Place(found.piece, found.offset + (int) Math.min(position, found.end) - found.start);
    }

    /** Where the first piece begins that is no import. */
    int firstPiece() {
        return segments.stream().filter(segment -> !(segment.piece.content() instanceof Piece.Import)).mapToInt(segment -> segment.start).findFirst()
            .orElse(0);
    }

    /** Where a position comes from; for generated text, the beginning of what was copied behind it. Null if nothing was. */
    Place next(long position) {
        return segments.stream().filter(segment -> segment.end > position).findFirst()
            .map(segment -> new Place(segment.piece, segment.offset + (int) Math.max(0, position - segment.start))).orElse(null);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
