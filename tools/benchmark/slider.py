"""A slider that is moved, and the chart that follows it."""

import time

from tools.benchmark.answers import run

CELL = """import org.knowm.xchart.*;
double drawing;
interact(floatSlider("frequency", 1, 20, 1), f -> {
    double[] x = IntStream.range(0, 500).mapToDouble(i -> i / 500.0).toArray();
    double[] y = Arrays.stream(x).map(v -> Math.sin(f * v)).toArray();
    var chart = new XYChartBuilder().width(600).height(400).build();
    chart.addSeries("sin", x, y);
    long begin = System.nanoTime();
    var picture = render(chart, "image/png");
    drawing = (System.nanoTime() - begin) / 1e9;
    return picture;
});"""


def samples(kernel, repeats, warm_up):
    """Seconds from each move until the new picture is there, without what drawing it took."""
    widgets = run(kernel, CELL).widgets
    values = []
    for number in range(warm_up + repeats):
        start = time.perf_counter()
        kernel.move(widgets["FloatSliderModel"], 2 + number / 10, widgets["OutputModel"])
        seconds = time.perf_counter() - start
        values.append(seconds - float(run(kernel, "drawing").text_result))
    return values[warm_up:]
