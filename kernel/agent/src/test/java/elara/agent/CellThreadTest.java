package elara.agent;

import static org.assertj.core.api.Assertions.assertThat;

import elara.display.RendererRegistry;
import elara.wire.ChannelPair;
import elara.wire.Frame;
import elara.wire.FrameType;
import elara.wire.FrameType.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command loop with its threads, as the kernel meets them over its channel. */
public class CellThreadTest {
    private static final String RUNNER = "REPL.In$1$1";
    private static final String SOURCE = """
        import elara.agent.Calls;
        import elara.agent.CellThreadTest;
        class Old { }
        class x$v { static Object x = java.util.List.of(new Old()); }
        class y$v { static Object y = java.util.Collections.synchronizedMap(new java.util.HashMap<>()); }
        class In$1$1 {
            static void locks() throws Exception {
                java.util.concurrent.CountDownLatch locked = new java.util.concurrent.CountDownLatch(1);
                Thread thread = new Thread(() -> {
                    synchronized (y$v.y) {
                        locked.countDown();
                        CellThreadTest.sleep();
                    }
                });
                thread.setDaemon(true);
                thread.start();
                locked.await();
            }
            static Object uses() { return x$v.x; }
            static Object value() { return "the value"; }
            static void nothing() { }
            static Object slow() { return new Object() { public String toString() { return null; } }; }
            static Object fails() { throw new IllegalStateException("no"); }
            static Object calls() { return "<" + Calls.call("ask", 7) + ">"; }
            static Object callsTwice() { return Calls.call("first", null) + " " + Calls.call("second", null); }
            static Object prints() { CellThreadTest.out.print("inner"); return 1; }
            static Object printsAround() {
                CellThreadTest.out.print("before");
                Object answer = Calls.call("ask", null);
                CellThreadTest.out.print("after");
                return answer;
            }
            static Object captures() throws Exception { return CellThreadTest.capture(() -> calls()); }
            static Object waits() throws Exception { CellThreadTest.begun.countDown(); CellThreadTest.latch.await(); return Calls.call("never", null); }
            static Object callsOnThread() throws Exception {
                Object[] answer = new Object[1];
                Thread thread = new Thread(() -> answer[0] = Calls.call("ask", null));
                thread.start();
                thread.join();
                return answer[0];
            }
            static Object tries() {
                try {
                    return Calls.call("ask", null);
                } catch (java.util.concurrent.CancellationException e) {
                    return e.getMessage() + Thread.currentThread().isInterrupted();
                }
            }
        }
        """;

    /** What the code above prints on. */
    public static PrintStream out;
    public static CountDownLatch latch;
    public static CountDownLatch begun;
    private static RendererRegistry renderers;

    private static Map<String, byte[]> classFiles;

    private ChannelPair pair;
    private long requests;

    /** Runs {@code work} as a widget's function is run. */
    public static Object capture(Callable<?> work) {
        return Capture.of(work, renderers).list().toString();
    }

    /** Waits for ever. */
    public static void sleep() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        classFiles = Sources.compile(folder, SOURCE);
    }

    @BeforeEach
    void start() throws Exception {
        pair = new ChannelPair();
        OutputBuffer output = new OutputBuffer(pair.near);
        renderers = new RendererRegistry();
        out = output.printStream("stdout");
        latch = new CountDownLatch(1);
        begun = new CountDownLatch(1);
        Calls calls = new Calls(output);
        Calls.connect(calls);
        CommandLoop loop = new CommandLoop(pair.near, output, new Questions(pair.near, output), calls,
            new StandardStreams(out, out, InputStream.nullInputStream()), renderers);
        Thread commands = new Thread(() -> {
            try {
                loop.run();
            } catch (IOException e) {
                // The test is over.
            }
        });
        commands.setDaemon(true);
        commands.start();
        pair.far.send(FrameType.LOAD, ++requests, Sources.asList(classFiles));
        assertReply(requests, "OK");
    }

    @AfterEach
    void end() throws Exception {
        pair.close();
    }

    private long invoke(long run, int thread, boolean render, String... methods) throws Exception {
        pair.far.send(FrameType.INVOKE, ++requests, run, thread, RUNNER, List.of(methods), render, true);
        return requests;
    }

    private Frame assertNext(FrameType type, Object... fields) throws Exception {
        Frame frame = pair.far.read();
        assertThat(frame.type()).isEqualTo(type);
        assertThat(frame.fields().subList(0, fields.length)).containsExactly(fields);
        return frame;
    }

    private Frame assertReply(long request, Object... fields) throws Exception {
        Frame frame = assertNext(FrameType.REPLY, request);
        assertThat(frame.fields().subList(1, fields.length + 1)).containsExactly(fields);
        return frame;
    }

    private void assertPrinted(long run, String text) throws Exception {
        Frame frame = assertNext(FrameType.STREAM, run, "stdout");
        assertThat(new String(frame.bytes(2), StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void aSimpleValueComesWithTheReply() throws Exception {
        assertReply(invoke(1, 0, true, "nothing", "value"), "OK", Map.of("text/plain", "the value"), Map.of());
    }

    @Test
    void renderingOfOtherValuesIsAnnounced() throws Exception {
        long request = invoke(1, 0, true, "slow");
        assertNext(FrameType.RENDERING, request, 0L);
        assertReply(request, "OK", Map.of("text/plain", "null"));
    }

    @Test
    void aKeptValueIsRenderedLater() throws Exception {
        assertReply(invoke(1, 0, false, "value"), "OK");
        pair.far.send(FrameType.RENDER, ++requests, 1L, 0, false);
        assertReply(requests, "OK", Map.of("text/plain", "the value"));
        pair.far.send(FrameType.RENDER, ++requests, 1L, 0, false);
        assertReply(requests, "OK", Map.of("text/plain", "null"));
    }

    @Test
    void nothingRunsAfterAnException() throws Exception {
        long request = invoke(1, 3, true, "fails", "prints");
        assertNext(FrameType.DESCRIBING, request, 3L);
        assertThat(assertReply(request, "EXCEPTION").map(2)).containsEntry("message", "no");
    }

    @Test
    void aCallIsAnsweredByTheKernel() throws Exception {
        long request = invoke(5, 0, true, "calls");
        Frame call = assertNext(FrameType.CALL, 1L, 5L, 0L, "ask", 7L);
        pair.far.send(FrameType.CALL_REPLY, call.number(0), Status.OK, "seven");
        assertReply(request, "OK", Map.of("text/plain", "<seven>"));
    }

    @Test
    void aCallThatFailsSaysWhy() throws Exception {
        long request = invoke(5, 0, true, "calls");
        pair.far.send(FrameType.CALL_REPLY, assertNext(FrameType.CALL).number(0), Status.FAILED, "cannot");
        assertNext(FrameType.DESCRIBING);
        assertThat(assertReply(request, "EXCEPTION").map(2)).containsEntry("message", "cannot");
    }

    @Test
    void aCallThatIsStoppedStopsItsRun() throws Exception {
        long request = invoke(5, 0, true, "calls");
        pair.far.send(FrameType.CALL_REPLY, assertNext(FrameType.CALL).number(0), Status.STOPPED, null);
        assertReply(request, "STOPPED");
    }

    @Test
    void otherCodeRunsOnTheThreadThatWaits() throws Exception {
        long outer = invoke(5, 0, true, "printsAround");
        assertPrinted(5, "before");
        Frame call = assertNext(FrameType.CALL);
        long inner = invoke(6, 0, false, "prints");
        assertPrinted(6, "inner");
        assertReply(inner, "OK");
        pair.far.send(FrameType.RENDER, ++requests, 6L, 0, false);
        assertReply(requests, "OK", Map.of("text/plain", "1"));
        assertThat(invoke(6, 0, false, "value")).isEqualTo(requests); // nobody renders this one
        assertReply(requests, "OK");
        pair.far.send(FrameType.CALL_REPLY, call.number(0), Status.OK, 2);
        assertPrinted(5, "after");
        assertReply(outer, "OK", Map.of("text/plain", "2"));
    }

    @Test
    void callsNest() throws Exception {
        long outer = invoke(5, 0, true, "callsTwice");
        Frame first = assertNext(FrameType.CALL, 1L, 5L, 0L, "first");
        long inner = invoke(5, 0, true, "calls");
        Frame within = assertNext(FrameType.CALL, 2L, 5L, 0L, "ask");
        pair.far.send(FrameType.CALL_REPLY, first.number(0), Status.OK, "a"); // before what runs within it has ended
        pair.far.send(FrameType.CALL_REPLY, within.number(0), Status.OK, "b");
        assertReply(inner, "OK", Map.of("text/plain", "<b>"));
        pair.far.send(FrameType.CALL_REPLY, assertNext(FrameType.CALL, 3L).number(0), Status.OK, "c");
        assertReply(outer, "OK", Map.of("text/plain", "a c"));
    }

    @Test
    void whatAnotherRunPrintsIsNotCaptured() throws Exception {
        long outer = invoke(5, 0, true, "captures");
        Frame call = assertNext(FrameType.CALL);
        assertReply(invoke(5, 0, false, "prints"), "OK");
        long other = invoke(6, 0, false, "prints");
        assertPrinted(6, "inner");
        assertReply(other, "OK");
        pair.far.send(FrameType.CALL_REPLY, call.number(0), Status.OK, "x");
        assertThat(assertReply(outer, "OK").map(2)).containsEntry("text/plain", "[{output_type=stream, name=stdout, text=inner}, "
            + "{output_type=display_data, data={text/plain=<x>}, metadata={}}]");
    }

    @Test
    void anotherThreadWaitsWithoutServing() throws Exception {
        long request = invoke(5, 0, true, "callsOnThread");
        pair.far.send(FrameType.CALL_REPLY, assertNext(FrameType.CALL, 1L, 5L, -1L, "ask").number(0), Status.OK, "x");
        assertReply(request, "OK", Map.of("text/plain", "x"));
    }

    @Test
    void threadsRunSideBySide() throws Exception {
        long waiting = invoke(5, 0, true, "calls");
        Frame call = assertNext(FrameType.CALL, 1L, 5L, 0L);
        long beside = invoke(6, 1, false, "prints");
        assertPrinted(6, "inner");
        assertReply(beside, "OK");
        pair.far.send(FrameType.CALL_REPLY, call.number(0), Status.OK, "x");
        assertReply(waiting, "OK");
    }

    @Test
    void anInterruptEndsTheWaitForTheKernel() throws Exception {
        long request = invoke(5, 0, true, "tries");
        assertNext(FrameType.CALL);
        cellThread("cell").interrupt();
        assertReply(request, "OK", Map.of("text/plain", "interrupted while waiting for the kerneltrue"));
        assertReply(invoke(6, 0, true, "value"), "OK");
    }

    @Test
    void aThreadThatIsLeftBehindIsReplacedAndAllItsRequestsAreAnswered() throws Exception {
        long outer = invoke(5, 2, true, "calls");
        assertNext(FrameType.CALL);
        long inner = invoke(5, 2, true, "waits");
        begun.await();
        pair.far.send(FrameType.ABANDON, 2, "abandoned-1");
        assertReply(inner, "STOPPED");
        assertReply(outer, "STOPPED");
        assertReply(invoke(6, 2, true, "value"), "OK");
        Thread left = cellThread("abandoned-1");
        latch.countDown();
        assertNext(FrameType.CALL);
        left.join(20_000);
        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void findsWhatVariablesHold() throws Exception {
        assertReply(invoke(1, 0, false, "uses", "locks"), "OK");
        List<String> replaced = List.of("REPL.Old");
        pair.far.send(FrameType.FIND_HELD, ++requests, 20_000L, replaced, List.of("x", "REPL.x$v", "x", "z", "REPL.z$v", "z"));
        assertReply(requests, "OK", List.of("x"), false);
        // The last one cannot be looked into before another thread lets it.
        pair.far.send(FrameType.FIND_HELD, ++requests, 100L, replaced, List.of("x", "REPL.x$v", "x", "y", "REPL.y$v", "y"));
        assertReply(requests, "OK", List.of("x"), true);
    }

    private static Thread cellThread(String name) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals(name) && thread.isAlive())
            .reduce((one, other) -> one.getId() > other.getId() ? one : other).orElseThrow();
    }
}
