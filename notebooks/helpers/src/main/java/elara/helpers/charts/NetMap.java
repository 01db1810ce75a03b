package elara.helpers.charts;

import elara.helpers.Plot;
import elara.helpers.text.Shapes;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The answers of a net over a square of the plane, as an image. */
public final class NetMap {
    private static final int CELLS = 480;
    /** Half the width of the line where the answer crosses ½, in cells. */
    private static final int REACH = 2;
    private static final int SAMPLES = CELLS + 2 * REACH;
    /** Of 255: stronger, and points of the same colour would not be seen on it. */
    private static final int STRONGEST = 100;

    private NetMap() {
    }

    /** See {@link Plot#map}. */
    public static BufferedImage draw(double min, double max, UnaryOperator<INDArray> net) {
        BufferedImage image = new BufferedImage(CELLS, CELLS, BufferedImage.TYPE_INT_ARGB);
        // More samples than cells: a cell looks beyond its neighbours for the line where the answer crosses ½.
        double[][] centres = new double[SAMPLES * SAMPLES][2];
        for (int i = 0; i < centres.length; i++) {
            centres[i][0] = min + (max - min) * (i % SAMPLES - REACH + 0.5) / CELLS;
            centres[i][1] = max - (max - min) * (i / SAMPLES - REACH + 0.5) / CELLS;
        }
        INDArray answers = net.apply(Nd4j.createFromArray(centres));
        if (answers.length() != centres.length) {
            throw new IllegalArgumentException("A map needs one answer for each of the " + centres.length
                + " points it asks for; this net answered with the shape " + Shapes.of(answers));
        }
        double[] value = answers.dup('c').data().asDouble();
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                int at = (row + REACH) * SAMPLES + column + REACH;
                double here = value[at];
                boolean border = crosses(here, value[at + REACH * SAMPLES]) || crosses(here, value[at - REACH * SAMPLES])
                    || crosses(here, value[at + REACH]) || crosses(here, value[at - REACH]);
                image.setRGB(column, row, border ? 0xFF808080 : shade(here).getRGB());
            }
        }
        return image;
    }

    private static boolean crosses(double a, double b) {
        return a < 0.5 != b < 0.5;
    }

    private static Color shade(double value) {
        // In steps of a tenth: the steps show the slope, and flat areas make a picture a quarter of the size.
        double signed = Math.rint(10 * Math.max(-1, Math.min(1, 2 * value - 1))) / 10;
        Color base = Look.color(signed < 0 ? 0 : 1);
        return new Color(base.getRed(), base.getGreen(), base.getBlue(), (int) Math.round(STRONGEST * Math.abs(signed)));
    }
}
