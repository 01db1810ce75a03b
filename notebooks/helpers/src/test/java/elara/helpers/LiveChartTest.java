package elara.helpers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import elara.display.CellRun;
import elara.helpers.charts.Look;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class LiveChartTest {
    private Shown shown;

    @BeforeEach
    void connect() {
        shown = Shown.connect();
    }

    @AfterEach
    void end() {
        CellRun.end();
        CellRun.connect(null);
    }

    @Test
    void itAppearsAloneMovesAndEndsSharp() throws Exception {
        LiveChart live = new LiveChart("Falls");
        boolean coarse = false;
        for (int i = 0; shown.updates() < 3; i++) {
            live.add("loss", i, 1.0 / (i + 1));
            Thread.sleep(5);
            coarse |= shown.count() > 0 && picture().getWidth() == Look.WIDTH;
        }
        CellRun.end();

        assertThat(coarse).as("coarser while it moves").isTrue();
        assertThat(shown.count()).isEqualTo(1);
        assertThat(picture().getWidth()).isEqualTo(2 * Look.WIDTH);
        assertThat(shown.only("text/plain")).contains("Falls").contains("vertical axis: loss");
        Map<?, ?> metadata = (Map<?, ?>) shown.last().metadata().get("image/png");
        assertThat(metadata.get("width")).isEqualTo(Look.WIDTH);
        assertThat((String) metadata.get("alt")).contains("Falls");
    }

    @Test
    void theLastPictureHoldsTheLastPoint() {
        LiveChart live = new LiveChart("One").add("loss", 0, 1);
        CellRun.end();
        live.add("loss", 1, 2).add("accuracy", 1, 0.5);
        CellRun.end();

        assertThat(shown.count()).as("one place in one run of a cell").isEqualTo(1);
        assertThat(shown.only("text/plain")).contains("accuracy");
    }

    @Test
    void anotherRunOfTheCellShowsItAnew() {
        LiveChart live = new LiveChart("One").add("loss", 0, 1);
        CellRun.end();
        CellRun.connect(new OneRun(2));
        live.add("loss", 1, 2);
        CellRun.end();

        assertThat(shown.count()).isEqualTo(2);
    }

    @Test
    void itKeepsAllPoints() {
        LiveChart live = new LiveChart("Points", "epoch");
        for (int i = 0; i < 1000; i++) {
            live.add("loss", "train", i, i * 0.5).add("loss", "test", i, i);
        }
        live.add("accuracy", 5, Double.NaN);

        assertThat(live.history().rowCount()).isEqualTo(2001);
        assertThat(live.history().columnNames()).containsExactly("quantity", "curve", "epoch", "value");
        assertThat(live.values("accuracy")).containsExactly(Double.NaN);
        assertThatThrownBy(() -> live.values("loss"))
            .hasMessage("This chart has 2 curves of \"loss\"; all it has is in history()");
    }

    @Test
    void valuesThatCannotBeDrawnDoNotStopIt() {
        LiveChart live = new LiveChart("Diverges").logarithmic("gradient");
        live.add("loss", 0, Double.NaN).add("gradient", 0, 0).add("gradient", 1, 1e-300).add("gradient", 2, 1e300);
        CellRun.end();

        assertThat(shown.count()).isEqualTo(1);
    }

    @Test
    void aNetworkIsFollowed() {
        Reproducible.start(1);
        var xor = DataSets.xor();
        var net = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().seed(7).updater(new Adam(0.1))
            .activation(Activation.TANH).list()
            .layer(new DenseLayer.Builder().nIn(2).nOut(8).build())
            .layer(new OutputLayer.Builder(LossFunction.XENT).nIn(8).nOut(1).activation(Activation.SIGMOID).build()).build());
        net.init();
        LiveChart live = new LiveChart("XOR");
        net.setListeners(live.follow("train").accuracy("test", xor, 10).gradients(5).weights(50));
        for (int step = 0; step < 100; step++) {
            net.fit(xor);
        }

        double[] loss = live.values("loss");
        assertThat(loss).hasSize(100);
        assertThat(loss[99]).isLessThan(loss[0]);
        assertThat(live.values("accuracy")).hasSize(10).endsWith(1.0);
        assertThat(live.history().where(t -> t.stringColumn("quantity").isEqualTo("gradient norm")).rowCount()).isEqualTo(2 * 20);
        var first = live.history().where(t -> t.stringColumn("quantity").isEqualTo("weight norm"));
        assertThat(first.stringColumn("curve").unique().asList()).containsExactlyInAnyOrder("train layer 0", "train layer 1");
        assertThatThrownBy(() -> live.follow("train").gradients(0)).hasMessageContaining("every 1, 2, 3");
    }

    private BufferedImage picture() throws IOException {
        return ImageIO.read(new ByteArrayInputStream((byte[]) shown.last().data().get("image/png")));
    }
}
