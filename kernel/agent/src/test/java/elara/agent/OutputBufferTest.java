package elara.agent;

import static org.assertj.core.api.Assertions.assertThat;

import elara.wire.ChannelPair;
import elara.wire.Frame;
import elara.wire.FrameType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutputBufferTest {
    private ChannelPair pair;
    private OutputBuffer buffer;
    private PrintStream out;
    private PrintStream err;

    @BeforeEach
    void connect() throws IOException {
        pair = new ChannelPair();
        buffer = new OutputBuffer(pair.near);
        out = buffer.printStream("stdout");
        err = buffer.printStream("stderr");
        Runs.enter(1);
    }

    @AfterEach
    void disconnect() throws IOException {
        pair.close();
    }

    private Frame next() throws IOException {
        Frame frame = pair.far.read();
        assertThat(frame.type()).isEqualTo(FrameType.STREAM);
        return frame;
    }

    private static String textOf(Frame frame) {
        return new String(frame.bytes(2), StandardCharsets.UTF_8);
    }

    @Test
    void keepsTheOrderBetweenStdoutAndStderr() throws IOException {
        out.print("a");
        err.print("b");
        out.print("c");
        buffer.flush();
        List<String> received = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Frame frame = next();
            received.add(frame.text(1) + " " + textOf(frame));
        }
        assertThat(received).containsExactly("stdout a", "stderr b", "stdout c");
    }

    @Test
    void keepsApartWhatCellsPrint() throws IOException {
        out.print("one");
        Runs.enter(2);
        out.print("two");
        buffer.flush();
        Frame first = next();
        Frame second = next();
        assertThat(first.number(0)).isEqualTo(1);
        assertThat(textOf(first)).isEqualTo("one");
        assertThat(second.number(0)).isEqualTo(2);
        assertThat(textOf(second)).isEqualTo("two");
    }

    @Test
    void sendsWhatNobodyFlushes() throws IOException {
        out.print("soon");
        assertThat(textOf(next())).isEqualTo("soon");
        out.print("again");
        assertThat(textOf(next())).isEqualTo("again");
    }

    @Test
    void sendsManyLinesInFewPieces() throws IOException {
        Thread writer = new Thread(() -> {
            Runs.enter(1);
            for (int i = 0; i < 20_000; i++) {
                out.println("line " + i);
            }
            err.print("end");
            buffer.flush();
        });
        writer.start();
        StringBuilder text = new StringBuilder();
        int largest = 0;
        for (Frame frame = next(); frame.text(1).equals("stdout"); frame = next()) {
            text.append(textOf(frame));
            largest = Math.max(largest, frame.bytes(2).length);
        }
        assertThat(text.toString().lines()).hasSize(20_000).first().isEqualTo("line 0");
        assertThat(text).endsWith("line 19999" + System.lineSeparator());
        assertThat(largest).isEqualTo(8192);
    }

    /** Texts of 1, 2, 3 and 4 bytes a character, moved byte by byte over the border between two pieces. */
    @Test
    void noCharacterIsCutInTwo() throws IOException {
        for (String character : List.of("a", "ä", "€", "😀")) {
            for (int shift = 0; shift < 4; shift++) {
                String text = "x".repeat(shift) + character.repeat(8192) + "y";
                Thread writer = new Thread(() -> {
                    Runs.enter(1);
                    out.print(text);
                    buffer.flush();
                });
                writer.start();
                StringBuilder received = new StringBuilder();
                while (received.length() < text.length()) {
                    String piece = textOf(next());
                    assertThat(piece).doesNotContain("\ufffd");
                    received.append(piece);
                }
                assertThat(received.toString()).isEqualTo(text);
            }
        }
    }

    @Test
    void aCharacterWrittenByteByByteArrivesWhole() throws IOException {
        byte[] bytes = "é😀".getBytes(StandardCharsets.UTF_8);
        for (byte b : bytes) {
            out.write(b);
            buffer.flush();
        }
        assertThat(textOf(next())).isEqualTo("é");
        assertThat(textOf(next())).isEqualTo("😀");
    }

    @Test
    void bytesThatAreNoTextAreNotLost() throws IOException {
        byte[] noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        Thread writer = new Thread(() -> {
            Runs.enter(1);
            out.write(noise, 0, noise.length);
            err.print("end");
            buffer.flush();
        });
        writer.start();
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        for (Frame frame = next(); frame.text(1).equals("stdout"); frame = next()) {
            received.write(frame.bytes(2));
        }
        assertThat(received.toByteArray()).isEqualTo(noise);
    }

    @Test
    void printingGoesOnWhenTheKernelIsGone() throws IOException {
        pair.near.close();
        out.print("x".repeat(20_000));
        buffer.flush();
        assertThat(out.checkError()).isFalse();
    }

    @Test
    void printingGoesOnAfterItWasClosed() throws Exception {
        try (PrintWriter writer = new PrintWriter(out)) {
            writer.print("a");
        }
        assertThat(textOf(next())).isEqualTo("a");
        out.print("b");
        out.flush();
        assertThat(textOf(next())).isEqualTo("b");
        assertThat(out.checkError()).isFalse();
    }

    @Test
    void linesAreThoseOfAnyPrintStream() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (PrintStream each : new PrintStream[] {out, new PrintStream(bytes, false, StandardCharsets.UTF_8)}) {
            each.println();
            each.println(true);
            each.println('c');
            each.println(1);
            each.println(2L);
            each.println(0.1f);
            each.println(0.2);
            each.println(new char[] {'a', 'ä'});
            each.println("text");
            each.println((String) null);
            each.println((Object) null);
            each.println((Object) "object");
            each.flush();
        }
        String expected = bytes.toString(StandardCharsets.UTF_8);
        assertThat(next(expected.length())).isEqualTo(expected);
    }

    @Test
    void aStackTraceIsPrintedInCellTerms() throws Exception {
        Exception thrown = new Exception("of REPL.Net@1", new Exception("REPL.Net@2"));
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            each.setStackTrace(new StackTraceElement[] {new StackTraceElement("REPL.In$1$1", "run", "In[1]", 3),
                new StackTraceElement("elara.agent.Invocation", "invoke", "Invocation.java", 88)});
        }
        thrown.printStackTrace(out);
        out.flush();
        String expected = "java.lang.Exception: of Net@1\n\tat In[1]:3\nCaused by: java.lang.Exception: Net@2\n";
        assertThat(next(expected.length())).startsWith(expected).doesNotContain("elara");
    }

    /** What comes until so many characters are there: on a busy machine it comes in pieces. */
    private String next(int length) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(textOf(next()));
        }
        return text.toString();
    }
}
