package elara.server.zmtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
    private static final List<Integer> SIZES = List.of(0, 1, 255, 256, 8191, 8192, 8193, 32 << 10, 40_000, 0, 300_000);

    private static List<byte[]> parts() {
        List<byte[]> parts = new ArrayList<>();
        for (int size : SIZES) {
            byte[] part = new byte[size];
            new Random(size).nextBytes(part);
            parts.add(part);
        }
        return parts;
    }

    private static byte[] encoded() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (ByteBuffer piece : Frame.encode(Frame.message(parts()))) {
            byte[] bytes = new byte[piece.remaining()];
            piece.get(bytes);
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000, 1_000_000})
    void readsWhatIsWrittenHoweverItArrives(int step) throws Exception {
        byte[] bytes = encoded();
        FrameReader reader = new FrameReader(300_000);
        List<Frame> frames = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += step) {
            ByteBuffer some = ByteBuffer.wrap(bytes, at, Math.min(step, bytes.length - at));
            for (Frame frame = reader.next(some); frame != null; frame = reader.next(some)) {
                frames.add(frame);
            }
            assertThat(some.hasRemaining()).isFalse();
        }
        assertThat(frames).extracting(Frame::body).containsExactlyElementsOf(parts());
        assertThat(frames).extracting(Frame::more).containsOnlyOnce(false).endsWith(false);
        assertThat(reader.heldBytes()).isZero();
    }

    @Test
    void takesNoMemoryForWhatIsOnlyAnnounced() throws Exception {
        FrameReader reader = new FrameReader(1L << 30);
        assertThat(reader.next(announced(1L << 30))).isNull();
        assertThat(reader.heldBytes()).isLessThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1001, 1L << 31, 1L << 62, -1, Long.MIN_VALUE})
    void refusesWhatIsTooLarge(long size) {
        assertThatThrownBy(() -> new FrameReader(1000).next(announced(size))).isInstanceOf(ZmtpException.class)
            .hasMessageContaining("at most 1000");
    }

    @Test
    void refusesFlagsThatItDoesNotKnow() {
        assertThatThrownBy(() -> new FrameReader(1000).next(ByteBuffer.wrap(new byte[] {8, 0}))).isInstanceOf(ZmtpException.class);
    }

    private static ByteBuffer announced(long size) {
        return ByteBuffer.allocate(9).put((byte) Frame.LONG).putLong(size).flip();
    }
}
