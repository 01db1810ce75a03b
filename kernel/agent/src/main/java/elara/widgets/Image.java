package elara.widgets;

import elara.display.Display;
import elara.display.MimeBundle;
import java.util.Arrays;

/** A picture that a program can change; it is replaced without flicker. */
public final class Image extends DOMWidget<Image> {
    private static final String PNG = "image/png";

    /** A picture of anything that notebooks show as one, such as a chart or a {@code BufferedImage}; or the bytes of a PNG. */
    public Image(Object picture) {
        super("Image");
        set("format", "png");
        show(picture);
    }

    /** Shows another picture. */
    public void show(Object picture) {
        byte[] png = picture instanceof byte[] bytes ? bytes : (byte[]) Display.render(picture, PNG).data().get(PNG);
        if (!Arrays.equals(png, (byte[]) get("value"))) {
            set("value", png);
        }
    }

    @Override
    MimeBundle fallback() {
        return super.fallback().with(PNG, get("value"));
    }

    @Override
    public String toString() {
        return "Image";
    }
}
