package elara.agent;

import elara.display.CellNames;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * {@code System.out} or {@code System.err} of cells. It outlives who closes it, as a writer around it does at the end of a
 * {@code try}: every later cell prints on it, too. Each line is written in one piece.
 */
final class CellStream extends PrintStream {
    CellStream(OutputStream target) {
        super(target, false, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        flush();
    }

    @Override
    public void println(String text) {
        print(text + System.lineSeparator());
    }

    /** An exception that prints its stack trace uses this, also for the lines of text. */
    @Override
    public void println(Object value) {
        String text = String.valueOf(value);
        println(value instanceof Throwable || value instanceof String line && isHeading(line.stripLeading())
            ? CellNames.unwrap("" + text) : text);
    }

    private static boolean isHeading(String line) {
        return line.startsWith("Caused by: ") || line.startsWith("Suppressed: ");
    }

    @Override
    public void println(char[] text) {
        println(String.valueOf(text));
    }

    @Override
    public void println(boolean value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(char value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(int value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(long value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(float value) {
        println(String.valueOf(value));
    }

    @Override
    public void println(double value) {
        println(String.valueOf(value));
    }
}
