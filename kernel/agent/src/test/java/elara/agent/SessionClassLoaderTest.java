package elara.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionClassLoaderTest {
    @TempDir
    Path folder;
    private byte[] classFile;

    @BeforeEach
    void compile() throws IOException {
        Path source = Files.writeString(folder.resolve("Answer.java"),
            "package cells; public class Answer { public static int get() { return 42; } }");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-d", folder.toString(),
            source.toString())).isZero();
        classFile = Files.readAllBytes(folder.resolve("cells/Answer.class"));
    }

    @Test
    void definesAddedClassesWhenTheyAreUsed() throws Exception {
        try (SessionClassLoader loader = new SessionClassLoader(getClass().getClassLoader())) {
            assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> loader.loadClass("cells.Answer"));
            loader.add("cells.Answer", classFile);
            Class<?> answer = loader.loadClass("cells.Answer");
            assertThat(answer.getMethod("get").invoke(null)).isEqualTo(42);
            assertThat(answer.getClassLoader()).isSameAs(loader);
            assertThat(loader.loadClass("cells.Answer")).isSameAs(answer);
        }
    }

    @Test
    void givesTheClassFilesOfCells() throws IOException {
        try (SessionClassLoader loader = new SessionClassLoader(getClass().getClassLoader())) {
            loader.add("cells.Answer", classFile);
            try (InputStream in = loader.getResourceAsStream("cells/Answer.class")) {
                assertThat(in.readAllBytes()).isEqualTo(classFile);
            }
            try (InputStream in = loader.getResourceAsStream("java/lang/String.class")) {
                assertThat(in).isNotNull();
            }
            assertThat(loader.getResourceAsStream("cells/Nothing.class")).isNull();
        }
    }

    @Test
    void findsClassesAndResourcesOfAddedFolders() throws Exception {
        Files.writeString(folder.resolve("note.txt"), "hello");
        try (SessionClassLoader loader = new SessionClassLoader(getClass().getClassLoader())) {
            loader.add(List.of(folder));
            assertThat(loader.loadClass("cells.Answer").getMethod("get").invoke(null)).isEqualTo(42);
            try (InputStream in = loader.getResourceAsStream("note.txt")) {
                assertThat(in).hasContent("hello");
            }
        }
    }
}
