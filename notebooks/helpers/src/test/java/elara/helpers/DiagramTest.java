package elara.helpers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class DiagramTest {
    private final Diagram diagram = new Diagram().box("X", "n × d", 0, 1).box("Q = X W_Q", "a < b", 1, 0).arrow("X", "Q = X W_Q");

    @Test
    void boxesHaveTwoLinesAndLettersAreLowered() throws Exception {
        Document svg = svg(diagram);

        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(2);
        assertThat(svg.getElementsByTagName("text").item(2).getTextContent()).isEqualTo("Q = X WQ");
        assertThat(svg.getElementsByTagName("tspan").item(0).getTextContent()).isEqualTo("Q");
        assertThat(svg.getElementsByTagName("text").item(3).getTextContent()).isEqualTo("a < b");
    }

    @Test
    void anArrowGoesFromTheRightSideOfABoxToTheLeftSideOfAnother() throws Exception {
        Document svg = svg(diagram);
        Element from = (Element) svg.getElementsByTagName("rect").item(0), to = (Element) svg.getElementsByTagName("rect").item(1);
        Element line = (Element) svg.getElementsByTagName("line").item(0);

        assertThat(number(line, "x1")).isEqualTo(number(from, "x") + number(from, "width"));
        assertThat(number(line, "y1")).isEqualTo(number(from, "y") + number(from, "height") / 2);
        double left = number(to, "x"), middle = number(to, "y") + number(to, "height") / 2;
        assertThat(Math.hypot(left - number(line, "x2"), middle - number(line, "y2"))).as("within the head").isBetween(5.0, 7.0);
        assertThat(((Element) svg.getElementsByTagName("path").item(0)).getAttribute("d"))
            .startsWith("M%.1f %.1f".formatted(number(to, "x"), number(to, "y") + number(to, "height") / 2));
    }

    @Test
    void itsTextSaysWhatLeadsWhere() {
        assertThat(diagram).hasToString("X (n × d) → Q = X W_Q\nQ = X W_Q (a < b)");
    }

    @Test
    void anArrowNeedsItsBoxes() {
        assertThatThrownBy(() -> diagram.arrow("X", "Y")).hasMessageContaining("no box \"Y\"").hasMessageContaining("[X, Q = X W_Q]");
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** The picture; it comes as an image, since JupyterLab shows no {@code <svg>} of a notebook that is not trusted. */
    private static Document svg(Diagram diagram) throws Exception {
        Matcher image = Pattern.compile("<img [^>]*src=\"data:image/svg\\+xml;charset=utf-8,([^\"]+)\"").matcher(diagram.html());
        assertThat(image.find()).isTrue();
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(
            URLDecoder.decode(image.group(1), StandardCharsets.UTF_8))));
    }
}
