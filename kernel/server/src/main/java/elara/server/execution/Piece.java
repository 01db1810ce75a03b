package elara.server.execution;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis;

/**
 * A snippet of a cell's source.
 *
 * @param text what JShell gets; a semicolon that may be left out is there
 * @param start where it begins in the source
 * @param end where the source goes on behind it
 */
record Piece(String text, int start, int end) {
    /**
     * Splits source, from a position on, into snippets.
     *
     * @param all whether unfinished text at the end is one too; compiling it will tell what it lacks
     */
    static List<Piece> split(SourceCodeAnalysis analysis, String source, int from, boolean all) {
        List<Piece> pieces = new ArrayList<>();
        int start = from;
        CompletionInfo next = analysis.analyzeCompletion(source.substring(start));
        while (next.completeness() != Completeness.EMPTY && (all || next.completeness().isComplete())) {
            if (next.source() == null) {
                pieces.add(new Piece(source.substring(start), start, source.length()));
                break;
            }
            int end = source.length() - (next.remaining() == null ? 0 : next.remaining().length());
            pieces.add(new Piece(next.source(), start, end));
            start = end;
            next = analysis.analyzeCompletion(source.substring(start));
        }
        return pieces;
    }

    /** Whether it declares a type. */
    boolean isType() {
        return !TypeHeader.findAll(text).isEmpty();
    }
}
