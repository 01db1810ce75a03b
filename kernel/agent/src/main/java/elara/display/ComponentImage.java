package elara.display;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** A component of Swing as the picture that it would be in a window, which a notebook has none of. */
final class ComponentImage {
    /** Pixels each way: a table of many rows would need more memory than there is. */
    private static final int MAX_SIZE = 4000;

    private ComponentImage() {
    }

    /** Of its own size if it has one, and of the size that it prefers otherwise. */
    static MimeBundle of(Object value) {
        Component component = (Component) value;
        Dimension size = component.getSize();
        if (size.width <= 0 || size.height <= 0) {
            size = component.getPreferredSize();
            component.setSize(size);
        }
        if (size.width <= 0 || size.height <= 0) {
            return MimeBundle.text(TextFormat.format(value));
        }
        layOut(component);
        BufferedImage image = new BufferedImage(Math.min(size.width, MAX_SIZE), Math.min(size.height, MAX_SIZE), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setClip(0, 0, image.getWidth(), image.getHeight()); // without one, a table paints each of its rows, seen or not
        try {
            component.printAll(graphics);
        } finally {
            graphics.dispose();
        }
        return LibraryRenderers.image(image);
    }

    /** Without a window, nobody else does. */
    private static void layOut(Component component) {
        component.doLayout();
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                layOut(child);
            }
        }
    }
}
