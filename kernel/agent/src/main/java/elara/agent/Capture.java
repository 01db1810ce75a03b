package elara.agent;

import elara.display.CellRun;
import elara.display.MimeBundle;
import elara.display.Outputs;
import elara.display.RendererRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Gathers what a piece of code, and the threads it starts, print and show while it runs. */
final class Capture {
    private static final InheritableThreadLocal<Capture> CURRENT = new InheritableThreadLocal<>();

    private final RendererRegistry renderers;
    private final List<Map<String, Object>> outputs = new ArrayList<>();
    private final Map<String, Map<String, Object>> byDisplayId = new LinkedHashMap<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private String stream = "";
    private boolean ended;

    private Capture(RendererRegistry renderers) {
        this.renderers = renderers;
    }

    /** Where the output of the calling thread is gathered; null if it goes to its cell. */
    static Capture current() {
        Capture capture = CURRENT.get();
        return capture == null || capture.isEnded() ? null : capture;
    }

    /** From now on the calling thread's output goes to its run; {@link #resume} wants what this returns. */
    static Capture suspend() {
        Capture capture = CURRENT.get();
        CURRENT.set(null);
        return capture;
    }

    /** The calling thread's output is gathered again as before. */
    static void resume(Capture suspended) {
        CURRENT.set(suspended);
    }

    /** Runs {@code work}; its value is shown after what it has shown itself. */
    static Outputs of(Callable<?> work, RendererRegistry renderers) {
        Capture outer = CURRENT.get();
        Capture capture = new Capture(renderers);
        CURRENT.set(capture);
        Throwable thrown = null;
        try {
            capture.call(work);
        } catch (Throwable e) {
            thrown = e;
        }
        CURRENT.set(outer);
        return new Outputs(capture.end(), thrown);
    }

    /** The user's code runs in here; the kernel knows this method by its name. */
    private void call(Callable<?> work) throws Exception {
        Object value;
        try {
            value = work.call();
        } finally {
            CellRun.finish();
        }
        if (value != null && !(value instanceof PrintStream) && !isDisplayId(value)) {
            display(renderers.render(value), null);
        }
    }

    /** What {@code display} returns, and {@code printf}, is not meant to be shown. */
    private synchronized boolean isDisplayId(Object value) {
        return value instanceof String && byDisplayId.containsKey(value);
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    /** Text on {@code stdout} or {@code stderr}. */
    synchronized void print(String name, byte[] bytes, int offset, int length) {
        if (!name.equals(stream)) {
            addStream();
            stream = name;
        }
        printed.write(bytes, offset, length);
    }

    /** A display, with the id that {@link #update} knows it by. */
    synchronized void display(MimeBundle bundle, String id) {
        addStream();
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("output_type", "display_data");
        output.put("data", bundle.data());
        output.put("metadata", bundle.metadata());
        outputs.add(output);
        if (id != null) {
            byDisplayId.put(id, output);
        }
    }

    /** New content for a display; returns false if it was not shown here. */
    synchronized boolean update(MimeBundle bundle, String id) {
        Map<String, Object> output = byDisplayId.get(id);
        if (output == null) {
            return false;
        }
        output.put("data", bundle.data());
        output.put("metadata", bundle.metadata());
        return true;
    }

    /** Drops what has been gathered. */
    synchronized void clear() {
        printed.reset();
        outputs.clear();
    }

    private synchronized List<Map<String, Object>> end() {
        addStream();
        ended = true;
        return outputs;
    }

    private void addStream() {
        if (printed.size() > 0) {
            Map<String, Object> output = new LinkedHashMap<>();
            output.put("output_type", "stream");
            output.put("name", stream);
            output.put("text", printed.toString(StandardCharsets.UTF_8));
            outputs.add(output);
            printed.reset();
        }
    }
}
