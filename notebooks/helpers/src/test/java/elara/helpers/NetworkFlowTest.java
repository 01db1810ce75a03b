package elara.helpers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.xml.sax.InputSource;

class NetworkFlowTest {
    private static final String DATA = "data:image/svg+xml;charset=utf-8,";

    private final INDArray first = Nd4j.createFromArray(new double[][] {{0.6, 0.1}, {0.2, -0.7}});
    private final INDArray second = Nd4j.createFromArray(new double[][] {{0.5}, {0.0000123}});
    private final NetworkFlow flow = NetworkFlow.of(first, second).units("A", "B", "x₁", "x<", "ŷ")
        .values(row(0.2, 0.3), row(0.18, 0.2535041), row(0.274));

    @Test
    void valuesStandInTheCirclesAndWeightsOnTheLines() throws Exception {
        String svg = svg(flow);

        assertThat(count(svg, "<circle")).isEqualTo(5);
        assertThat(count(svg, "<line")).isEqualTo(6);
        assertThat(count(svg, "<path")).isEqualTo(6);
        assertThat(svg).contains(">0.2535</text>").contains(">-0.7</text>").contains(">1.2e-5</text>").contains(">x&lt;</text>")
            .doesNotContain("δ");
    }

    @Test
    void errorsStandBelowTheCircles() throws Exception {
        assertThat(svg(flow.errors(row(-0.113, -0.1808), row(-0.226)))).contains(">δ -0.226</text>").contains(">δ -0.1808</text>");
    }

    @Test
    void itsTextHasTheSameNumbers() {
        assertThat(flow.errors(row(-0.113, -0.1808), row(-0.226))).hasToString("""
            A network with layers of 2-2-1 units
            A 0.2, B 0.3
              lines 0.6, 0.1, 0.2, -0.7
            x₁ 0.18 (δ -0.113), x< 0.2535 (δ -0.1808)
              lines 0.5, 1.2e-5
            ŷ 0.274 (δ -0.226)""");
    }

    @Test
    void whatDoesNotFitIsSaid() {
        assertThatThrownBy(() -> NetworkFlow.of(second, first)).hasMessageContaining("2 × 1").hasMessageContaining("2 × 2");
        assertThatThrownBy(() -> flow.units("A")).hasMessageContaining("5 units");
        assertThatThrownBy(() -> flow.errors(row(1, 2, 3), row(1))).hasMessageContaining("2-1; these are 3-1");
        assertThatThrownBy(() -> NetworkFlow.of(Nd4j.zeros(9, 1))).hasMessageContaining("more than 6");
    }

    private static INDArray row(double... numbers) {
        return Nd4j.createFromArray(numbers).reshape(1, numbers.length);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    /** The drawing; a strict parser has to accept it and the HTML around it. */
    private static String svg(NetworkFlow flow) throws Exception {
        String html = flow.html();
        int start = html.indexOf(DATA) + DATA.length();
        String svg = URLDecoder.decode(html.substring(start, html.indexOf('"', start)), StandardCharsets.UTF_8);
        for (String xml : new String[] {svg, html}) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        }
        return svg;
    }
}
