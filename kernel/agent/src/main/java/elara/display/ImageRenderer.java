package elara.display;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures as PNG. */
final class ImageRenderer implements Renderer<RenderedImage> {
    @Override
    public Class<RenderedImage> type() {
        return RenderedImage.class;
    }

    @Override
    public MimeBundle render(RenderedImage image) {
        String size = image.getWidth() + " × " + image.getHeight() + " pixels";
        return MimeBundle.of("image/png", png(image)).with(MimeBundle.TEXT, "Image, " + size);
    }

    private static byte[] png(RenderedImage image) {
        // Without a cache file on disk, ImageIO needs no writable temp folder and starts faster.
        ImageIO.setUseCache(false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            // PNG has no writer for some models (premultiplied, custom): those are copied to plain ARGB first.
            if (!ImageIO.write(image, "png", out)) {
                ImageIO.write(toArgb(image), "png", out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage toArgb(RenderedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawRenderedImage(image, AffineTransform.getTranslateInstance(-image.getMinX(), -image.getMinY()));
        graphics.dispose();
        return copy;
    }
}
