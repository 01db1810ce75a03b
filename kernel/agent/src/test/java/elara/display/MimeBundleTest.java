package elara.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MimeBundleTest {
    @Test
    void keepsRepresentationsInTheirOrder() {
        MimeBundle bundle = MimeBundle.of("text/html", "<b>1</b>").with("image/png", new byte[] {1}).with("text/plain", "1");
        assertThat(bundle.data().keySet()).containsExactly("text/html", "image/png", "text/plain");
        assertThat(bundle.only(List.of("text/plain", "text/html", "a/b")).data().keySet())
            .containsExactly("text/html", "text/plain");
    }

    @Test
    void neverChanges() {
        MimeBundle bundle = MimeBundle.text("one");
        bundle.with("text/plain", "two");
        bundle.withMetadata("text/plain", Map.of("k", 1));
        assertThat(bundle.data()).isEqualTo(Map.of("text/plain", "one"));
        assertThat(bundle.metadata()).isEmpty();
        assertThatThrownBy(() -> bundle.data().put("a/b", "c")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void metadataAreCopied() {
        Map<String, Object> size = new HashMap<>(Map.of("width", 300));
        MimeBundle bundle = MimeBundle.of("image/png", new byte[0]).withMetadata("image/png", size);
        size.put("width", 1);
        assertThat(bundle.metadata()).isEqualTo(Map.of("image/png", Map.of("width", 300)));
    }

    @Test
    void refusesWhatIsNoMimeType() {
        assertThatIllegalArgumentException().isThrownBy(() -> MimeBundle.of("html", "<b>"))
            .withMessage("\"html\" is not a MIME type; one looks like \"text/html\"");
        assertThatIllegalArgumentException().isThrownBy(() -> MimeBundle.of("/html", "<b>"));
        assertThatNullPointerException().isThrownBy(() -> MimeBundle.of("text/html", null));
    }
}
