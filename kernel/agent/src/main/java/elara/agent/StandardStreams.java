package elara.agent;

import java.io.PrintStream;

/**
 * {@code System.out}, {@code err} and {@code in} as the notebook has them. What a cell or a library sets them to stays, as in any
 * program; but a stream that was closed, or cannot be written to any more, would swallow all that later cells print.
 */
final class StandardStreams {
    private static final byte[] NOTHING = {};

    private final PrintStream out;
    private final PrintStream err;
    private final CellInput in;

    /** Those of the notebook. */
    StandardStreams(PrintStream out, PrintStream err, CellInput in) {
        this.out = out;
        this.err = err;
        this.in = in;
    }

    /** Makes them the program's. */
    void install() {
        System.setOut(out);
        System.setErr(err);
        System.setIn(in);
    }

    /** A request of the kernel is about to be done: what cannot be written to is replaced by the notebook's own. */
    void begin() {
        if (System.out != out && isDead(System.out)) {
            System.setOut(out);
            tell("System.out");
        }
        if (System.err != err && isDead(System.err)) {
            System.setErr(err);
            tell("System.err");
        }
    }

    /** The line that was typed last for what runs; null if none was. */
    String typed() {
        return in.typed();
    }

    private void tell(String stream) {
        err.println(stream + " was set to a stream that is closed. It is the notebook's again.");
    }

    /** That a stream is closed shows when something is written, be it nothing. */
    private static boolean isDead(PrintStream stream) {
        stream.write(NOTHING, 0, 0);
        return stream.checkError();
    }

    /** A request has been done: what a stream around the notebook's has gathered belongs to its cell. */
    void flush() {
        if (System.out != out) {
            System.out.flush();
        }
        if (System.err != err) {
            System.err.flush();
        }
    }
}
