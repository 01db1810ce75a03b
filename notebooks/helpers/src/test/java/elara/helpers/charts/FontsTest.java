package elara.helpers.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FontsTest {
    @Test
    void aMachineWithFontsPasses() {
        assertThatCode(Fonts::require).doesNotThrowAnyException();
    }

    @Test
    void aMachineWithoutFontsGetsAnAdviceOnEveryJava() {
        assertThatThrownBy(() -> Fonts.require(() -> {
            throw new InternalError("java.lang.reflect.InvocationTargetException"); // Java 17
        })).isInstanceOf(IllegalStateException.class).hasMessageContaining("sudo apt install fontconfig");
        assertThatThrownBy(() -> Fonts.require(() -> {
            throw new RuntimeException("Fontconfig head is null, check your fonts or fonts configuration"); // Java 25
        })).isInstanceOf(IllegalStateException.class).hasMessageContaining("sudo apt install fontconfig");
    }

    @Test
    void charactersWithoutAFontAreToldOnce() {
        String unassigned = "\uE123";
        assertThat(said(() -> Fonts.warn("loss " + unassigned)))
            .contains("characters " + unassigned + ",").contains("sudo apt install fonts-wqy-microhei");
        assertThat(said(() -> Fonts.warn("loss " + unassigned))).isEmpty();
        assertThat(said(() -> Fonts.warn("ŷ = σ(W₁x)"))).isEmpty();
    }

    private static String said(Runnable what) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            what.run();
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
