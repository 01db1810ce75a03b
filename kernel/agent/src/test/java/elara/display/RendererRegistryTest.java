package elara.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RendererRegistryTest {
    interface Shape {
    }

    interface Round extends Shape {
    }

    static class Circle implements Round {
        @Override
        public String toString() {
            return "circle";
        }
    }

    static class Dot extends Circle {
    }

    private final RendererRegistry registry = new RendererRegistry();

    private <T> void register(Class<T> type, Function<T, MimeBundle> render) {
        registry.register(new Renderer<T>() {
            @Override
            public Class<T> type() {
                return type;
            }

            @Override
            public MimeBundle render(T value) {
                return render.apply(value);
            }
        });
    }

    private void registerHtml(Class<?> type, String html) {
        register(type, value -> MimeBundle.of("text/html", html));
    }

    private Object htmlOf(Object value) {
        return registry.render(value).data().get("text/html");
    }

    @Test
    void nearestSuperclassWins() {
        registerHtml(Object.class, "object");
        registerHtml(Circle.class, "circle");
        assertThat(htmlOf(new Dot())).isEqualTo("circle");
        registerHtml(Dot.class, "dot");
        assertThat(htmlOf(new Dot())).isEqualTo("dot");
        assertThat(htmlOf(new Circle())).isEqualTo("circle");
    }

    @Test
    void classesComeBeforeInterfacesAndThoseBeforeObject() {
        registerHtml(Object.class, "object");
        registerHtml(Shape.class, "shape");
        assertThat(htmlOf("other")).isEqualTo("object");
        assertThat(htmlOf(new Dot())).isEqualTo("shape");
        registerHtml(Round.class, "round");
        assertThat(htmlOf(new Dot())).isEqualTo("round");
        registerHtml(Circle.class, "circle");
        assertThat(htmlOf(new Dot())).isEqualTo("circle");
    }

    @Test
    void ofTwoForOneTypeTheLaterWins() {
        registerHtml(Circle.class, "first");
        registerHtml(Circle.class, "second");
        assertThat(htmlOf(new Circle())).isEqualTo("second");
    }

    @Test
    void valuesWithoutRendererAreText() {
        assertThat(registry.render(new int[] {1}).data()).isEqualTo(Map.of("text/plain", "int[] {1}"));
        assertThat(registry.render(null).data()).isEqualTo(Map.of("text/plain", "null"));
    }

    @Test
    void plainTextIsAddedUnlessTheRendererGivesIt() {
        registerHtml(Circle.class, "<svg/>");
        assertThat(registry.render(new Circle()).data()).containsEntry("text/plain", "circle");
        register(Circle.class, value -> MimeBundle.of("text/html", "<svg/>").with("text/plain", "own"));
        assertThat(registry.render(new Circle()).data()).containsEntry("text/plain", "own");
    }

    @Test
    void bundlesAreShownAsTheyAreWithTheirSourceAsText() {
        MimeBundle bundle = Display.html("<b>x</b>");
        assertThat(registry.render(bundle).data()).isEqualTo(Map.of("text/html", "<b>x</b>", "text/plain", "<b>x</b>"));
        MimeBundle complete = bundle.with("text/plain", "x");
        assertThat(registry.render(complete)).isSameAs(complete);
    }

    @Test
    void onlyWantedTypesAreGiven() {
        registerHtml(Circle.class, "<svg/>");
        assertThat(registry.render(new Circle(), "text/html").data()).isEqualTo(Map.of("text/html", "<svg/>"));
        assertThat(registry.render(new Circle(), "text/plain", "image/png").data()).isEqualTo(Map.of("text/plain", "circle"));
    }

    @Test
    void textIsTakenAsContentOfTheTypeNamed() {
        assertThat(registry.render("<b>x</b>", "text/html").data()).isEqualTo(Map.of("text/html", "<b>x</b>"));
    }

    @Test
    void saysWhatAValueCanBeShownAs() {
        registerHtml(Circle.class, "<svg/>");
        assertThatIllegalArgumentException().isThrownBy(() -> registry.render(new Circle(), "image/png", "text/latex"))
            .withMessage("A Circle can be shown as text/html, text/plain, not as image/png, text/latex");
        assertThatIllegalArgumentException().isThrownBy(() -> registry.render(List.of(), "png"));
        assertThatIllegalArgumentException().isThrownBy(() -> registry.render(null, "image/png"))
            .withMessage("null can be shown as text/plain, not as image/png");
    }

    @Test
    void onlyValuesThatJavaShowsAreSimple() {
        RendererRegistry own = new RendererRegistry();
        assertThat(own.isSimple(null)).isTrue();
        assertThat(own.isSimple(1)).isTrue();
        assertThat(own.isSimple("text")).isTrue();
        assertThat(own.isSimple(List.of(1))).isFalse();
        own.register(new Renderer<Number>() {
            @Override
            public Class<Number> type() {
                return Number.class;
            }

            @Override
            public MimeBundle render(Number value) {
                return MimeBundle.text("a number");
            }
        });
        assertThat(own.isSimple(1)).isFalse();
        assertThat(own.isSimple("text")).isTrue();
    }
}
