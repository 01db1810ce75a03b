package elara.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import elara.wire.ChannelPair;
import elara.wire.Frame;
import elara.wire.FrameType;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CellInputTest {
    private ChannelPair pair;
    private OutputBuffer output;
    private Questions questions;
    private CellInput input;

    @BeforeEach
    void connect() throws IOException {
        pair = new ChannelPair();
        output = new OutputBuffer(pair.near);
        questions = new Questions(pair.near, output);
        input = new CellInput(questions);
    }

    @AfterEach
    void disconnect() throws IOException {
        pair.close();
    }

    /** Runs what reads input on a cell's thread, as the agent does. */
    private <T> FutureTask<T> inCell(long cell, Callable<T> reading) {
        FutureTask<T> task = new FutureTask<>(() -> {
            Runs.enter(cell);
            return reading.call();
        });
        new Thread(task).start();
        return task;
    }

    /** Hands over an answer once the reader waits for it: asking and waiting are two steps of its thread. */
    private void answer(Questions.Answer reply, FutureTask<?> reading) {
        while (!reading.isDone()) {
            questions.answer(1, reply);
            Thread.onSpinWait();
        }
    }

    @Test
    void asksForALineAfterThePromptIsOut() throws Exception {
        PrintStream out = output.printStream("stdout");
        FutureTask<String> name = inCell(4, () -> {
            out.print("Name? ");
            return new Scanner(input, StandardCharsets.UTF_8).nextLine();
        });
        Frame prompt = pair.far.read();
        assertThat(prompt.type()).isEqualTo(FrameType.STREAM);
        assertThat(new String(prompt.bytes(2), StandardCharsets.UTF_8)).isEqualTo("Name? ");
        assertThat(pair.far.read()).isEqualTo(new Frame(FrameType.INPUT_REQUEST, java.util.List.of(4L, 1L, "", false)));
        answer(new Questions.Answer("Zoë", null), name);
        assertThat(name.get()).isEqualTo("Zoë");
    }

    @Test
    void onlyAsksWhenTheLineIsUsedUp() throws Exception {
        FutureTask<String> reading = inCell(1, () -> {
            byte[] four = new byte[4];
            int first = input.read(four, 0, 0);
            int second = input.read(four, 1, 3);
            return first + " " + second + " " + input.available() + " " + (char) input.read() + (char) four[1];
        });
        answer(new Questions.Answer("abc", null), reading);
        assertThat(reading.get()).isEqualTo("0 3 1 \na");
        assertThat(pair.far.read().type()).isEqualTo(FrameType.INPUT_REQUEST);
        output.printStream("stdout").print("nothing in between");
        output.flush();
        assertThat(pair.far.read().type()).isEqualTo(FrameType.STREAM);
    }

    @Test
    void anEmptyLineIsALine() throws Exception {
        FutureTask<Integer> reading = inCell(1, () -> input.read());
        answer(new Questions.Answer("", null), reading);
        assertThat(reading.get()).isEqualTo('\n');
    }

    @Test
    void saysWhyThereIsNoInput() {
        FutureTask<String> reading = inCell(1, () -> new Scanner(input, StandardCharsets.UTF_8).nextLine());
        answer(new Questions.Answer(null, "Run it in JupyterLab."), reading);
        assertThatThrownBy(reading::get).cause().isInstanceOf(IllegalStateException.class)
            .hasMessage("Run it in JupyterLab.");
    }

    @Test
    void anAnswerNobodyWaitsForIsDropped() throws Exception {
        questions.answer(1, new Questions.Answer("too late", null));
        FutureTask<String> reading = inCell(1, () -> new Scanner(input, StandardCharsets.UTF_8).nextLine());
        answer(new Questions.Answer("right", null), reading);
        assertThat(reading.get()).isEqualTo("right");
    }

    @Test
    void runsDoNotWaitForEachOther() throws Exception {
        FutureTask<Integer> first = inCell(1, () -> input.read());
        assertThat(pair.far.read()).isEqualTo(new Frame(FrameType.INPUT_REQUEST, java.util.List.of(1L, 1L, "", false)));
        FutureTask<Integer> second = inCell(2, () -> input.read());
        assertThat(pair.far.read()).isEqualTo(new Frame(FrameType.INPUT_REQUEST, java.util.List.of(2L, 2L, "", false)));
        questions.answer(2, new Questions.Answer("b", null));
        assertThat(second.get()).isEqualTo('b');
        questions.answer(1, new Questions.Answer("a", null));
        assertThat(first.get()).isEqualTo('a');
    }

    @Test
    void whatIsLeftOfALineIsTheRunsOwn() throws Exception {
        FutureTask<Integer> first = inCell(1, () -> input.read());
        answer(new Questions.Answer("abc", null), first);
        assertThat(inCell(1, () -> input.read()).get()).isEqualTo('b');
        assertThat(inCell(2, () -> input.available()).get()).isZero();
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                input.read();
                thrown.complete(null);
            } catch (IOException | RuntimeException e) {
                thrown.complete(e);
            }
        });
        reader.start();
        pair.far.read();
        reader.interrupt();
        assertThat(thrown.get()).isInstanceOf(InterruptedIOException.class);
        reader.join();
    }
}
