package elara.server.cells;

import elara.server.session.Shell;

/** Runs the cells of one shell. */
public final class ShellCells {
    private final CellRunner runner;
    private final Shell shell;

    /** Runs cells with {@code runner}, on the shell's thread. */
    public ShellCells(CellRunner runner, Shell shell) {
        this.runner = runner;
        this.shell = shell;
    }

    /** See {@link CellRunner#run}. */
    public CellOutcome run(long number, String name, String code) {
        return runner.run(shell, number, name, code);
    }
}
