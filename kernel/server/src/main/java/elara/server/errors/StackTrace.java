package elara.server.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The frames of an exception that say something to who wrote the cell, and the source line where it came out. */
final class StackTrace {
    /** Behind the name of a method's class: the class that it forwards to, if it calls others of its name. */
    private static final String BODY = "$b";
    private static final String VALUE_OF = "valueOf";
    private static final int MAX_LINES = 30;
    private static final int MAX_QUOTED = 160;
    private static final int MAX_CYCLE = 8;
    private static final int FEWEST_REPEATS = 3;
    private static final int FEWEST_FOLDED = 3;

    private final List<StackFrame> frames;

    private StackTrace(List<StackFrame> frames) {
        this.frames = frames;
    }

    /** Takes out how the kernel and the JVM called the cell. */
    static StackTrace of(List<StackFrame> all) {
        int end = all.size();
        while (end > 0 && !all.get(end - 1).isOfCell() && !all.get(end - 1).isOfKernel()) {
            end--;
        }
        boolean calledByKernel = end > 0 && all.get(end - 1).isOfKernel(); // threads of the cell's own are not
        while (calledByKernel && end > 0 && !all.get(end - 1).isOfCell()) {
            end--;
        }
        List<StackFrame> frames = calledByKernel && end > 0 ? all.subList(0, end) : all;
        Set<String> types = frames.stream().map(StackFrame::type).collect(Collectors.toSet());
        List<StackFrame> shown = new ArrayList<>(frames.stream().filter(frame -> !frame.isPlumbing() && !types.contains(frame.type() + BODY)).toList());
        if (shown.size() > 1 && shown.get(0).isMethod("java.lang.Enum", VALUE_OF) && shown.get(1).isMethod(shown.get(1).type(), VALUE_OF)) {
            shown.remove(1); // javac has written it
        }
        return new StackTrace(List.copyOf(shown));
    }

    /** The frames above the first one of a cell, the innermost first; none if there is none of a cell. */
    List<StackFrame> library() {
        int end = firstOfCell();
        return end == frames.size() ? List.of() : frames.subList(0, end);
    }

    private int firstOfCell() {
        int end = 0;
        while (end < frames.size() && !frames.get(end).isOfCell()) {
            end++;
        }
        return end;
    }

    /** Without the frames at its end that {@code enclosing} shows as well. */
    StackTrace without(StackTrace enclosing) {
        int same = 0;
        int mine = frames.size();
        int theirs = enclosing.frames.size();
        while (same < Math.min(mine, theirs) && frames.get(mine - 1 - same).equals(enclosing.frames.get(theirs - 1 - same))) {
            same++;
        }
        return new StackTrace(frames.subList(0, mine - same));
    }

    /**
     * The lines to show. How Java's own library came to throw says nothing to who called it: of that, only the call is shown.
     *
     * @param sources the source of a cell by its name, null if it is not known any more
     * @param explained whether what helps is told, so that not even the call matters
     */
    List<String> describe(UnaryOperator<String> sources, boolean explained) {
        List<String> lines = new ArrayList<>();
        boolean quoted = false;
        int called = library().stream().allMatch(StackFrame::isOfJava) ? library().size() : 0;
        for (int at = explained || called == 0 ? called : called - 1; at < frames.size();) {
            int end = at;
            if (lines.size() >= MAX_LINES) {
                lines.add("    … " + count(frames.size() - at, "more frame"));
                break;
            }
            while (end < frames.size() && !frames.get(end).isOfCell()) {
                end++;
            }
            if (end > at) {
                describeLibrary(at, end, lines);
                at = end;
                continue;
            }
            int cycle = cycleAt(at);
            int repeats = repeats(at, cycle);
            for (int i = at; i < at + cycle; i++) {
                lines.add("    at " + frames.get(i).describe());
                quoted = quoted || quote(frames.get(i), sources, lines);
            }
            if (repeats > 1) {
                lines.add(String.format(Locale.ROOT, "    … %,d more times", repeats - 1));
            }
            at += cycle * repeats;
        }
        return lines;
    }

    private static boolean quote(StackFrame frame, UnaryOperator<String> sources, List<String> lines) {
        String source = frame.hasPlace() ? sources.apply(frame.file()) : null;
        List<String> sourceLines = source == null ? List.of() : source.lines().toList();
        if (frame.line() < 1 || frame.line() > sourceLines.size()) {
            return false;
        }
        String line = sourceLines.get(frame.line() - 1).strip();
        lines.add("          " + Ansi.bold(line.length() <= MAX_QUOTED ? line : line.substring(0, MAX_QUOTED) + "…"));
        return true;
    }

    /** Where a library threw, and what of it the cell had called; not how it got from the one to the other. */
    private void describeLibrary(int from, int to, List<String> lines) {
        int first = from == 0 ? 1 : 0; // of the frames between two of cells, only the call matters
        int last = to == frames.size() && from > 0 ? 0 : 1;
        int folded = to - from - first - last;
        if (folded < FEWEST_FOLDED) {
            frames.subList(from, to).forEach(frame -> lines.add("    at " + frame.describe()));
            return;
        }
        frames.subList(from, from + first).forEach(frame -> lines.add("    at " + frame.describe()));
        String packages = frames.subList(from + first, to - last).stream().map(StackFrame::packageName).distinct().limit(2)
            .collect(Collectors.joining(", "));
        lines.add("    … " + count(folded, "frame") + " in " + packages);
        frames.subList(to - last, to).forEach(frame -> lines.add("    at " + frame.describe()));
    }

    /** How many frames from here on recursion repeats; 1 if it does not. */
    private int cycleAt(int at) {
        for (int cycle = 1; cycle <= MAX_CYCLE; cycle++) {
            if (repeats(at, cycle) >= FEWEST_REPEATS) {
                return cycle;
            }
        }
        return 1;
    }

    private int repeats(int at, int cycle) {
        int repeats = 1;
        while (at + (repeats + 1) * cycle <= frames.size()
            && frames.subList(at, at + cycle).equals(frames.subList(at + repeats * cycle, at + (repeats + 1) * cycle))) {
            repeats++;
        }
        return repeats < FEWEST_REPEATS ? 1 : repeats;
    }

    private static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
