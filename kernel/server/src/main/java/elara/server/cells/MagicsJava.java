package elara.server.cells;

import elara.server.errors.CellError;
import elara.server.magics.CellPart.CellMagic;
import elara.server.magics.CellPart.LineMagic;

/** The Java of a cell that a magic stands in front of: on its line, or below a cell magic. */
final class MagicsJava implements MagicRunner.FollowingJava {
    private final CodeRunner runner;
    private final String cell;
    private final int start;
    private final int end;
    /** Keeps the Java on the lines that it has in the cell. */
    private final String linesBefore;
    private final boolean expression;

    private MagicsJava(CodeRunner runner, String cell, int start, int end, String linesBefore, boolean expression) {
        this.runner = runner;
        this.cell = cell;
        this.start = start;
        this.end = end;
        this.linesBefore = linesBefore;
        this.expression = expression;
    }

    /** What follows on the line. */
    static MagicsJava of(LineMagic magic, String cell, CodeRunner runner) {
        return new MagicsJava(runner, cell, magic.lineStart(), magic.end(), "", magic.expression());
    }

    /** What stands below. */
    static MagicsJava of(CellMagic magic, String cell, CodeRunner runner) {
        long lines = cell.substring(0, magic.bodyStart()).chars().filter(c -> c == '\n').count();
        return new MagicsJava(runner, cell, magic.bodyStart(), magic.end(), "\n".repeat((int) lines), false);
    }

    @Override
    public void run(String before, int from, int to, String after) {
        put(before, from, to, after);
        if (!cell.substring(end).isBlank()) {
            runner.runPending(true); // else it is the end of the cell that runs it, and shows its value
        }
    }

    @Override
    public boolean compiles(String before, int from, int to, String after) {
        return runner.compiles(before + cell.substring(start + from, start + to) + after);
    }

    private void put(String before, int from, int to, String after) {
        if (expression) {
            throw new CellFailure(CellError.of("MagicError", "This magic cannot stand behind \"=\": it stands in front of a whole statement."));
        }
        runner.put(linesBefore + before, start);
        runner.copy(start + from, start + to);
        runner.put(after, end);
    }
}
