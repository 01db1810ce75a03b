package elara.helpers.renderers;

import elara.display.MimeBundle;
import elara.display.Renderer;
import elara.helpers.charts.Picture;
import elara.helpers.text.Words;
import java.util.Map;
import org.knowm.xchart.internal.chartpart.Chart;

/** XChart charts: a PNG picture at twice its size on the page, and its title, axes and series as text. */
@SuppressWarnings("rawtypes") // the type of a renderer is a class, and classes know no type arguments
public final class ChartRenderer implements Renderer<Chart> {
    @Override
    public Class<Chart> type() {
        return Chart.class;
    }

    @Override
    public MimeBundle render(Chart chart) {
        Chart<?, ?> typed = chart;
        String alt = Words.of(typed);
        return MimeBundle.of("image/png", Picture.png(typed))
            .withMetadata("image/png", Map.of("width", chart.getWidth(), "height", chart.getHeight(), "alt", alt))
            .with(MimeBundle.TEXT, alt);
    }
}
