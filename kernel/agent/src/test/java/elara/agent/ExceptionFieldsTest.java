package elara.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExceptionFieldsTest {
    @SuppressWarnings("serial")
    static class Rude extends RuntimeException {
        @Override
        public String getMessage() {
            throw new StackOverflowError();
        }
    }

    @Test
    void tellsClassMessageAndFrames() {
        Exception exception = new IllegalStateException("not now");
        exception.setStackTrace(new StackTraceElement[] {new StackTraceElement("a.B", "run", "B.java", 7),
            new StackTraceElement("a.C", "call", null, -1)});
        Map<String, Object> fields = ExceptionFields.of(exception);
        assertThat(fields).containsEntry("class", "java.lang.IllegalStateException").containsEntry("message", "not now")
            .containsEntry("cause", null).containsEntry("suppressed", List.of());
        assertThat((List<?>) fields.get("frames")).hasToString("[[a.B, run, B.java, 7], [a.C, call, null, -1]]");
    }

    @Test
    void tellsCausesAndSuppressed() {
        Exception exception = new Exception(null, new Error("deeper"));
        exception.addSuppressed(new RuntimeException("on closing"));
        Map<String, Object> fields = ExceptionFields.of(exception);
        assertThat(fields.get("message")).isNull();
        assertThat(fields.get("cause")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
            .containsEntry("message", "deeper");
        assertThat((List<?>) fields.get("suppressed")).hasSize(1).first().asString().contains("on closing");
    }

    @Test
    void cyclesEnd() {
        Exception a = new Exception("a");
        Exception b = new Exception("b", a);
        a.initCause(b);
        b.addSuppressed(a);
        Map<?, ?> cause = (Map<?, ?>) ExceptionFields.of(a).get("cause");
        assertThat(cause.get("message")).isEqualTo("b");
        assertThat(cause.get("cause")).isNull();
        assertThat((List<?>) cause.get("suppressed")).isEmpty();
    }

    @Test
    void aMessageThatCannotBeHadIsReplaced() {
        assertThat(ExceptionFields.of(new Rude())).containsEntry("message", "(its getMessage() threw java.lang.StackOverflowError)");
    }

    @Test
    void longOnesAreCut() {
        Exception deep = new Exception("bottom");
        for (int i = 0; i < 1000; i++) {
            deep = new Exception(deep);
        }
        StackTraceElement[] frames = new StackTraceElement[5000];
        java.util.Arrays.fill(frames, new StackTraceElement("a.B", "recurse", "B.java", 1));
        deep.setStackTrace(frames);
        Map<?, ?> fields = ExceptionFields.of(deep);
        assertThat((List<?>) fields.get("frames")).hasSize(1024);
        int causes = 0;
        for (Object cause = fields.get("cause"); cause != null; cause = ((Map<?, ?>) cause).get("cause")) {
            causes++;
        }
        assertThat(causes).isBetween(10, 30);
    }
}
