package elara.agent;

import static org.assertj.core.api.Assertions.assertThat;

import elara.display.MimeBundle;
import elara.display.Outputs;
import elara.display.RendererRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CaptureTest {
    private final RendererRegistry renderers = new RendererRegistry();

    private static void print(String stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Capture.current().print(stream, bytes, 0, bytes.length);
    }

    private static List<String> texts(Outputs outputs) {
        return outputs.list().stream().map(output -> String.valueOf(output.getOrDefault("text", output.get("data")))).toList();
    }

    @Test
    void gathersOutputInOrderAndTheValueLast() {
        Outputs outputs = Capture.of(() -> {
            print("stdout", "a");
            print("stdout", "b");
            print("stderr", "c");
            Capture.current().display(MimeBundle.text("shown"), "1");
            print("stdout", "d");
            return 7;
        }, renderers);
        assertThat(texts(outputs)).containsExactly("ab", "c", "{text/plain=shown}", "d", "{text/plain=7}");
        assertThat(outputs.thrown()).isNull();
    }

    @Test
    void keepsWhatWasPrintedBeforeAnException() {
        Exception thrown = new Exception("no");
        Outputs outputs = Capture.of(() -> {
            print("stdout", "before");
            throw thrown;
        }, renderers);
        assertThat(texts(outputs)).containsExactly("before");
        assertThat(outputs.thrown()).isSameAs(thrown);
    }

    @Test
    void replacesADisplayAndLeavesOthersAlone() {
        Outputs outputs = Capture.of(() -> {
            Capture.current().display(MimeBundle.text("old"), "1");
            assertThat(Capture.current().update(MimeBundle.text("new"), "1")).isTrue();
            assertThat(Capture.current().update(MimeBundle.text("new"), "of another cell")).isFalse();
            return "1"; // as display(…) returns it
        }, renderers);
        assertThat(texts(outputs)).containsExactly("{text/plain=new}");
    }

    @Test
    void clears() {
        Outputs outputs = Capture.of(() -> {
            print("stdout", "a");
            Capture.current().display(MimeBundle.text("b"), "1");
            print("stdout", "c");
            Capture.current().clear();
            return null;
        }, renderers);
        assertThat(outputs.list()).isEmpty();
    }

    @Test
    void innerOutputStaysOutOfTheOuter() {
        Outputs outer = Capture.of(() -> {
            Outputs inner = Capture.of(() -> "in", renderers);
            assertThat(texts(inner)).containsExactly("{text/plain=in}");
            return "out";
        }, renderers);
        assertThat(texts(outer)).containsExactly("{text/plain=out}");
        assertThat(Capture.current()).isNull();
    }

    @Test
    void threadsBelongToItAsLongAsItRuns() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        boolean[] late = new boolean[1];
        Thread[] threads = new Thread[1];
        Outputs outputs = Capture.of(() -> {
            CountDownLatch printed = new CountDownLatch(1);
            threads[0] = new Thread(() -> {
                print("stdout", "from a thread");
                printed.countDown();
                try {
                    over.await();
                } catch (InterruptedException e) {
                    return;
                }
                late[0] = Capture.current() == null;
            });
            threads[0].start();
            printed.await();
            return null;
        }, renderers);
        over.countDown();
        threads[0].join();
        assertThat(texts(outputs)).containsExactly("from a thread");
        assertThat(late[0]).as("later output belongs to the cell").isTrue();
        assertThat(outputs.list().get(0)).isEqualTo(Map.of("output_type", "stream", "name", "stdout", "text", "from a thread"));
    }
}
