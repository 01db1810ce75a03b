package elara.server.javadoc;

/** Where documentation lies in the web. */
public interface Links {
    /** Nowhere. */
    Links NONE = reference -> "";

    /** The page of what a reference names, such as {@code List#add(int,Object)}; empty if there is none. */
    String to(String reference);

    /** The page of what is documented, from which relative links start; empty if there is none. */
    default String page() {
        return to("");
    }
}
