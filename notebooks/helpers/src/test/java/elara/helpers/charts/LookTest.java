package elara.helpers.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LookTest {
    /** Of text, by WCAG 2.1 (1.4.3); asked of lines, too, since they are told apart by their colour. */
    private static final double CONTRAST = 4.5;
    private static final int COLOURS = 5;
    /** In the colour space CIELAB, where 2 can just be told apart side by side. */
    private static final double DISTANCE = 20;
    /** How people see who have all three kinds of cones, or lack one: Machado, Oliveira and Fernandes, 2009. */
    private static final List<double[][]> VISIONS = List.of(
        new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        new double[][] {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        new double[][] {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        new double[][] {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}});

    @Test
    void textAndSeriesReadOnTheBackground() {
        Stream<Color> all = Stream.concat(Stream.of(Look.TEXT), IntStream.range(0, COLOURS).mapToObj(Look::color));

        assertThat(all).allSatisfy(color -> assertThat(contrast(color, Look.BACKGROUND)).isGreaterThan(CONTRAST));
        assertThat(Look.color(COLOURS)).as("they begin again").isEqualTo(Look.color(0));
    }

    @Test
    void seriesAreToldApartWithEveryCommonColourVision() {
        for (double[][] vision : VISIONS) {
            for (int i = 0; i < COLOURS; i++) {
                double[] one = lab(Look.color(i), vision);
                for (int j = 0; j < i; j++) {
                    double[] other = lab(Look.color(j), vision);
                    double distance = Math.sqrt(IntStream.range(0, 3).mapToDouble(k -> Math.pow(one[k] - other[k], 2)).sum());
                    assertThat(distance).as("colours %d and %d, vision %s", i, j, Arrays.deepToString(vision))
                        .isGreaterThan(DISTANCE);
                }
            }
        }
    }

    private static double contrast(Color one, Color other) {
        double[] luminances = DoubleStream.of(luminance(linear(one)), luminance(linear(other))).sorted().toArray();
        return (luminances[1] + 0.05) / (luminances[0] + 0.05);
    }

    private static double luminance(double[] linear) {
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static double[] linear(Color color) {
        return IntStream.of(color.getRed(), color.getGreen(), color.getBlue()).mapToDouble(c -> c / 255.0)
            .map(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4)).toArray();
    }

    private static double[] lab(Color color, double[][] vision) {
        double[] linear = linear(color);
        double[] seen = Arrays.stream(vision).mapToDouble(row ->
            Math.min(1, Math.max(0, row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2]))).toArray();
        double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
        double y = root(luminance(seen));
        double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double share) {
        return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116.0;
    }
}
