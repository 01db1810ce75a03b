package elara.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameOutputTest {
    /** As a socket's: takes memory for at most 128 KB, writes those, and so on. At some of these there is none. */
    private static final class Scarce extends OutputStream {
        private static final int MOST = 128 << 10;
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private final List<Boolean> memory;

        Scarce(Boolean... memory) {
            this.memory = new ArrayList<>(List.of(memory));
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            for (int done = 0; done < count; done += MOST) {
                if (!memory.isEmpty() && !memory.remove(0)) {
                    throw new OutOfMemoryError("for the test");
                }
                written.write(bytes, from + done, Math.min(MOST, count - done));
            }
        }

        @Override
        public void write(int one) {
            throw new AssertionError("frames are written in pieces");
        }
    }

    private static byte[] frame(int length) {
        byte[] frame = new byte[length];
        new Random(length).nextBytes(frame);
        return frame;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4000, 128 << 10, (128 << 10) + 1, 1_000_000})
    void aFrameIsWrittenWhole(int length) throws IOException {
        Scarce out = new Scarce();
        new FrameOutput(out).write(frame(length));
        assertThat(out.written.toByteArray()).isEqualTo(frame(length));
    }

    @Test
    void whereMemoryEndsWithinAFrameItGoesOn() throws IOException {
        Scarce out = new Scarce(true, false, false, true, true, false);
        new FrameOutput(out).write(frame(500_000));
        assertThat(out.written.toByteArray()).isEqualTo(frame(500_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {4000, 500_000})
    void whereThereIsNoneToBeginWithNothingIsWritten(int length) throws IOException {
        Scarce out = new Scarce(false);
        FrameOutput frames = new FrameOutput(out);
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> frames.write(frame(length)));
        assertThat(out.written.size()).isZero();
        frames.write(frame(7));
        assertThat(out.written.toByteArray()).isEqualTo(frame(7));
    }

    @Test
    void anInterruptDoesNotEndIt() throws Exception {
        Scarce out = new Scarce(true, false);
        FrameOutput frames = new FrameOutput(out);
        ConcurrentLinkedQueue<Object> after = new ConcurrentLinkedQueue<>();
        Runnable work = () -> {
            Thread.currentThread().interrupt();
            try {
                frames.write(frame(300_000));
            } catch (IOException e) {
                after.add(e);
            }
            after.add(Thread.currentThread().isInterrupted());
        };
        Thread thread = Runtime.version().feature() < 21 ? new Thread(work) : virtual(work);
        thread.start();
        thread.join();
        assertThat(after).containsExactly(true);
        assertThat(out.written.toByteArray()).isEqualTo(frame(300_000));
    }

    private static Thread virtual(Runnable work) throws ReflectiveOperationException {
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        return (Thread) Class.forName("java.lang.Thread$Builder").getMethod("unstarted", Runnable.class).invoke(builder, work);
    }
}
