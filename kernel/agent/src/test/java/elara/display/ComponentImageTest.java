package elara.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Rectangle;
import javax.swing.JComponent;
import org.junit.jupiter.api.Test;

class ComponentImageTest {
    /** As high as a table of 100,000 rows. */
    private static final class High extends JComponent {
        private static final long serialVersionUID = 1L;
        private Rectangle painted;

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(375, 1_600_000);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            painted = graphics.getClipBounds();
        }
    }

    @Test
    void onlyWhatThePictureShowsIsPainted() {
        High high = new High();
        assertThat(ComponentImage.of(high).data()).containsKey("image/png");
        assertThat(high.painted).isEqualTo(new Rectangle(375, 4000));
    }
}
