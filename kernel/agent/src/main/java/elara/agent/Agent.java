package elara.agent;

import elara.comm.Comms;
import elara.display.CellRun;
import elara.display.Display;
import elara.display.RendererRegistry;
import elara.input.Input;
import elara.kernel.Kernel;
import elara.widgets.WidgetRenderer;
import elara.widgets.WidgetStates;
import elara.wire.FrameChannel;
import elara.wire.FrameType;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** The session JVM's main class: connects to the kernel and does what it asks until it is gone. */
public final class Agent {
    /** Read over JDI by the kernel, which so knows that the JVM on the debug connection is the one it started. */
    private static String secret;
    /** Read over JDI by the kernel, which can only throw what exists already. */
    private static final Throwable STOP = StopException.INSTANCE;

    private static final int ATTEMPTS = 250;

    private Agent() {
    }

    /**
     * Runs the session.
     *
     * @param args the kernel's port on the loopback interface; the secret comes as a line on standard input, because
     *     every user of the machine can read a process's arguments
     */
    public static void main(String[] args) throws Exception {
        // A terminal's Ctrl-C reaches the whole process group; the kernel decides what it means.
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        secret = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        int status = 0;
        PrintStream err = System.err; // before it is the notebook's
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
        try (FrameChannel channel = new FrameChannel(socket)) {
            // It is there when the kernel hears of this JVM, which then makes it the system class loader.
            Thread.currentThread().setContextClassLoader(SessionClassLoader.INSTANCE);
            channel.send(FrameType.HELLO, secret);
            serve(channel);
        } catch (EOFException | SocketException e) {
            // The kernel is gone, and what it started goes with it.
        } catch (Throwable e) {
            status = 1; // it does not look like the user's System.exit
            tell(e, err);
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }

    /** Why the session ends, which may be that there is no memory, and then there may be none to say so either. */
    private static void tell(Throwable why, PrintStream err) {
        for (int attempts = 0; attempts < ATTEMPTS; attempts++) {
            try {
                if (attempts > 0) {
                    Replies.pause();
                }
                why.printStackTrace(err);
                return;
            } catch (OutOfMemoryError e) {
                // Once more.
            }
        }
    }

    /** A thread of the user's that ends by an exception says so, except when it was stopped with its cell. */
    private static void uncaught(Thread thread, Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            MemoryReserve.release();
        }
        if (!(thrown instanceof StopException)) {
            System.err.println("Exception in thread \"" + thread.getName() + "\" " + ThrownText.of(thrown));
        }
    }

    private static void serve(FrameChannel channel) throws IOException {
        OutputBuffer output = new OutputBuffer(channel);
        Questions questions = new Questions(channel, output);
        Calls calls = new Calls(output);
        RendererRegistry renderers = new RendererRegistry();
        CellInput input = new CellInput(questions);
        StandardStreams streams = new StandardStreams(output.printStream("stdout"), output.printStream("stderr"), input);
        streams.install();
        Input.connect(input);
        // What a program prints before it calls System.exit is often the reason.
        Runtime.getRuntime().addShutdownHook(new Thread(output::flush, "elara-last-output"));
        LogConfiguration.announce();
        Thread.setDefaultUncaughtExceptionHandler(Agent::uncaught);
        Display.connect(new Displays(output, renderers));
        CellRun.connect(new Runs.OfCells());
        Calls.connect(calls);
        Kernel.connect(new KernelCalls(calls, renderers));
        Comms.connect(new CommFrames(output));
        renderers.register(new WidgetRenderer());
        WidgetStates.register();
        Rehearsal.start();
        new CommandLoop(channel, output, questions, calls, streams, renderers).run();
    }
}
