package elara.helpers.text;

import java.util.stream.Collectors;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.Series;

/** What stands on a chart. */
public final class Words {
    private Words() {
    }

    /** What a screen reader, or a front end without pictures, says in place of the chart: title, axes, names of the series. */
    public static String of(Chart<?, ?> chart) {
        StringBuilder text = new StringBuilder("Chart");
        if (!chart.getTitle().isEmpty()) {
            text.append(": ").append(chart.getTitle());
        }
        text.append('.');
        if (chart instanceof AxesChart<?, ?> withAxes) {
            text.append(" Horizontal axis: ").append(withAxes.getXAxisTitle())
                .append("; vertical axis: ").append(withAxes.getYAxisTitle()).append(".");
        }
        String series = chart.getSeriesCollection().stream().filter(Series::isShowInLegend)
            .map(Series::getName).collect(Collectors.joining(", "));
        return text.append(series.isEmpty() ? "" : " Series: " + series + ".").toString();
    }
}
