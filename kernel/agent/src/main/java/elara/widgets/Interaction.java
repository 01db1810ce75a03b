package elara.widgets;

import elara.display.Display;
import elara.display.MimeBundle;
import elara.display.Outputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Controls, and below them the result of a function of their values, which follows them. */
final class Interaction extends Box<Interaction> {
    private static final String ENDED = "<i>The session's Java has ended, and these controls with it: run their cell again.</i>";
    private static final String SLIDER_WIDTH = "500px";

    private final List<Control<?, ?>> controls;
    private final Output output = new Output();
    private final Consumer<Object> follow;

    private Interaction(Callable<?> function, List<Control<?, ?>> controls) {
        super("VBox", controls);
        this.controls = controls;
        follow = value -> output.run(function);
        List<Widget> all = new ArrayList<>(controls);
        all.add(output);
        with("children", List.copyOf(all));
        alignDescriptions();
        widenSliders();
    }

    /**
     * Shows controls with what {@code function} makes of their values. What it throws at once is thrown, so that the cell
     * fails; what it throws later is shown as its result.
     */
    static void show(Callable<?> function, Control<?, ?>... controls) {
        Interaction interaction = new Interaction(function, List.of(controls));
        Outputs first = Display.capture(function);
        if (first.thrown() != null) {
            System.out.print(StaticOutputs.text(first.list()));
            Interaction.<RuntimeException>rethrow(first.thrown());
        }
        interaction.output.show(first);
        for (Control<?, ?> control : controls) {
            control.onChange(interaction.follow);
        }
        Display.display(interaction);
    }

    /** Throws any exception from a method that declares none: cells need no {@code try} for what a library does not make them. */
    @SuppressWarnings("unchecked") // nothing is cast at run time
    private static <E extends Throwable> void rethrow(Throwable thrown) throws E {
        throw (E) thrown;
    }

    /** Sliders below each other begin at the same place, and no description is cut. */
    private void alignDescriptions() {
        int longest = controls.stream().mapToInt(Control::descriptionLength).max().orElse(0);
        if (longest > Control.USUAL_DESCRIPTION) {
            controls.forEach(control -> control.describeWithin(longest + "ch"));
        }
    }

    /** A slider that is to be moved in front of an audience has more room than among other controls. */
    private void widenSliders() {
        Layout wide = new Layout().width(SLIDER_WIDTH);
        for (Control<?, ?> control : controls) {
            if ((control instanceof Slider || control instanceof SelectionSlider) && control.get("layout") == null) {
                control.layout(wide);
            }
        }
    }

    @Override
    Map<String, Object> farewell() {
        List<Widget> children = new ArrayList<>(children());
        children.add(0, new HTML(ENDED));
        return Map.of("children", children);
    }

    /** A control may live on, and serve when its cell is run again. */
    @Override
    void closed() {
        controls.forEach(control -> control.forget(follow));
    }

    @Override
    MimeBundle fallback() {
        return StaticOutputs.bundle(describeControls(), output.outputs());
    }

    private String describeControls() {
        return controls.stream().map(Control::toString).collect(Collectors.joining("\n"));
    }
}
