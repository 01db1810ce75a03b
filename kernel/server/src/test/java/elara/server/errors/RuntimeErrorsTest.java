package elara.server.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuntimeErrorsTest {
    /** An exception as the agent lays it out. */
    private static Map<String, Object> exception(String type, String message, List<List<Object>> frames) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("class", type);
        fields.put("message", message);
        fields.put("frames", frames);
        fields.put("cause", null);
        fields.put("suppressed", List.of());
        return fields;
    }

    private static List<Object> frame(String type, String method, String file, long line) {
        return Arrays.asList(type, method, file, line);
    }

    private static List<String> plain(CellError error) {
        return error.traceback().stream().map(line -> line.replaceAll("\u001b\\[[\\d;]*m", "")).toList();
    }

    @Test
    void showsTheUsersFramesUnderTheUsersNames() {
        CellError error = RuntimeErrors.describe(exception("java.lang.IllegalStateException", "not now", List.of(
            frame("java.util.Objects", "check", "Objects.java", 12),
            frame("REPL.$JShell$11$Net$Layer", "forward", "$JShell$11.java", 7),
            frame("REPL.$JShell$12", "train", "$JShell$12.java", 3),
            frame("REPL.$JShell$13", "do_it$", "$JShell$13.java", 2),
            frame("elara.agent.Invocation", "invoke", "Invocation.java", 40))));
        assertThat(error.name()).isEqualTo("IllegalStateException");
        assertThat(error.message()).isEqualTo("not now");
        assertThat(plain(error)).containsExactly("IllegalStateException: not now",
            "    at java.util.Objects.check(Objects.java:12)", "    at Net.Layer.forward", "    at train");
    }

    @Test
    void nothingOfTheKernelIsShown() {
        CellError error = RuntimeErrors.describe(exception("java.lang.Error", null, List.of(
            frame("a.B", "c", null, -1), frame("elara.agent.CellThread", "run", "CellThread.java", 1), frame("x.Y", "z", null, 1))));
        assertThat(error.message()).isEmpty();
        assertThat(plain(error)).containsExactly("Error", "    at a.B.c");
    }

    @Test
    void classesOfCellsHaveTheirSimpleName() {
        assertThat(RuntimeErrors.describe(exception("REPL.$JShell$5$TooCold", "brr", List.of())).name()).isEqualTo("TooCold");
        assertThat(RuntimeErrors.describe(exception("Unpackaged", "x", List.of())).name()).isEqualTo("Unpackaged");
    }

    @Test
    void causesAndSuppressedFollow() {
        Map<String, Object> outer = exception("a.Outer", "o", List.of());
        outer.put("suppressed", List.of(exception("a.OnClose", "s", List.of(frame("p.Q", "close", null, 1)))));
        outer.put("cause", exception("a.Inner", null, List.of(frame("p.Q", "deep", "Q.java", 5))));
        assertThat(plain(RuntimeErrors.describe(outer))).containsExactly("Outer: o", "Suppressed: OnClose: s",
            "    at p.Q.close", "Caused by: Inner", "    at p.Q.deep(Q.java:5)");
    }
}
