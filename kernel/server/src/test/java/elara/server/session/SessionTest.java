package elara.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import elara.server.compiler.Compilation;
import elara.server.compiler.CompilationException;
import elara.server.compiler.Source;
import elara.server.compiler.Definitions;
import elara.server.compiler.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One real session with its second JVM; each test uses names of its own. */
@Timeout(60)
class SessionTest {
    @TempDir
    static Path home;
    private static final RecordingListener LISTENER = new RecordingListener();
    private static CurrentSession current;
    private static Session session;

    @BeforeAll
    static void start() {
        current = new CurrentSession(home, LISTENER, CurrentSession.prepare(Session.newCompiler()));
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

    private static Outcome eval(String source, long cell) {
        return Cells.run(session, source, cell);
    }

    private static Outcome run(String source) {
        Outcome outcome = eval(source, 1);
        assertThat(outcome.exception()).as(source).isNull();
        assertThat(outcome.ok()).as(source).isTrue();
        return outcome;
    }

    private static Object valueOf(String expression) {
        return run(expression).data().get("text/plain");
    }

    private static CompilationException error(String source) {
        return catchThrowableOfType(CompilationException.class,
            () -> session.compile(new Source("In[1]", source), new Origin(1, "In[1]", source), false, () -> false));
    }

    @Test
    void runsCellsAndRendersTheLastValue() {
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
        Outcome outcome = eval("throw new Cold(\"brr\", new IOException(\"ice\"));", 1);
        Map<String, Object> exception = outcome.exception();
        assertThat((String) exception.get("class")).isEqualTo("REPL.Cold");
        assertThat(exception).containsEntry("message", "brr");
        assertThat(exception.get("cause")).asString().contains("java.io.IOException", "ice");
        assertThat((List<?>) exception.get("frames")).isNotEmpty();
        assertThat(eval("1", 1).exception()).as("of the next cell").isNull();
    }

    @Test
    void tellsWhatIsNotDefinedYet() {
        run("int early() { return late() + 1; }");
        assertThat(session.definitions().named("early")).singleElement().satisfies(early ->
            assertThat(session.definitions().causes(early)).containsExactly("method late()"));
        assertThat(error("early()").unusable()).hasSize(1);
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
        assertThat(error("import com.google.gson.Gson;\nGson gson = null;")).isNotNull();
        assertThat(error("new elara.server.session.Session(null)")).isNotNull();
    }

    @Test
    void inputIsAskedForAndAnswered() throws InterruptedException {
        Thread user = new Thread(() -> {
            try {
                while (!LISTENER.said.take().equals("5 input")) {
                    Thread.onSpinWait();
                }
                session.jvm().answerInput(LISTENER.question, "typed", null);
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
        try (Execution execution = session.begin(1, SessionThreads.MAIN)) {
            Cells.run(session, execution, "int unharmed = 2 + 2;");
            assertThat(execution.interruption()).isNull();
        }
        assertThat(valueOf("unharmed")).isEqualTo("4");
    }

    @Test
    void anInterruptBetweenTwoStagesEndsTheNext() {
        List<Stage> endless = Cells.load(session, "while (true) { }", 1);
        try (Execution execution = session.begin(1, SessionThreads.MAIN)) {
            session.interrupt();
            assertThat(Cells.invoke(execution, endless).stopped()).isTrue();
            assertThat(execution.interruption()).isNotNull();
            Source source = new Source("In[1]", "int neverCompiled = 1;");
            assertThat(catchThrowableOfType(CompilationException.class, () -> session.compile(source, new Origin(1, "In[1]", source.text()), false,
                () -> execution.interruption() != null)).problems().toString()).contains("compiling was stopped");
        }
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
        try (Execution execution = session.begin(3, SessionThreads.MAIN)) {
            assertThat(Cells.run(session, execution, source).ok()).isFalse();
            assertThat(execution.interruption()).isNotNull();
        }
        user.join();
    }

    @Test
    void aTypeOfAnotherShapeTakesWhatIsOfItAlong() {
        run("class Layer { int n = 1; }");
        run("var layer = new Layer(); Object hidden = List.of(layer); int count = 7;");
        Losses losses = session.apply(compile("class Layer { int n = 1; int m = 2; }").stages().get(0));
        assertThat(losses.variables()).containsExactly("layer");
        assertThat(losses.reasons()).containsExactly("Layer has changed (field m is new)");
        assertThat(losses.cells()).containsExactly("In[1]");
        assertThat(losses.replaced()).contains("Layer");
        assertThat(losses.holding()).containsExactly("hidden");
        assertThat(losses.incomplete()).isFalse();
        assertThat(error("layer").problems()).hasSize(1);
        assertThat(session.lost().cells()).containsEntry("layer", "In[1]");
        run("var layer = new Layer();");
        assertThat(valueOf("layer.m + count")).isEqualTo("9");
        assertThat(valueOf("layer.getClass().getSimpleName()")).isEqualTo("Layer");
        assertThat(session.lost().cells()).doesNotContainKey("layer");
    }

    private static Compilation compile(String source) {
        try {
            Definitions before = session.definitions();
            Compilation compilation = session.compile(new Source("In[4]", source), new Origin(4, "In[4]", source), false, () -> false);
            for (Stage stage : compilation.stages()) {
                session.define(stage, before);
                before = stage.definitions();
            }
            return compilation;
        } catch (CompilationException e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    @ParameterizedTest
    @CsvSource({"fragile, 'class Fragile { %s }', Fragile.n", "weak, 'class Outer { static class Weak { %s } }', Outer.Weak.n"})
    void aTypeWhoseInitializerHasFailedIsTriedAgain(String property, String type, String use) {
        String source = type.formatted("static int n = 1 / Integer.parseInt(System.getProperty(\"" + property + "\", \"0\"));");
        run(source);
        assertThat(eval(use, 1).exception()).isNotNull();
        run("System.setProperty(\"" + property + "\", \"1\");");
        run(source);
        assertThat(valueOf(use)).isEqualTo("1");
    }

    @Test
    void aVariableThatWasNotComeToHasNoValue() {
        assertThat(eval("int first = 1; int never = first / 0; int later = 2;", 5).exception()).isNotNull();
        assertThat(session.definitions().named("later")).isEmpty();
        assertThat(session.lost().cells()).containsEntry("later", "In[5]");
        assertThat(valueOf("first")).isEqualTo("1");
    }

    @Test
    void aClassKnowsItsCell() {
        eval("class Located { class In { } }\nint place(int x) { return x; }", 6);
        assertThat(session.cellOf("REPL.Located$In")).isEqualTo("In[6]");
        assertThat(session.cellOf("REPL.place$m$int")).isEqualTo("In[6]");
        assertThat(session.cellOf("java.lang.String")).isNull();
    }
}
