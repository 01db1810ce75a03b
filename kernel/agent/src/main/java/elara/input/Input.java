package elara.input;

/** Asks who runs the cell for input, with a question beside the box. {@code System.in} asks without one. */
public final class Input {
    private static InputChannel channel;

    private Input() {
    }

    /** Where questions go; called once by the agent before any cell runs. */
    public static void connect(InputChannel target) {
        channel = target;
    }

    /**
     * Asks for a line.
     *
     * @throws IllegalStateException if there is nobody to ask, with the reason
     */
    public static String readLine(String prompt) {
        return channel.ask(prompt, false);
    }

    /** The same; what is typed is not shown. */
    public static String readPassword(String prompt) {
        return channel.ask(prompt, true);
    }
}
