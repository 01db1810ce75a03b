package elara.helpers.tables;

import static org.assertj.core.api.Assertions.assertThat;

import elara.display.Display;
import elara.helpers.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class RecordTableTest {
    private record Run(String name, int units, double loss, Integer best) {
    }

    private record Layer(INDArray weights, double[] losses, int[] shape, List<Integer> many) {
    }

    private record Secret(int value) {
        @Override
        public String toString() {
            return "as I like it";
        }
    }

    @BeforeEach
    void connect() {
        Shown.connect();
    }

    @Test
    void aListOfRecordsIsATableWithNumbersToTheRight() {
        List<Run> runs = List.of(new Run("<a>", 2, 0.1 + 0.2, null), new Run("b", 16, 2, 3));

        assertThat(text(runs)).isEqualTo("""
            Run
            name  units  loss  best
            ----  -----  ----  ----
            <a>       2   0.3  null
            b        16   2.0     3""");
        assertThat(html(runs)).contains("&lt;a&gt;").containsPattern("<td style=\"text-align:right[^>]*>0.3<");
    }

    @Test
    void longListsAreCutWithACount() {
        List<Run> runs = IntStream.range(0, 25).mapToObj(i -> new Run("r" + i, i, i, i)).toList();

        assertThat(html(runs)).contains(">r19<").doesNotContain(">r20<").contains("… 5 more rows, 25 in all");
    }

    @Test
    void oneRecordIsATableWhoseTextStaysTheKernels() {
        Run run = new Run("a", 2, 0.5, 1);

        assertThat(text(run)).isEqualTo("Run[name=a, units=2, loss=0.5, best=1]");
        assertThat(html(run)).contains(">units</th>").contains(">0.5</td>");
    }

    @Test
    void largeComponentsShowTheirSize() {
        Layer layer = new Layer(Nd4j.zeros(2, 4), new double[1000], new int[] {2, 3}, IntStream.range(0, 11).boxed().toList());

        assertThat(html(layer)).containsSubsequence(">2 × 4</td>", ">1000 elements</td>", ">[2, 3]</td>", ">11 elements</td>");
    }

    @Test
    void recordsWithATextOfTheirOwnMixedAndOtherListsStayAsTheKernelShowsThem() {
        assertThat(text(new Secret(1))).isEqualTo("as I like it");
        assertThat(html(new Secret(1))).isNull();
        assertThat(html(List.of(new Secret(1)))).isNull();
        assertThat(text(List.of(1, 2))).isEqualTo("[1, 2]");
        assertThat(html(List.of())).isNull();
        assertThat(html(new ArrayList<>(Arrays.asList(new Run("a", 1, 1, 1), null)))).isNull();
        assertThat(html(List.of(new Run("a", 1, 1, 1), new Secret(1)))).isNull();
    }

    private static String text(Object value) {
        return (String) Display.render(value).data().get("text/plain");
    }

    private static String html(Object value) {
        return (String) Display.render(value).data().get("text/html");
    }
}
