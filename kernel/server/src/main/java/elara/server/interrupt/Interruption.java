package elara.server.interrupt;

import java.util.List;

/**
 * Why a cell was ended from outside.
 *
 * @param name the error's name, as front ends know it
 * @param message what a reader is told
 */
public record Interruption(String name, String message) {
    private static final String KEPT = " Variables keep what they had been given.";
    private static final String LEFT_BEHIND = " Its thread cannot be stopped at this place and is left behind as \"%s\"; it"
        + " ends when it gets on. The next cell runs on a new thread.";

    /** The user has asked for it. */
    public static Interruption byUser() {
        return new Interruption("KeyboardInterrupt", "The cell was interrupted." + KEPT);
    }

    /** Rendering has taken too long; {@code where} is what it was doing. */
    static Interruption ofRendering(int seconds, String where) {
        return new Interruption("TimeoutException", "Showing the result took more than " + seconds + " s, in " + where
            + ", and was stopped. Correct that method, or end the cell with a semicolon to run it without showing the result.");
    }

    /** An exception's own methods have taken too long. */
    static Interruption ofDescribing(int seconds, String where) {
        return new Interruption("TimeoutException", "The cell threw an exception, but asking that for its message took more than "
            + seconds + " s, in " + where + ". Correct that method.");
    }

    /** The same, and the cell's thread could not be stopped while it was in {@code where}. */
    Interruption leavingBehind(String where, String thread) {
        return new Interruption(name, message + " It was in " + where + "." + LEFT_BEHIND.formatted(thread));
    }

    /** The same, and threads that the cell had started could not be stopped. */
    Interruption besides(List<String> threads) {
        return new Interruption(name, message + " Threads it started run on: " + String.join(", ", threads) + ".");
    }
}
