package elara.helpers.renderers;

import elara.display.MimeBundle;
import elara.display.Renderer;
import elara.helpers.LiveChart;

/** {@link LiveChart} as it is now, coarser while it moves. */
public final class LiveChartRenderer implements Renderer<LiveChart> {
    @Override
    public Class<LiveChart> type() {
        return LiveChart.class;
    }

    @Override
    public MimeBundle render(LiveChart live) {
        return ChartsRenderer.render(live.chart(), live.sharpness());
    }
}
