package elara.helpers;

import elara.display.CellRuns;

/** The one run that there is. */
record OneRun(long number) implements CellRuns {
    @Override
    public boolean goesOn(long run) {
        return run == number;
    }

    @Override
    public void onBehalfOf(long run, Runnable work) {
        work.run();
    }
}
