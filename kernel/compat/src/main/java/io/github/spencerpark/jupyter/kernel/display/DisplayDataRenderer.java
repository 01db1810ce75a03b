package io.github.spencerpark.jupyter.kernel.display;

import elara.display.MimeBundle;
import elara.display.Renderer;

/** Shows {@link DisplayData}. */
final class DisplayDataRenderer implements Renderer<DisplayData> {
    @Override
    public Class<DisplayData> type() {
        return DisplayData.class;
    }

    @Override
    public MimeBundle render(DisplayData data) {
        return data.toBundle();
    }
}
