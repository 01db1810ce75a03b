/**
 * What code of a notebook can ask of the kernel that runs it: run source, call and define magics, read variables, and say how
 * values are shown. {@link elara.display.Display} is what shows.
 *
 * <p>All of it may be called from any thread and at any time, within each other as well: a magic may run source that calls a
 * magic. Code that the kernel runs for a cell's own thread runs on that thread, within what waits for it; for any other thread
 * it runs on one of its own, and both belong to the cell that started the thread. An interrupt ends all of a cell.
 */
package elara.kernel;
