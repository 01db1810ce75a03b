package elara.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import jdk.jshell.Snippet.Status;
import jdk.jshell.UnresolvedReferenceException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One real session with its second JVM; each test uses names of its own. */
@Timeout(60)
class JShellSessionTest {
    @TempDir
    static Path home;
    private static final RecordingListener LISTENER = new RecordingListener();
    private static CurrentSession current;
    private static JShellSession session;

    @BeforeAll
    static void start() {
        current = new CurrentSession(home, LISTENER);
        session = current.get();
    }

    @AfterAll
    static void stop() {
        current.close();
    }

    @BeforeEach
    void forget() {
        LISTENER.said.clear();
    }

    /** Runs a cell of one snippet. */
    private static Evaluation eval(String source, long cell) {
        session.beginCell(cell);
        try {
            return session.eval(source, cell, Origins.of(cell, source));
        } finally {
            session.endCell();
        }
    }

    private static Evaluation run(String source) {
        Evaluation evaluation = eval(source, 1);
        assertThat(evaluation.events().get(0).status()).as(source).isEqualTo(Status.VALID);
        assertThat(evaluation.exception()).as(source).isNull();
        return evaluation;
    }

    private static Object valueOf(String expression) {
        run(expression);
        return session.renderLast(1, true).data().get("text/plain");
    }

    @Test
    void runsSnippetsAndRendersTheLastValue() {
        run("int a = 40;");
        assertThat(valueOf("a + 2")).isEqualTo("42");
        assertThat(valueOf("new int[] {a, 1}")).isEqualTo("int[] {40, 1}");
        assertThat(valueOf("Stream.of(1, 2)")).isEqualTo("Stream [1, 2]");
    }

    @Test
    void hasTheDefaultImports() {
        for (String expression : List.of("List.of(1)", "Duration.ofSeconds(1)", "new BigDecimal(1)", "Path.of(\"a\")",
                "Pattern.compile(\"a\")", "Executors.newCachedThreadPool()", "html(\"<b>x</b>\")")) {
            run(expression);
        }
    }

    @Test
    void outputBelongsToItsCell() throws InterruptedException {
        eval("System.out.print(\"to out\"); ", 7);
        eval("System.err.print(\"to err\");", 8);
        assertThat(LISTENER.said.take()).isEqualTo("7 stdout to out");
        assertThat(LISTENER.said.take()).isEqualTo("8 stderr to err");
    }

    @Test
    void displaysComeInOrderWithOutput() throws InterruptedException {
        eval("{ System.out.print(\"1\"); display(2); System.out.print(\"3\"); clearOutput(true); }", 9);
        assertThat(List.of(LISTENER.said.take(), LISTENER.said.take(), LISTENER.said.take(), LISTENER.said.take()))
            .containsExactly("9 stdout 1", "9 display {text/plain=2}", "9 stdout 3", "9 clear true");
    }

    @Test
    void tellsWhatWasThrown() {
        run("class Cold extends RuntimeException { Cold(String m, Throwable c) { super(m, c); } }");
        Evaluation evaluation = eval("throw new Cold(\"brr\", new IOException(\"ice\"));", 1);
        Map<String, Object> exception = evaluation.exception();
        assertThat((String) exception.get("class")).endsWith("$Cold");
        assertThat(exception).containsEntry("message", "brr");
        assertThat(exception.get("cause")).asString().contains("java.io.IOException", "ice");
        assertThat((List<?>) exception.get("frames")).isNotEmpty();
        assertThat(eval("1", 1).exception()).as("of the next snippet").isNull();
    }

    @Test
    void tellsWhatIsNotDefinedYet() {
        assertThat(eval("int early() { return late() + 1; }", 1).events().get(0).status())
            .isEqualTo(Status.RECOVERABLE_DEFINED);
        assertThat(eval("early()", 1).events().get(0).exception()).isInstanceOf(UnresolvedReferenceException.class);
        run("int late() { return 1; }");
        assertThat(valueOf("early()")).isEqualTo("2");
    }

    @Test
    void redefiningAMethodKeepsValues() {
        run("class Net { double w = 1; double out(double x) { return w * x; } }");
        run("var net = new Net();");
        run("net.w = 5;");
        run("class Net { double w = 1; double out(double x) { return w * x + 100; } }");
        assertThat(valueOf("net.w")).isEqualTo("5.0");
        assertThat(valueOf("net.out(2)")).isEqualTo("110.0");
    }

    @Test
    void eachEntryOfTheClassPathIsAddedOnce(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("library.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("data/note.txt"));
            out.write("from the jar".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(session.addToClasspath(List.of(jar, folder.resolve("x/../library.jar"), folder))).containsExactly(jar, folder);
        assertThat(session.addToClasspath(List.of(jar))).isEmpty();
        run("var loader = Thread.currentThread().getContextClassLoader();");
        assertThat(valueOf("new String(loader.getResourceAsStream(\"data/note.txt\").readAllBytes())")).isEqualTo("from the jar");
        assertThat(valueOf("Collections.list(loader.getResources(\"data/note.txt\")).size()")).isEqualTo("1");
    }

    @Test
    void librariesOfTheKernelAreNotInScope() {
        assertThat(eval("import com.google.gson.Gson;", 1).events().get(0).status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void inputIsAskedForAndAnswered() throws InterruptedException {
        Thread user = new Thread(() -> {
            try {
                while (!LISTENER.said.take().equals("5 input")) {
                    Thread.onSpinWait();
                }
                session.jvm().answerInput("typed", null);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        user.start();
        eval("var typed = new Scanner(System.in).nextLine();", 5);
        user.join();
        assertThat(valueOf("typed")).isEqualTo("typed");
    }

    @Test
    void aBusyLoopIsInterruptedAndVariablesStay() throws InterruptedException {
        run("long turns = 0;");
        interruptOnce("go", "{ System.out.println(\"go\"); while (true) { turns++; } }");
        assertThat(valueOf("turns > 0")).isEqualTo("true");
    }

    @Test
    void aSleepIsInterrupted() throws InterruptedException {
        interruptOnce("zzz", "{ System.out.println(\"zzz\"); Thread.sleep(1_000_000); }");
        assertThat(valueOf("1 + 1")).isEqualTo("2");
    }

    @Test
    void betweenCellsAnInterruptDoesNothing() {
        session.interrupt();
        session.beginCell(1);
        session.eval("int unharmed = 2 + 2;", 1, Origins.of(1, "int unharmed = 2 + 2;"));
        assertThat(session.interruption()).isNull();
        session.endCell();
        assertThat(valueOf("unharmed")).isEqualTo("4");
    }

    @Test
    void anInterruptBetweenTwoSnippetsEndsTheNext() {
        session.beginCell(1);
        session.interrupt();
        session.eval("while (true) { }", 3, Origins.of(3, "while (true) { }"));
        assertThat(session.interruption()).isNotNull();
        session.endCell();
    }

    /** Runs a cell that never ends, and interrupts it once it has said that it runs. */
    private static void interruptOnce(String word, String source) throws InterruptedException {
        Thread user = new Thread(() -> {
            try {
                while (!LISTENER.said.take().startsWith("3 stdout " + word)) {
                    Thread.onSpinWait();
                }
                session.interrupt();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        user.start();
        session.beginCell(1);
        session.eval(source, 3, Origins.of(3, source));
        assertThat(session.interruption()).isNotNull();
        session.endCell();
        user.join();
    }
}
