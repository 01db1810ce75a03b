package elara.input;

/** The way from {@link Input} to the front end. */
public interface InputChannel {
    /** Asks for a line and waits for it; one for a {@code password} is not shown. */
    String ask(String prompt, boolean password);
}
