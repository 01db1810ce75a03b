package elara.helpers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.factory.Nd4j;

/** The helpers as a plain Java library: a program whose class path has no Elara kernel. */
class WithoutKernelTest {
    @TempDir
    private Path folder;

    /** The program. */
    static final class Program {
        public static void main(String[] arguments) {
            try {
                Class.forName("elara.display.Display");
                throw new IllegalStateException("the kernel's display API is on the class path of this test");
            } catch (ClassNotFoundException absent) {
                Reproducible.start(1);
                Predict.guess("0.5").compare(0.5, 0.1);
                Check.equal("identity", Nd4j.eye(2), Nd4j.eye(2), 0);
                System.out.println(Matrices.of("I", Nd4j.eye(2)));
                Check.that("one is two", 1 == 2);
            }
        }
    }

    @Test
    void checksPredictionsAndMatricesArePrinted() throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !Path.of(entry).toString().contains(Path.of("kernel", "agent").toString())
                && !Path.of(entry).getFileName().toString().startsWith("agent-"))
            .collect(Collectors.joining(File.pathSeparator));
        Path out = folder.resolve("out");
        Process program = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8", "-cp", classPath, Program.class.getName())
            .redirectErrorStream(true).redirectOutput(out.toFile()).start();

        assertThat(program.waitFor()).isOne();
        assertThat(Files.readString(out, StandardCharsets.UTF_8)).containsSubsequence("Your guess: 0.5",
            "It came out as 0.5. You guessed 0.5: well predicted.", "✓ identity: all 4 numbers as expected, exactly",
            "I  (2 × 2", "CheckFailed: one is two: this does not hold.");
    }
}
