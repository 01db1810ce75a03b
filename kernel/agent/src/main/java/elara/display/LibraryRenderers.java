package elara.display;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/**
 * Shows what libraries have for the eye, and bring no {@link Renderer} for. They are on the user's class path, not on this one, so their
 * types are known by name and called by reflection.
 */
final class LibraryRenderers {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;

    /** Renders a value as one of its types, the named one. */
    private interface ByReflection {
        MimeBundle render(Class<?> type, Object value) throws ReflectiveOperationException;
    }

    private static final Map<String, ByReflection> BY_NAME = Map.of(
        "org.jfree.chart.JFreeChart", LibraryRenderers::jfreeChart,
        "org.knowm.xchart.internal.chartpart.Chart", LibraryRenderers::xchart,
        "tech.tablesaw.plotly.components.Figure", LibraryRenderers::plotly,
        "java.awt.Component", (type, value) -> ComponentImage.of(value));

    private LibraryRenderers() {
    }

    /** The renderer for a type; null if it is of no such library. */
    static Renderer<Object> find(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            ByReflection found = BY_NAME.get(c.getName());
            if (found != null) {
                return new Found(c, found);
            }
        }
        return null;
    }

    private static MimeBundle jfreeChart(Class<?> type, Object chart) throws ReflectiveOperationException {
        return image((BufferedImage) type.getMethod("createBufferedImage", int.class, int.class).invoke(chart, WIDTH, HEIGHT));
    }

    private static MimeBundle xchart(Class<?> type, Object chart) throws ReflectiveOperationException {
        int width = (int) type.getMethod("getWidth").invoke(chart);
        int height = (int) type.getMethod("getHeight").invoke(chart);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            type.getMethod("paint", Graphics2D.class, int.class, int.class).invoke(chart, graphics, width, height);
        } finally {
            graphics.dispose();
        }
        return image(image);
    }

    private static MimeBundle plotly(Class<?> type, Object figure) throws ReflectiveOperationException {
        return PlotlyHtml.of(id -> (String) type.getMethod("asJavascript", String.class).invoke(figure, id));
    }

    static MimeBundle image(BufferedImage image) {
        return new ImageRenderer().render(image);
    }

    /** Calls it for one value; what the library throws comes out as it is. */
    private record Found(Class<?> named, ByReflection how) implements Renderer<Object> {
        @Override
        @SuppressWarnings("unchecked") // it is only asked for values of that type
        public Class<Object> type() {
            return (Class<Object>) named;
        }

        @Override
        public MimeBundle render(Object value) {
            try {
                return how.render(named, value);
            } catch (InvocationTargetException thrown) {
                if (thrown.getCause() instanceof Error error) {
                    throw error;
                }
                throw thrown.getCause() instanceof RuntimeException exception ? exception : new IllegalStateException(thrown.getCause());
            } catch (ReflectiveOperationException otherVersion) {
                return MimeBundle.text(TextFormat.format(value)); // of the library, which has no such method
            }
        }
    }
}
