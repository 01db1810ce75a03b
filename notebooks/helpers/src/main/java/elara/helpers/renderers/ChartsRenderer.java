package elara.helpers.renderers;

import elara.display.MimeBundle;
import elara.display.Renderer;
import elara.helpers.Charts;
import elara.helpers.charts.Picture;
import java.util.Map;

/** {@link Charts} as one picture, with their titles, axes and series as text. */
public final class ChartsRenderer implements Renderer<Charts> {
    @Override
    public Class<Charts> type() {
        return Charts.class;
    }

    @Override
    public MimeBundle render(Charts charts) {
        return render(charts, Picture.SHARPNESS);
    }

    static MimeBundle render(Charts charts, int sharpness) {
        return MimeBundle.of("image/png", Picture.png(charts.width(), charts.height(), sharpness, charts::paint))
            .withMetadata("image/png", Map.of("width", charts.width(), "height", charts.height(), "alt", charts.toString()))
            .with(MimeBundle.TEXT, charts.toString());
    }
}
