package elara.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrameChannelTest {
    private ChannelPair pair;

    @BeforeEach
    void connect() throws IOException {
        pair = new ChannelPair();
    }

    @AfterEach
    void disconnect() throws IOException {
        pair.close();
    }

    @Test
    void deliversTypeAndFieldsBothWays() throws IOException {
        pair.near.send(FrameType.STREAM, 3, "stdout", new byte[] {65}, null, true, List.of("x"), Map.of("k", 1.5));
        Frame frame = pair.far.read();
        assertThat(frame.type()).isEqualTo(FrameType.STREAM);
        assertThat(frame.number(0)).isEqualTo(3);
        assertThat(frame.text(1)).isEqualTo("stdout");
        assertThat(frame.bytes(2)).containsExactly(65);
        assertThat(frame.text(3)).isNull();
        assertThat(frame.flag(4)).isTrue();
        assertThat(frame.list(5)).containsExactly("x");
        assertThat(frame.map(6)).containsExactly(Map.entry("k", 1.5));

        pair.far.send(FrameType.DESCRIBING);
        assertThat(pair.near.read()).isEqualTo(new Frame(FrameType.DESCRIBING, List.of()));
    }

    @Test
    void framesOfManyThreadsStayWholeAndInOrder() throws Exception {
        int threads = 4;
        int each = 500;
        List<Thread> senders = new ArrayList<>();
        for (int id = 0; id < threads; id++) {
            int sender = id;
            Thread thread = new Thread(() -> sendNumbered(sender, each));
            senders.add(thread);
            thread.start();
        }
        List<List<Long>> received = new ArrayList<>();
        IntStream.range(0, threads).forEach(id -> received.add(new ArrayList<>()));
        for (int i = 0; i < threads * each; i++) {
            Frame frame = pair.far.read();
            assertThat(frame.text(2)).isEqualTo("x".repeat((int) frame.number(1)));
            received.get((int) frame.number(0)).add(frame.number(1));
        }
        for (Thread sender : senders) {
            sender.join();
        }
        List<Long> inOrder = IntStream.range(0, each).mapToObj(Long::valueOf).toList();
        assertThat(received).isEqualTo(Collections.nCopies(threads, inOrder));
    }

    private void sendNumbered(int sender, int count) {
        try {
            for (int i = 0; i < count; i++) {
                pair.near.send(FrameType.STREAM, sender, i, "x".repeat(i));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void valueThatCannotBeSentLeavesNoHalfFrame() throws IOException {
        assertThatIllegalArgumentException().isThrownBy(() -> pair.near.send(FrameType.DISPLAY, 1, new Object()));
        pair.near.send(FrameType.HELLO, "after");
        assertThat(pair.far.read()).isEqualTo(new Frame(FrameType.HELLO, List.of("after")));
    }

    @Test
    void endBetweenFramesAndWithinOneAreAnEndOfFile() throws IOException {
        // The length, the type and the number of fields of a frame whose one field never comes.
        pair.farSocket.getOutputStream().write(new byte[] {0, 0, 0, 10, 0, 0, 1});
        pair.farSocket.shutdownOutput();
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> pair.near.read());
        pair.near.close();
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> pair.far.read());
    }

    @Test
    void waitsForTheRestOfAFrame() throws Exception {
        pair.farSocket.getOutputStream().write(new byte[] {0, 0, 0, 10, (byte) FrameType.REPLY.ordinal(), 0, 1, 5, 0});
        Thread rest = new Thread(() -> {
            try {
                pair.farSocket.getOutputStream().write(new byte[] {0, 0, 2, 'o', 'k'});
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        rest.start();
        assertThat(pair.near.read()).isEqualTo(new Frame(FrameType.REPLY, List.of("ok")));
        rest.join();
    }

    @Test
    void aFrameThatNoMemoryCanHoldCanBeReadAgainOrLeftOut() throws IOException {
        // Its length is the longest there is: no array of that length can be made.
        byte[] begin = {127, -1, -1, -1, (byte) FrameType.LOAD.ordinal(), 0, 2, 3, 0, 0, 0, 0, 0, 0, 0, 7};
        pair.farSocket.getOutputStream().write(begin);
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> pair.near.read());
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> pair.near.read());
        Thread rest = new Thread(this::sendRestAndHello);
        rest.start();
        assertThat(pair.near.skip()).isEqualTo(new Frame(FrameType.LOAD, List.of(7L)));
        assertThat(pair.near.read()).isEqualTo(new Frame(FrameType.HELLO, List.of("after")));
    }

    private void sendRestAndHello() {
        try {
            byte[] piece = new byte[1 << 20];
            for (long left = Integer.MAX_VALUE - 12; left > 0; left -= piece.length) {
                pair.farSocket.getOutputStream().write(piece, 0, (int) Math.min(left, piece.length));
            }
            pair.far.send(FrameType.HELLO, "after");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
