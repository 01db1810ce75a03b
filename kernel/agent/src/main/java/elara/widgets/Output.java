package elara.widgets;

import elara.display.Display;
import elara.display.MimeBundle;
import elara.display.Outputs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** A place for what code prints and shows, replaced as a whole: it does not flicker, and is saved with the notebook. */
public final class Output extends DOMWidget<Output> {
    /** A place that is empty at first. */
    public Output() {
        super(OUTPUT, "Output");
        set("msg_id", "");
        set("outputs", List.of());
    }

    /** Shows a value as a cell would. */
    public void show(Object value) {
        run(() -> value);
    }

    /** Runs {@code work} and shows what it prints and displays, its value, and its exception if it ends with one. */
    public void run(Callable<?> work) {
        Outputs outputs = Display.capture(work);
        if (outputs.thrown() != null) {
            outputs.list().add(Display.errorOutput(outputs.thrown()));
        }
        show(outputs);
    }

    /** Runs {@code work} and shows what it prints and displays, and its exception if it ends with one. */
    public void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }

    /** Shows nothing any more. */
    public void clear() {
        set("outputs", List.of());
    }

    void show(Outputs outputs) {
        set("outputs", List.copyOf(outputs.list()));
    }

    @SuppressWarnings("unchecked") // set here only
    List<Map<String, Object>> outputs() {
        return (List<Map<String, Object>>) get("outputs");
    }

    @Override
    MimeBundle fallback() {
        return StaticOutputs.bundle("", outputs());
    }

    @Override
    public String toString() {
        return StaticOutputs.text(outputs());
    }
}
