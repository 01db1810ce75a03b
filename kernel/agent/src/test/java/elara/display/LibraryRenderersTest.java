package elara.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.JPanel;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.plotly.components.Figure;

class LibraryRenderersTest {
    private final RendererRegistry registry = new RendererRegistry();

    private BufferedImage image(Object value) throws IOException {
        return ImageIO.read(new ByteArrayInputStream((byte[]) registry.render(value).data().get("image/png")));
    }

    @Test
    void aJFreeChartIsAPicture() throws IOException {
        assertThat(image(new JFreeChart()).getWidth()).isEqualTo(640);
        assertThat(image(new JFreeChart() { }).getHeight()).as("of a subclass").isEqualTo(400);
    }

    @Test
    void anXChartIsAPictureOfItsSize() throws IOException {
        BufferedImage drawn = image(new Chart() {
            @Override
            public void paint(Graphics2D graphics, int width, int height) {
                graphics.setColor(Color.RED);
                graphics.fillRect(0, 0, width, height);
            }
        });
        assertThat(drawn.getWidth()).isEqualTo(30);
        assertThat(new Color(drawn.getRGB(29, 19))).isEqualTo(Color.RED);
    }

    @Test
    void whatALibraryThrowsComesOut() {
        Chart broken = new Chart() {
            @Override
            public void paint(Graphics2D graphics, int width, int height) {
                throw new ArithmeticException("no data");
            }
        };
        assertThatThrownBy(() -> registry.render(broken)).isInstanceOf(ArithmeticException.class).hasMessage("no data");
    }

    @Test
    void allOthersAreNone() {
        assertThat(LibraryRenderers.find(String.class)).isNull();
        assertThat(LibraryRenderers.find(Object.class)).isNull();
    }

    @Test
    void aFigureOfPlotlyIsHtmlThatLoadsPlotlyOnce() {
        String html = (String) registry.render(new Figure()).data().get("text/html");
        assertThat(html).containsPattern("<div id=\"(plotly_\\w+)\"></div>").containsPattern("var target_plotly_\\w+ = 1;")
            .contains("window.elaraPlotly", "needs the network").containsOnlyOnce("<script>").containsOnlyOnce("</script>");
    }

    @Test
    void aComponentIsLaidOutAndPaintedWithoutAWindow() throws IOException {
        JPanel inner = new JPanel() {
            @Override
            protected void paintComponent(Graphics graphics) {
                graphics.setColor(Color.BLUE);
                graphics.fillRect(0, 0, getWidth(), getHeight());
            }
        };
        inner.setPreferredSize(new Dimension(40, 30));
        JPanel outer = new JPanel(new BorderLayout());
        outer.add(inner);
        BufferedImage drawn = image(outer);
        assertThat(List.of(drawn.getWidth(), drawn.getHeight())).containsExactly(40, 30);
        assertThat(new Color(drawn.getRGB(20, 15))).isEqualTo(Color.BLUE);
    }

    @Test
    void aComponentWithoutSizeIsText() {
        JPanel empty = new JPanel(null);
        assertThat(registry.render(empty).data()).containsOnlyKeys("text/plain");
    }

    @Test
    void aRendererThatALibraryBringsComesFirst() {
        registry.register(new Renderer<Chart>() {
            @Override
            public Class<Chart> type() {
                return Chart.class;
            }

            @Override
            public MimeBundle render(Chart chart) {
                return MimeBundle.text("its own");
            }
        });
        Chart chart = new Chart() {
            @Override
            public void paint(Graphics2D graphics, int width, int height) {
                throw new AssertionError("is not asked");
            }
        };
        assertThat(registry.render(chart).data()).containsExactly(java.util.Map.entry("text/plain", "its own"));
    }
}
