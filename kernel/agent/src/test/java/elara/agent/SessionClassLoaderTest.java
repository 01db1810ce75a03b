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

    @Test
    void aClassFileCanBeReplacedUntilItIsDefined() throws Exception {
        try (SessionClassLoader loader = new SessionClassLoader(getClass().getClassLoader())) {
            loader.add("REPL.A", Sources.compile(folder, "public class A { public static int get() { return 1; } }").get("REPL.A"));
            loader.add("REPL.A", Sources.compile(folder, "public class A { public static int get() { return 2; } }").get("REPL.A"));
            assertThat(loader.loadClass("REPL.A").getMethod("get").invoke(null)).isEqualTo(2);
            byte[] later = Sources.compile(folder, "public class A { public static int get() { return 3; } }").get("REPL.A");
            loader.add("REPL.A", later); // the debugger has swapped it
            assertThat(loader.classFile("REPL.A")).isEqualTo(later);
            assertThat(loader.defined("REPL.A")).isSameAs(loader.loadClass("REPL.A"));
            assertThat(loader.defined("REPL.B")).isNull();
        }
    }

    @Test
    void keepsClassFilesOfStatementsOnlyIfSomethingOfThemLives() throws Exception {
        try (SessionClassLoader loader = new SessionClassLoader(getClass().getClassLoader())) {
            var files = Sources.compile(folder, """
                class In$1$1 { static void run() { int x = 1; } }
                class In$2$1 { static Runnable run() { return () -> { }; } }
                class In$3$1 { static Object run() { return new Object() { }; } }
                class Run$1$1 { static void run() { } }
                class f$m { static void f() { } }
                """);
            files.forEach(loader::add);
            for (String name : files.keySet()) {
                loader.loadClass(name);
            }
            assertThat(files.keySet()).filteredOn(name -> loader.classFile(name) == null)
                .containsExactlyInAnyOrder("REPL.In$1$1", "REPL.Run$1$1");
        }
    }

    @Test
    void forgetsTheValueOfAVariable() throws Exception {
        try (SessionClassLoader loader = new SessionClassLoader(getClass().getClassLoader())) {
            Sources.compile(folder, "public class x$v { public static Object x = \"kept\"; }").forEach(loader::add);
            loader.forget("REPL.x$v", "x"); // never used
            Object held = loader.loadClass("REPL.x$v").getField("x").get(null);
            assertThat(held).isEqualTo("kept");
            loader.forget("REPL.x$v", "x");
            assertThat(loader.loadClass("REPL.x$v").getField("x").get(null)).isNull();
        }
    }
}
