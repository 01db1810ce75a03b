package elara.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameBytesTest {
    private static final int[] LENGTHS = {0, 1, 3, 20, 4000, 200_000, 7};

    /** Gives a few bytes at a time, and every other time there is no memory. */
    private static final class Scarce extends InputStream {
        private final InputStream bytes;
        private final int most;
        private boolean full;

        Scarce(byte[] bytes, int most) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.most = most;
        }

        @Override
        public int read(byte[] target, int from, int count) throws IOException {
            full = !full;
            if (full) {
                throw new OutOfMemoryError("for the test");
            }
            return bytes.read(target, from, Math.min(count, most));
        }

        @Override
        public int read() {
            throw new AssertionError("one byte is lost if there is no memory for the next");
        }
    }

    private interface Read<T> {
        T read() throws IOException;
    }

    private static <T> T again(Read<T> read) throws IOException {
        while (true) {
            try {
                return read.read();
            } catch (OutOfMemoryError e) {
                // As the command loop does.
            }
        }
    }

    private static byte[] body(int length) {
        byte[] body = new byte[length];
        new Random(length).nextBytes(body);
        return body;
    }

    private static byte[] frames() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        for (int length : LENGTHS) {
            data.writeInt(length);
            data.write(body(length));
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 1000, 1 << 20})
    void noByteIsLostWhereThereIsNoMemory(int most) throws IOException {
        FrameBytes in = new FrameBytes(new Scarce(frames(), most));
        for (int length : LENGTHS) {
            assertThat(again(in::length)).isEqualTo(length);
            assertThat(again(in::body)).isEqualTo(body(length));
            in.next();
        }
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> again(in::length));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 1000, 1 << 20})
    void whatIsLeftOutIsLeftOutWhole(int most) throws IOException {
        FrameBytes in = new FrameBytes(new Scarce(frames(), most));
        byte[] begin = new byte[6];
        for (int length : LENGTHS) {
            byte[] taken = again(() -> in.beginning(begin));
            assertThat(taken).isSameAs(begin);
            int there = Math.min(length, begin.length);
            assertThat(Arrays.copyOf(taken, there)).isEqualTo(Arrays.copyOf(body(length), there));
            in.next();
        }
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> again(in::length));
    }

    @Test
    void ofAFrameThatThereWasMemoryForAllIsThere() throws IOException {
        byte[] frame = new byte[Integer.BYTES + 4000];
        ByteBuffer.wrap(frame).putInt(4000).put(body(4000));
        FrameBytes in = new FrameBytes(new Scarce(frame, 7));
        assertThat(again(in::length)).isEqualTo(4000);
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(in::body);
        assertThat(again(() -> in.beginning(new byte[6]))).isEqualTo(body(4000));
    }
}
