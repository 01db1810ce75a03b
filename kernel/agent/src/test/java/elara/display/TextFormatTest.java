package elara.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextFormatTest {
    record Point(int x, int[] more) {
    }

    record Named(String name) {
        @Override
        public String toString() {
            return "I am " + name;
        }
    }

    record Failing(int x) {
        @Override
        public int x() {
            throw new IllegalStateException("no x");
        }
    }

    @SuppressWarnings("serial")
    static class Basket extends ArrayList<String> {
        @Override
        public String toString() {
            return "a basket of " + size();
        }
    }

    static Stream<Arguments> values() {
        Map<String, int[]> map = new LinkedHashMap<>();
        map.put("a", new int[] {1});
        map.put("b", null);
        return Stream.of(
            Arguments.of("plain", "plain"),
            Arguments.of(1.5, "1.5"),
            Arguments.of(new int[] {1, 2, 3}, "int[] {1, 2, 3}"),
            Arguments.of(new int[0], "int[] {}"),
            Arguments.of(new boolean[] {true}, "boolean[] {true}"),
            Arguments.of(new String[] {"a", null}, "String[] {a, null}"),
            Arguments.of(new double[][] {{1, 2}, {}, null}, "double[][] {{1.0, 2.0}, {}, null}"),
            Arguments.of(List.of(new int[] {1}, new int[] {2, 3}), "[int[] {1}, int[] {2, 3}]"),
            Arguments.of(new Object[] {List.of(new int[] {1}), "x"}, "Object[] {[int[] {1}], x}"),
            Arguments.of(map, "{a=int[] {1}, b=null}"),
            Arguments.of(Map.entry("k", new char[] {'c'}), "k=char[] {c}"),
            Arguments.of(Optional.of(new int[] {4}), "Optional[int[] {4}]"),
            Arguments.of(Optional.empty(), "Optional.empty"),
            Arguments.of(new Point(1, new int[] {2}), "Point[x=1, more=int[] {2}]"),
            Arguments.of(List.of(new Point(0, new int[0])), "[Point[x=0, more=int[] {}]]"),
            Arguments.of(new Named("Ada"), "I am Ada"),
            Arguments.of(new Failing(1), "Failing[x=?]"),
            Arguments.of(new Basket(), "a basket of 0"),
            Arguments.of(List.of(new Basket()), "[a basket of 0]"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void writesValuesReadably(Object value, String text) {
        assertThat(TextFormat.format(value)).isEqualTo(text);
    }

    @Test
    void writesNull() {
        assertThat(TextFormat.format(null)).isEqualTo("null");
    }

    @Test
    void collectionsThatHoldThemselvesEnd() {
        List<Object> list = new ArrayList<>(List.of(1));
        list.add(list);
        assertThat(TextFormat.format(list)).isEqualTo("[1, (this ArrayList)]");

        Map<String, Object> map = new HashMap<>();
        map.put("me", map);
        assertThat(TextFormat.format(map)).isEqualTo("{me=(this HashMap)}");

        Object[] array = {0, null};
        array[1] = array;
        assertThat(TextFormat.format(array)).isEqualTo("Object[] {0, (this Object[])}");
    }

    @Test
    void sameValueTwiceIsNoCycle() {
        List<Integer> part = List.of(7);
        assertThat(TextFormat.format(List.of(part, part))).isEqualTo("[[7], [7]]");
    }

    @Test
    void longOnesAreCutWithTheirCount() {
        String text = TextFormat.format(IntStream.range(0, 5000).toArray());
        assertThat(text).startsWith("int[] {0, 1, 2,").endsWith(", 99, … (5000 in all)}");
        assertThat(TextFormat.format(IntStream.range(0, 100).boxed().toList())).endsWith(", 99]");
        assertThat(TextFormat.format(new int[2][101])).containsSubsequence("… (101 in all)}, {", "… (101 in all)}}");
    }

    @Test
    void hugeTextsAreCutWithTheCountOfWhatIsMissing() {
        assertThat(TextFormat.format("x".repeat(20_000))).hasSize(20_000);
        assertThat(TextFormat.format("x".repeat(20_005))).startsWith("xxx").endsWith("x… (5 more characters)");
        String list = TextFormat.format(Collections.nCopies(50, "y".repeat(10_000)));
        assertThat(list).hasSizeLessThan(21_000).contains("more characters");
    }

    @Test
    void deepNestingEndsInAnEllipsis() {
        Object nested = List.of("bottom");
        for (int i = 0; i < 100_000; i++) {
            nested = Arrays.asList(nested);
        }
        assertThat(TextFormat.format(nested)).isEqualTo("[[[[[[[[…]]]]]]]]");
    }

    @Test
    void aStreamIsLeftUnused() {
        Stream<Integer> stream = Stream.of(1, 2);
        assertThat(TextFormat.format(stream)).startsWith("Stream, its elements not computed yet");
        assertThat(stream.toList()).containsExactly(1, 2);
    }

    @Test
    void elementsOfStreamsAreWrittenUpToAHundred() {
        assertThat(TextFormat.formatElements(Stream.of("a", new int[] {1}))).isEqualTo("Stream [a, int[] {1}]");
        assertThat(TextFormat.formatElements(IntStream.iterate(0, i -> i + 1))).endsWith(", 99, … (and more)]");
    }

    @Test
    void aTextThatIsNullIsShownAsSuch() {
        assertThat(TextFormat.format(new Mute())).isEqualTo("null");
        assertThat(TextFormat.format(Map.of("a", List.of(new Mute())))).isEqualTo("{a=[null]}");
    }
}
