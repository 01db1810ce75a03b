package elara.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageRendererTest {
    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_INT_ARGB_PRE,
        BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_565_RGB})
    void writesAPngOfEveryKindOfImage(int type) throws IOException {
        BufferedImage image = new BufferedImage(3, 2, type);
        image.setRGB(2, 1, Color.WHITE.getRGB());

        MimeBundle bundle = new RendererRegistry().render(image);

        BufferedImage png = ImageIO.read(new ByteArrayInputStream((byte[]) bundle.data().get("image/png")));
        assertThat(png.getWidth()).isEqualTo(3);
        assertThat(png.getHeight()).isEqualTo(2);
        assertThat(new Color(png.getRGB(2, 1))).isEqualTo(Color.WHITE);
        assertThat(new Color(png.getRGB(0, 0))).isEqualTo(Color.BLACK);
        assertThat(bundle.data()).containsEntry("text/plain", "Image, 3 × 2 pixels");
    }
}
