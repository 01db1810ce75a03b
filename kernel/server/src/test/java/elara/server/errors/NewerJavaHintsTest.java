package elara.server.errors;

import static org.assertj.core.api.Assertions.assertThat;

import elara.server.compiler.CompilationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewerJavaHintsTest extends CompiledCells {
    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '~', value = {
        "21 @ String s = switch (thing) { case Integer i -> \"i\"; default -> \"d\"; };",
        "21 @ if (thing instanceof Point(int x, int y)) { }",
        "21 @ switch (thing) { case Pr(String s) -> 1; default -> 2; }",
        "21 @ Thread.startVirtualThread(() -> { });",
        "21 @ Thread.ofVirtual()",
        "21 @ list.getFirst()",
        "21 @ list.reversed()",
        "21 @ Math.clamp(1, 2, 3)",
        "24 @ list.stream().gather(null)",
        "25 @ IO.println(1)",
        "22 @ for (String _ : new String[0]) { }",
        "25 @ import module java.base;",
    })
    void whatNeedsANewerJavaSaysSo(int version, String cell) {
        if (Runtime.version().feature() < version) {
            assertThat(described(cell)).last().asString().endsWith("needs Java " + version + ", you run " + Runtime.version().feature() + ".");
        } else {
            assertThat(newerNeededBy(cell)).isFalse();
        }
    }

    @Test
    void aPreviewSaysHowItIsSwitchedOn() {
        String cell = "switch (thing) { case int i -> 1; default -> 2; }";
        boolean preview = Runtime.version().feature() >= 23;
        assertThat(described(cell)).last().asString().contains(preview ? "ELARA_SESSION_OPTIONS=--enable-preview" : "needs Java 21");
    }

    private boolean newerNeededBy(String cell) {
        try {
            run(cell);
            return false;
        } catch (CompilationException e) {
            return plain(errors(cell).error(e).traceback()).stream().anyMatch(line -> line.contains("needs Java"));
        }
    }
}
