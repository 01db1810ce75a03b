package elara.helpers;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
