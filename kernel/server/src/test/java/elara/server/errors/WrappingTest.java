package elara.server.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappingTest {
    @Test
    void linesBreakBetweenWords() {
        List<String> lines = Wrapping.of("→ ", "word ".repeat(60).strip(), "  ");
        assertThat(lines).hasSizeGreaterThan(3).allMatch(line -> line.length() <= 80 && line.endsWith("word"));
        assertThat(lines.get(0)).startsWith("→ word");
        assertThat(lines.get(1)).startsWith("  word");
    }

    @Test
    void codeAndVeryLongWordsStayWhole() {
        String code = "`for (int i = 0; i < values.length; i++)`";
        assertThat(Wrapping.of("", "Between these words and the next there is little room: " + code + ".", "  ")).element(1).isEqualTo("  " + code + ".");
        assertThat(Wrapping.of("", "x".repeat(200), "  ")).containsExactly("x".repeat(200));
    }

    @Test
    void coloursTakeNoRoom() {
        String text = "a".repeat(36) + " " + "b".repeat(36);
        assertThat(Wrapping.of(Ansi.bold("error") + ": ", text, "  ")).hasSize(1);
        assertThat(Wrapping.of("a longer head: ", text, "  ")).hasSize(2);
    }
}
