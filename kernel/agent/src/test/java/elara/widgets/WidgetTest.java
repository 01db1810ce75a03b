package elara.widgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import elara.comm.Comms;
import elara.widgets.SentComms.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WidgetTest {
    private final SentComms comms = SentComms.connect();

    @Test
    void whatAWidgetRefersToIsOpenedBeforeIt() {
        IntSlider slider = new IntSlider("n", 0, 9, 3).layout(new Layout().width("9px"));
        VBox box = new VBox(slider);
        assertThat(comms.sent).as("nothing is known before it is shown").isEmpty();
        box.open();
        box.open();
        assertThat(comms.sent).extracting(message -> message.state().get("_model_name"))
            .containsExactly("LayoutModel", "IntSliderModel", "VBoxModel");
        assertThat(comms.sent).extracting(Sent::what).containsOnly("open jupyter.widget 2.1.0");
        assertThat(comms.sent.get(1).state()).containsEntry("layout", "IPY_MODEL_" + comms.sent.get(0).id());
        assertThat(comms.sent.get(2).state()).containsEntry("children", List.of("IPY_MODEL_" + slider.id()));
    }

    @Test
    void onlyChangesAreSent() {
        IntSlider slider = new IntSlider("n", 0, 9, 3);
        slider.setValue(4);
        slider.open();
        comms.sent.clear();
        slider.setValue(4);
        slider.setValue(5);
        assertThat(comms.sent).extracting(Sent::data).containsExactly(Map.of("method", "update", "state", Map.of("value", 5)));
    }

    @Test
    void listenersHearEveryOtherValueOnce() {
        List<Integer> heard = new ArrayList<>();
        IntSlider slider = new IntSlider("n", 0, 9, 3).onChange(heard::add);
        slider.setValue(3);
        SentComms.move(slider, Map.of("value", 6L));
        SentComms.move(slider, Map.of("value", 6L));
        SentComms.move(slider, Map.of("description", "other"));
        slider.setValue(7);
        assertThat(heard).containsExactly(6, 7);
        assertThat(slider.description()).isEqualTo("other");
    }

    @Test
    void aClosedWidgetIsOpenedAnewWhenItIsShownAgain() {
        Label label = new Label("x");
        String id = label.id();
        Comms.closed(id, Map.of());
        label.setValue("y");
        assertThat(comms.sent).hasSize(1);
        assertThat(label.id()).isNotEqualTo(id);
        assertThat(comms.sent.get(1).state()).containsEntry("value", "y");
    }

    @Test
    void valuesHaveTheirOwnTypes() {
        FloatSlider slider = new FloatSlider("x", 0, 1, 0.5);
        SentComms.move(slider, Map.of("value", 1L)); // JSON of JavaScript has no 1.0
        assertThat(slider.value()).isEqualTo(1.0);
        IntRangeSlider range = new IntRangeSlider("r", 0, 9, 2, 7);
        SentComms.move(range, Map.of("value", List.of(3L, 4L)));
        assertThat(range.value()).isEqualTo(new IntRangeSlider.Range(3, 4));
        Dropdown<Character> choice = new Dropdown<>("c", 'a', 'b');
        SentComms.move(choice, Map.of("index", 1L));
        assertThat(choice.value()).isEqualTo('b');
    }

    @Test
    void whatHasNoStyleSaysSo() {
        assertThatThrownBy(() -> new VBox().style(new Style())).hasMessage("VBox has no style; it can have a layout");
    }
}
