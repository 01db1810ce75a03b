package elara.server.protocol;

/** The channels that carry messages. */
public enum Channel {
    /** Requests to run code and about code. */
    SHELL,
    /** Requests that must not wait for a running cell. */
    CONTROL,
    /** The kernel's requests for input. */
    STDIN,
    /** Output, to every client. */
    IOPUB
}
