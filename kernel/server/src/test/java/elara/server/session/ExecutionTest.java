package elara.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import elara.server.compiler.Stage;
import elara.server.interrupt.Interrupter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Executions within one another and beside each other, in a real session JVM. */
@Timeout(60)
class ExecutionTest {
    @TempDir
    Path home;
    private final HoldingListener listener = new HoldingListener();
    private CurrentSession current;
    private Session session;

    /** Keeps what comes from the session JVM waiting behind a line of output. */
    private static final class HoldingListener extends RecordingListener {
        private final CountDownLatch released = new CountDownLatch(1);

        @Override
        public void stream(long cell, String name, String text) {
            super.stream(cell, name, text);
            if (text.contains("hold")) {
                try {
                    released.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    @BeforeEach
    void start() {
        current = new CurrentSession(home, listener, CurrentSession.prepare(Session.newCompiler()));
        session = current.get();
    }

    @AfterEach
    void stop() {
        listener.released.countDown();
        current.close();
    }

    private void await(String said) throws InterruptedException {
        while (!listener.said.take().equals(said)) {
            Thread.onSpinWait();
        }
    }

    private static CompletableFuture<Outcome> invoke(Execution execution, List<Stage> stages) {
        return CompletableFuture.supplyAsync(() -> Cells.invoke(execution, stages), task -> new Thread(task, "test-invoke").start());
    }

    private Object value(Execution execution, String expression) {
        return Cells.invoke(execution, Cells.load(session, expression, execution.run())).data().get("text/plain");
    }

    // One within another

    /** As a magic does it that runs Java between two parts of its cell. */
    @Test
    void anExecutionWithinAnotherIsInterruptedAlone() throws InterruptedException {
        List<Stage> endless = Cells.load(session, "{ System.out.print(\"inner\"); while (true) { } }", 2);
        List<Stage> after = Cells.load(session, "int never = 1;", 2);
        try (Execution outer = session.begin(1, SessionThreads.MAIN)) {
            assertThat(value(outer, "int begun = 1; begun")).isEqualTo("1");
            try (Execution inner = session.begin(2, SessionThreads.MAIN)) {
                CompletableFuture<Outcome> outcome = invoke(inner, endless);
                await("2 stdout inner");
                session.interrupt();
                assertThat(outcome.join().ok()).isFalse();
                assertThat(inner.interruption()).isNotNull();
                assertThat(Cells.invoke(inner, after).stopped()).as("what follows in it").isTrue();
            }
            assertThat(outer.interruption()).isNull();
            assertThat(value(outer, "begun + 1")).isEqualTo("2");
        }
    }

    @Test
    void behindAnInnerExecutionTheOuterOneIsInterrupted() throws InterruptedException {
        List<Stage> endless = Cells.load(session, "{ System.out.print(\"outer\"); while (true) { } }", 1);
        try (Execution outer = session.begin(1, SessionThreads.MAIN)) {
            try (Execution inner = session.begin(2, SessionThreads.MAIN)) {
                assertThat(value(inner, "1 + 1")).isEqualTo("2");
            }
            CompletableFuture<Outcome> outcome = invoke(outer, endless);
            await("1 stdout outer");
            session.interrupt();
            assertThat(outcome.join().ok()).isFalse();
            assertThat(outer.interruption()).isNotNull();
        }
    }

    @Test
    void outputIsThatOfTheInnermost() throws InterruptedException {
        try (Execution outer = session.begin(1, SessionThreads.MAIN)) {
            Cells.run(session, outer, "System.out.print(\"a\");");
            try (Execution inner = session.begin(2, SessionThreads.MAIN)) {
                Cells.run(session, inner, "System.out.print(\"b\");");
            }
            Cells.run(session, outer, "System.out.print(\"c\");");
        }
        assertThat(List.of(listener.said.take(), listener.said.take(), listener.said.take()))
            .containsExactly("1 stdout a", "2 stdout b", "1 stdout c");
    }

    /** The outer one waits in the middle of its code; its thread runs the inner one meanwhile. */
    @Test
    void anExecutionRunsWhileAnotherWaitsOnTheSameThread() throws Exception {
        Path sign = home.resolve("sign");
        Cells.run(session, "var sign = Path.of(\"" + sign.toString().replace("\\", "\\\\") + "\");", 1);
        // The kernel answers the call when it has read the line before it, which the listener holds.
        List<Stage> waiting = Cells.load(session, """
            String answer = "none";
            System.out.println("hold");
            try {
                elara.agent.Calls.call("nothing", null);
            } catch (IllegalStateException e) {
                answer = Thread.currentThread().getName() + ", " + e.getMessage();
            }
            answer
            """, 1);
        List<Stage> endless = Cells.load(session, "{ Files.writeString(sign, Thread.currentThread().getName()); while (true) { } }", 2);
        try (Execution outer = session.begin(1, SessionThreads.MAIN)) {
            CompletableFuture<Outcome> outcome = invoke(outer, waiting);
            await("1 stdout hold\n");
            try (Execution inner = session.begin(2, SessionThreads.MAIN)) {
                CompletableFuture<Outcome> inside = invoke(inner, endless);
                assertThat(textOf(sign)).isEqualTo("cell");
                assertThat(outcome).isNotDone();
                session.interrupt();
                listener.released.countDown();
                assertThat(inside.join().ok()).isFalse();
                assertThat(inner.interruption()).isNotNull();
            }
            assertThat(outcome.join().data().get("text/plain")).asString().startsWith("cell, ");
            assertThat(outer.interruption()).isNull();
        }
    }

    private static String textOf(Path file) throws IOException {
        while (!Files.exists(file) || Files.size(file) == 0) {
            Thread.onSpinWait();
        }
        return Files.readString(file);
    }

    // Beside each other

    @Test
    void executionsOnTwoThreadsAreInterruptedOneByOne() throws InterruptedException {
        Cells.run(session, "volatile long zero = 0; volatile long one = 0;", 1);
        List<Stage> first = Cells.load(session, "{ System.out.print(Thread.currentThread().getName()); while (true) { zero++; } }", 2);
        List<Stage> second = Cells.load(session, "{ System.out.print(Thread.currentThread().getName()); while (true) { one++; } }", 3);
        List<Stage> counts = Cells.load(session, "zero", 4);
        Interrupter ofOne = new Interrupter(session.jvm(), 1);
        Interrupter ofTwo = new Interrupter(session.jvm(), 2);
        try (Execution onZero = session.begin(2, SessionThreads.MAIN); Execution onOne = new Execution(session.jvm(), ofOne, 3, 1, () -> { });
                Execution onTwo = new Execution(session.jvm(), ofTwo, 4, 2, () -> { })) {
            CompletableFuture<Outcome> zero = invoke(onZero, first);
            await("2 stdout cell");
            CompletableFuture<Outcome> one = invoke(onOne, second);
            await("3 stdout cell-1");
            ofOne.interrupt();
            assertThat(one.join().ok()).isFalse();
            assertThat(onOne.interruption()).isNotNull();
            assertThat(onZero.interruption()).isNull();
            long before = number(Cells.invoke(onTwo, counts));
            while (number(Cells.invoke(onTwo, counts)) == before) {
                Thread.onSpinWait();
            }
            assertThat(zero).isNotDone();
            session.interrupt();
            assertThat(zero.join().ok()).isFalse();
            assertThat(onZero.interruption()).isNotNull();
            assertThat(onTwo.interruption()).isNull();
        }
        assertThat(Cells.run(session, "zero > 0 && one > 0", 5).data()).containsEntry("text/plain", "true");
    }

    private static long number(Outcome outcome) {
        return Long.parseLong(outcome.data().get("text/plain").toString());
    }

    @Test
    void theMainThreadMayBeInterruptedWhileAnotherGoesOn() throws InterruptedException {
        List<Stage> endless = Cells.load(session, "{ System.out.print(\"main\"); while (true) { } }", 1);
        List<Stage> patient = Cells.load(session, "System.out.print(\"side\");\nString line = new Scanner(System.in).nextLine();\nline", 2);
        try (Execution main = session.begin(1, SessionThreads.MAIN); Execution side = new Execution(session.jvm(), new Interrupter(session.jvm(), 1), 2, 1, () -> { })) {
            CompletableFuture<Outcome> ofSide = invoke(side, patient);
            await("2 input");
            CompletableFuture<Outcome> ofMain = invoke(main, endless);
            await("1 stdout main");
            session.interrupt();
            assertThat(ofMain.join().ok()).isFalse();
            assertThat(ofSide).isNotDone();
            session.jvm().answerInput(listener.question, "typed", null);
            assertThat(ofSide.join().data()).isEqualTo(Map.of("text/plain", "typed"));
            assertThat(side.interruption()).isNull();
        }
    }
}
