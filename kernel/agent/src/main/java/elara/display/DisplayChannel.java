package elara.display;

import java.util.Map;
import java.util.concurrent.Callable;

/** The way from {@link Display} to the notebook. */
public interface DisplayChannel {
    /** Shows a bundle under an id. */
    void display(MimeBundle bundle, String id);

    /** Replaces the bundle shown under an id. */
    void update(MimeBundle bundle, String id);

    /** Empties the running cell's output, at once or when the next output arrives. */
    void clear(boolean wait);

    /** Runs {@code work} and gathers what it, and threads it starts, show and print meanwhile; its value is shown, too. */
    Outputs capture(Callable<?> work);

    /** Whether what the calling thread shows is gathered so. */
    boolean isCaptured();

    /** An exception as an output, in the form that {@link Outputs} has. */
    Map<String, Object> errorOutput(Throwable thrown);

    /** The renderers of this session. */
    RendererRegistry renderers();
}
