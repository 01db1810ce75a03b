package elara.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import elara.display.MimeBundle;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StaticOutputsTest {
    private static final byte[] PNG = {1, 2, 3};
    private static final Map<String, Object> PRINTED = Map.of("output_type", "stream", "name", "stdout", "text", "1 < 2\n");
    private static final Map<String, Object> PICTURE = Map.of("output_type", "display_data",
        "data", Map.of("image/png", PNG, "text/plain", "a chart"), "metadata", Map.of("image/png", Map.of("width", 300)));

    private static Map<String, Object> html(String html) {
        return Map.of("output_type", "display_data", "data", Map.of("text/html", html), "metadata", Map.of());
    }

    @Test
    void aPictureStaysOne() {
        MimeBundle bundle = StaticOutputs.bundle("n: 3", List.of(PICTURE));
        assertThat(bundle.data()).containsEntry("image/png", PNG).containsEntry("text/plain", "n: 3\na chart").hasSize(2);
        assertThat(bundle.metadata()).isEqualTo(Map.of("image/png", Map.of("width", 300)));
    }

    @Test
    void htmlStandsBelowTheControls() {
        assertThat(StaticOutputs.bundle("a < b", List.of(html("<i>x</i>"))).data())
            .containsEntry("text/html", "<pre>a &lt; b</pre><div><i>x</i></div>");
    }

    @Test
    void severalOutputsBecomeOnePage() {
        assertThat(StaticOutputs.bundle("", List.of(PRINTED, PICTURE)).data()).containsEntry("text/html",
            "<pre>1 &lt; 2</pre><div><img width=\"300\" src=\"data:image/png;base64,AQID\"></div>")
            .containsEntry("text/plain", "1 < 2\na chart");
    }

    @Test
    void aBoxShowsWhatIsInIt() {
        assertThat(new HBox(new Label("a"), new Checkbox("b", true)).fallback().data()).isEqualTo(Map.of("text/plain", "a\nb: yes"));
        assertThat(new VBox(new Label("a"), new HBox(new HTML("<i>b</i>"))).fallback().data())
            .containsEntry("text/html", "<pre>a</pre><div><div><i>b</i></div></div>");
        assertThat(new VBox().fallback().data()).isEqualTo(Map.of("text/plain", ""));
    }

    @Test
    void plainTextNeedsNoPage() {
        assertThat(StaticOutputs.bundle("n: 3", List.of(PRINTED)).data()).isEqualTo(Map.of("text/plain", "n: 3\n1 < 2"));
        assertThat(StaticOutputs.bundle("n: 3", List.of()).data()).isEqualTo(Map.of("text/plain", "n: 3"));
    }
}
