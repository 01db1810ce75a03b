package elara.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TraceLinesTest {
    private static String clean(String text) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        byte[] clean = TraceLines.inCellTerms(bytes, 1, bytes.length - 2);
        return clean == null ? null : new String(clean, StandardCharsets.UTF_8);
    }

    @Test
    void frames() {
        assertThat(clean("\tat session//REPL.f$m$int.f(In[3]:2)\n")).isEqualTo("\tat f(In[3]:2)\n");
        assertThat(clean("\tat session//REPL.In$3$1.run(In[3]:4)\n")).isEqualTo("\tat In[3]:4\n");
        assertThat(clean("\tat REPL.Net$$2$Net.<init>(In[3]:4)\r\n")).isEqualTo("\tat new Net(In[3]:4)\r\n");
        assertThat(clean("\tat java.base/jdk.internal.reflect.DirectMethodHandleAccessor.invoke(Direct.java:104)\n"))
            .isEmpty();
        assertThat(clean("\tat elara.agent.Invocation.invoke(Invocation.java:88)\n")).isEmpty();
    }

    @Test
    void aRecordOfALog() {
        assertThat(clean("SEVERE: no REPL.Net@1f\n\tat REPL.Net.out(In[3]:4)\n\tat java.base/java.util.List.of(List.java:1)\n"
            + "\tat java.base/java.lang.reflect.Method.invoke(Method.java:569) ~[?:?]\n\tat elara.agent.A.b(A.java:1)\n"))
            .isEqualTo("SEVERE: no Net@1f\n\tat Net.out(In[3]:4)\n\tat java.base/java.util.List.of(List.java:1)\n");
    }

    @Test
    void framesWithoutTheirLine() {
        assertThat(clean("at session//REPL.f$m$int.f(In[3]:2) and REPL.In$3$1.run(In[3]:4)")).isEqualTo("at f(In[3]:2) and In[3]:4");
    }

    @Test
    void objectsAndClasses() {
        assertThat(clean("[REPL.Net$$2$Net@1f, [LREPL.Net;@2]")).isEqualTo("[Net@1f, [LNet;@2]");
        assertThat(clean("class REPL.Net$Inner")).isEqualTo("class Net$Inner");
        assertThat(clean("REPL.In$5$1$$Lambda$14/0x0000000800c03000@6")).isEqualTo("Lambda@6");
        assertThat(clean("see REPL.md and REPL.Net")).as("may be anything").isNull();
    }

    @Test
    void otherTextIsLeftAlone() {
        assertThat(clean("\ta\tat the REPL.Net")).isNull();
        assertThat(clean("\tat java.base/java.util.List.of(List.java:1)\n")).isNull();
        assertThat(clean("")).isNull();
        byte[] cut = "ä\tat elara.agent.A.b(A.java:1)".getBytes(StandardCharsets.UTF_8);
        assertThat(TraceLines.inCellTerms(cut, 1, cut.length - 1)).as("half a character").isNull();
    }
}
