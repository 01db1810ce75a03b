package elara.agent;

import static org.assertj.core.api.Assertions.assertThat;

import elara.display.RendererRegistry;
import elara.wire.ChannelPair;
import elara.wire.Frame;
import elara.wire.FrameType;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** A command loop with its threads, met over its channel as the kernel does, and some code that it can run. */
public final class RunningLoop implements AutoCloseable {
    private static final String RUNNER = "REPL.In$1$1";
    private static final String SOURCE = """
        import elara.agent.Calls;
        import elara.agent.RunningLoop;
        class Old { }
        class x$v { static Object x = java.util.List.of(new Old()); }
        class y$v { static Object y = java.util.Collections.synchronizedMap(new java.util.HashMap<>()); }
        class w$v { static Object w = "full"; }
        class In$1$1 {
            static void locks() throws Exception {
                java.util.concurrent.CountDownLatch locked = new java.util.concurrent.CountDownLatch(1);
                Thread thread = new Thread(() -> {
                    synchronized (y$v.y) {
                        locked.countDown();
                        RunningLoop.sleep();
                    }
                });
                thread.setDaemon(true);
                thread.start();
                locked.await();
            }
            static Object uses() { return x$v.x; }
            static Object holds() { return w$v.w; }
            static Object value() { return "the value"; }
            static void nothing() { }
            static Object slow() { return new Object() { public String toString() { return null; } }; }
            static Object fails() { throw new IllegalStateException("no"); }
            static Object calls() { return "<" + Calls.call("ask", 7) + ">"; }
            static Object callsTwice() { return Calls.call("first", null) + " " + Calls.call("second", null); }
            static Object prints() { RunningLoop.out.print("inner"); return 1; }
            static Object printsAround() {
                RunningLoop.out.print("before");
                Object answer = Calls.call("ask", null);
                RunningLoop.out.print("after");
                return answer;
            }
            static Object cannotBeSent() { return elara.display.MimeBundle.of("application/json", java.util.List.of(new Object())); }
            static Object asks() throws Exception { return RunningLoop.questions.line("Name: ", false); }
            static Object captures() throws Exception { return RunningLoop.capture(() -> calls()); }
            static Object waits() throws Exception { RunningLoop.begun.countDown(); RunningLoop.latch.await(); return Calls.call("never", null); }
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
    public static Asking questions;
    static Calls calls;
    private static RendererRegistry renderers;

    /** How the code above asks for a line. */
    public interface Asking {
        String line(String prompt, boolean password) throws IOException;
    }

    final ChannelPair pair = new ChannelPair();
    final Questions asked;
    final Replies replies;
    long requests;

    /** Begins, and has the classes loaded that {@link #compile} has made. */
    RunningLoop(Map<String, byte[]> classFiles) throws Exception {
        OutputBuffer output = new OutputBuffer(pair.near);
        replies = new Replies(pair.near, output);
        renderers = new RendererRegistry();
        out = output.printStream("stdout");
        latch = new CountDownLatch(1);
        begun = new CountDownLatch(1);
        calls = new Calls(output);
        Calls.connect(calls);
        asked = new Questions(pair.near, output);
        questions = asked::line;
        CommandLoop loop = new CommandLoop(pair.near, output, asked, calls,
            new StandardStreams(out, out, new CellInput(asked)), renderers);
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

    /** The code, compiled. */
    static Map<String, byte[]> compile(Path folder) throws Exception {
        return Sources.compile(folder, SOURCE);
    }

    @Override
    public void close() throws IOException {
        pair.close();
    }

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

    long invoke(long run, int thread, boolean render, String... methods) throws Exception {
        pair.far.send(FrameType.INVOKE, ++requests, run, thread, RUNNER, List.of(methods), render, true);
        return requests;
    }

    Frame assertNext(FrameType type, Object... fields) throws Exception {
        Frame frame = pair.far.read();
        assertThat(frame.type()).isEqualTo(type);
        assertThat(frame.fields().subList(0, fields.length)).containsExactly(fields);
        return frame;
    }

    Frame assertReply(long request, Object... fields) throws Exception {
        Frame frame = assertNext(FrameType.REPLY, request);
        assertThat(frame.fields().subList(1, fields.length + 1)).containsExactly(fields);
        return frame;
    }

    void assertPrinted(long run, String text) throws Exception {
        Frame frame = assertNext(FrameType.STREAM, run, "stdout");
        assertThat(new String(frame.bytes(2), StandardCharsets.UTF_8)).isEqualTo(text);
    }

    static Thread cellThread(String name) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals(name) && thread.isAlive())
            .reduce((one, other) -> one.getId() > other.getId() ? one : other).orElseThrow();
    }
}
