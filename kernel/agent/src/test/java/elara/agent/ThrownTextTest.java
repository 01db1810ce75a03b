package elara.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ThrownTextTest {
    private static StackTraceElement frame(String type, String method, String file, int line) {
        return new StackTraceElement(type, method, file, line);
    }

    @Test
    void framesInCellTerms() {
        Exception thrown = new ArithmeticException("/ by REPL.Zero@0");
        thrown.setStackTrace(new StackTraceElement[] {frame("java.util.List", "of", "List.java", 3),
            frame("REPL.half$m$int", "half", "In[3]", 2), frame("REPL.In$5$1", "lambda$run$0", "In[5]", 1),
            frame("jdk.internal.reflect.Any", "invoke", "Any.java", 1), frame("elara.agent.Invocation", "invoke", null, -1),
            frame("java.lang.Thread", "run", null, -1)});
        Exception cause = new IllegalStateException();
        cause.setStackTrace(new StackTraceElement[] {frame("REPL.In$5$1", "run", "In[5]", 2)});
        thrown.initCause(cause);
        thrown.addSuppressed(thrown.getCause());
        assertThat(ThrownText.of(thrown)).isEqualTo("""
            ArithmeticException: / by Zero@0
                at java.util.List.of(List.java:3)
                at half(In[3]:2)
                at lambda(In[5]:1)
                at java.lang.Thread.run
            Suppressed: IllegalStateException
                at In[5]:2""");
    }

    @Test
    void aLongRecursionIsCut() {
        Throwable thrown = new StackOverflowError();
        StackTraceElement[] frames = new StackTraceElement[1000];
        Arrays.fill(frames, frame("REPL.f$m", "f", "In[1]", 1));
        thrown.setStackTrace(frames);
        assertThat(ThrownText.of(thrown)).startsWith("StackOverflowError\n    at f(In[1]:1)\n").endsWith("\n    … 900 more")
            .hasLineCount(102);
    }
}
