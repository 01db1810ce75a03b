package org.knowm.xchart.internal.chartpart;

import java.awt.Graphics2D;

/** Has the methods of the library's class that say its size and draw. */
public abstract class Chart {
    /** In pixels. */
    public int getWidth() {
        return 30;
    }

    /** In pixels. */
    public int getHeight() {
        return 20;
    }

    /** Draws. */
    public abstract void paint(Graphics2D graphics, int width, int height);
}
