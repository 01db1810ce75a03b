package elara.server.magics.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import elara.server.jvm.Surroundings;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicException;
import elara.server.magics.RecordingContext;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ShellMagicTest {

    @TempDir
    private Path directory;
    private final Surroundings surroundings = new Surroundings();

    private RecordingContext run(String commands) throws MagicException {
        RecordingContext context = new RecordingContext(directory);
        new ShellMagic("sh", surroundings).run(new MagicCall("sh", List.of(), commands), context);
        return context;
    }

    @Test
    void outputGoesWhereItIsPrinted() throws MagicException {
        RecordingContext context = run("echo out; echo err >&2");
        assertThat(context.printed).hasToString("out\n");
        assertThat(context.errors).hasToString("err\n");
    }

    @Test
    void itStartsInTheSurroundings() throws Exception {
        surroundings.moveTo(directory);
        surroundings.set("ELARA_TEST", "value");
        surroundings.set("HOME", null);
        assertThat(run("pwd -P; echo $ELARA_TEST; echo ${HOME-none}").printed.toString()).isEqualTo(directory.toRealPath() + "\nvalue\nnone\n");
        assertThat(surroundings.environment()).containsEntry("ELARA_TEST", "value").doesNotContainKey("HOME");
    }

    @Test
    void aFolderThatIsGoneIsSaid() {
        surroundings.moveTo(directory.resolve("gone"));
        assertThatThrownBy(() -> run("true")).isInstanceOf(MagicException.class).hasMessageContaining("cannot be started in " + directory.resolve("gone"));
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> run("sleep 300")).isInstanceOf(MagicException.class).hasMessageContaining("stopped");
        } finally {
            Thread.interrupted();
        }
    }
}
