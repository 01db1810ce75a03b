package elara.display;

/** The way from {@link Display} to the notebook. */
public interface DisplayChannel {
    /** Shows a bundle under an id. */
    void display(MimeBundle bundle, String id);

    /** Replaces the bundle shown under an id. */
    void update(MimeBundle bundle, String id);

    /** Empties the running cell's output, at once or when the next output arrives. */
    void clear(boolean wait);

    /** The renderers of this session. */
    RendererRegistry renderers();
}
