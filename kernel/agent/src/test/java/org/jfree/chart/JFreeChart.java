package org.jfree.chart;

import java.awt.image.BufferedImage;

/** Has the method of the library's class that draws. */
public class JFreeChart {
    /** Draws nothing. */
    public BufferedImage createBufferedImage(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }
}
