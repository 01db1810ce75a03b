package elara.server.session;

import elara.server.classes.CellLines;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/** Which cell each snippet in use comes from, and with it each line of the classes that JShell makes of them. */
final class SnippetOrigins {
    private final JShell shell;
    private final Map<Snippet, Origin> origins = new IdentityHashMap<>();
    private Origin current;

    SnippetOrigins(JShell shell) {
        this.shell = shell;
    }

    /** The snippets that JShell makes from now on come from here. */
    void begin(Origin origin) {
        current = origin;
    }

    /** They have been made. */
    void end(List<Snippet> made) {
        origins.keySet().removeIf(snippet -> !shell.status(snippet).isActive());
        made.stream().filter(snippet -> snippet.kind().isPersistent() && shell.status(snippet).isActive())
            .forEach(snippet -> origins.put(snippet, current));
        current = null;
    }

    /** Where a snippet in use comes from; null if it is the kernel's own. */
    Origin of(Snippet snippet) {
        return origins.get(snippet);
    }

    /** Where the lines of a class come from that JShell wraps around snippets; null if around none of a cell. */
    CellLines of(String wrapperClass) {
        CellLines all = null;
        for (Snippet snippet : snippetsOf(wrapperClass)) {
            Origin origin = origins.getOrDefault(snippet, current);
            if (origin == null) {
                continue;
            }
            if (all == null) {
                all = new CellLines(origin.cell(), new HashMap<>());
            }
            if (all.cell().equals(origin.cell())) {
                SnippetWrapper wrapper = shell.sourceCodeAnalysis().wrapper(snippet);
                addLines(wrapper, origin.lines(), all.lines());
                if (snippet.kind() != Snippet.Kind.METHOD && snippet.kind() != Snippet.Kind.TYPE_DECL) {
                    fill(wrapper, origin.lines(), all.lines());
                }
            }
        }
        return all;
    }

    /** More than one where overloaded methods call each other. */
    private List<Snippet> snippetsOf(String wrapperClass) {
        List<Snippet> made = shell.snippets().toList();
        Stream<Snippet> candidates = Stream.concat(origins.keySet().stream(), made.stream().skip(Math.max(0, made.size() - 5)));
        return candidates.distinct()
            .filter(snippet -> snippet.kind() != Snippet.Kind.IMPORT && snippet.kind() != Snippet.Kind.ERRONEOUS)
            .filter(snippet -> wrapperClass.equals(shell.sourceCodeAnalysis().wrapper(snippet).fullClassName()))
            .toList();
    }

    /** What JShell puts around a statement or a value, such as an assignment to a variable of its own, runs on lines as well. */
    private static void fill(SnippetWrapper wrapper, List<Integer> cellLines, Map<Integer, Integer> lines) {
        int blank = (int) wrapper.source().lines().takeWhile(String::isBlank).count();
        int cellLine = cellLines.get(Math.min(blank, cellLines.size() - 1));
        long wrapped = wrapper.wrapped().lines().count();
        for (int line = 1; line <= wrapped; line++) {
            cellLine = lines.getOrDefault(line, cellLine);
            lines.putIfAbsent(line, cellLine);
        }
    }

    private static void addLines(SnippetWrapper wrapper, List<Integer> cellLines, Map<Integer, Integer> lines) {
        String source = wrapper.source();
        String wrapped = wrapper.wrapped();
        int sourceLine = 0;
        int wrappedLine = 1;
        int counted = 0;
        for (int at = 0; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == '\n') {
                sourceLine++;
            } else if (!Character.isWhitespace(c) && sourceLine < cellLines.size()
                && (at == 0 || !Character.isJavaIdentifierPart(source.charAt(at - 1)))) {
                int position = wrapper.sourceToWrappedPosition(at);
                if (position < counted) {
                    counted = 0; // what stands behind may be wrapped before, as a variable's initial value
                    wrappedLine = 1;
                }
                for (; counted < position && counted < wrapped.length(); counted++) {
                    wrappedLine += wrapped.charAt(counted) == '\n' ? 1 : 0;
                }
                if (position > 0) {
                    lines.putIfAbsent(wrappedLine, cellLines.get(sourceLine));
                }
            }
        }
    }
}
