package elara.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimeitTest {
    private static String printed(long loops, int runs, Loop loop) throws Throwable {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true));
        try {
            Timeit.measure(loops, runs, loop);
        } finally {
            System.setOut(before);
        }
        return bytes.toString();
    }

    @Test
    void loopsAndRunsAreAsAskedFor() throws Throwable {
        AtomicLong calls = new AtomicLong();
        assertThat(printed(3, 4, times -> {
            calls.addAndGet(times);
            Thread.sleep(2);
        })).contains("4 runs of 3 loops each");
        assertThat(calls).hasValueGreaterThan(12);
    }

    @Test
    void whatIsThrownEndsIt() {
        assertThatThrownBy(() -> printed(0, 0, times -> {
            throw new IllegalStateException("mine");
        })).isInstanceOf(IllegalStateException.class).hasMessage("mine");
    }

    @Test
    void objectsAreNotKept() {
        Sink.take(new Object());
        Sink.empty();
        assertThat(Sink.empty()).isNull();
    }
}
