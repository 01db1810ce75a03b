package elara.server.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceExcerptTest {
    private static List<String> excerpt(String cell, String underlined) {
        int start = cell.indexOf(underlined);
        return SourceExcerpt.of(cell, start, start + underlined.length()).stream().map(line -> line.replaceAll("\u001b\\[[01]m", "")).toList();
    }

    @Test
    void underlinesTheRange() {
        assertThat(excerpt("int x = 1;\nint y = z;", "z")).containsExactly("   2 │ int y = z;", "     │         ^");
    }

    @Test
    void ofALongLineOnlyWhatIsAroundTheRangeIsShown() {
        String cell = "a".repeat(100_000) + " wrong " + "b".repeat(100_000);
        List<String> lines = excerpt(cell, "wrong");
        assertThat(lines.get(0)).startsWith("   1 │ …aaa").hasSizeLessThan(200);
        assertThat(lines.get(1).indexOf('^')).isEqualTo(lines.get(0).indexOf("wrong"));
        assertThat(lines.get(1)).endsWith(" ^^^^^");
    }

    @Test
    void theEndOfALongLineIsShown() {
        List<String> lines = SourceExcerpt.of("a".repeat(500), 500, 500);
        assertThat(lines.get(0)).endsWith("aaa");
    }
}
