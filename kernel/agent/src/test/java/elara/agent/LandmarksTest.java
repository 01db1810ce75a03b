package elara.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kernel would not notice a name that is wrong before somebody interrupts a cell. */
class LandmarksTest {
    @Test
    void theFieldsAreThere() throws Exception {
        assertThat(field(Landmarks.AGENT, Landmarks.SECRET)).isEqualTo(String.class);
        assertThat(field(Landmarks.AGENT, Landmarks.STOP)).isEqualTo(Throwable.class);
        assertThat(field(Landmarks.CLASS_LOADER, Landmarks.INSTANCE)).isEqualTo(SessionClassLoader.class);
        assertThat(field(Landmarks.CELL_THREAD, Landmarks.CURRENT)).isEqualTo(CellThread[].class);
        assertThat(field(Landmarks.CELL_THREAD, Landmarks.CUT)).isEqualTo(boolean.class);
        assertThat(field(Landmarks.OWNER, Landmarks.RUN)).isEqualTo(long.class);
        assertThat(field(Landmarks.OUTPUT, Landmarks.STOPPING)).isEqualTo(Thread.class);
    }

    private static Class<?> field(String type, String name) throws Exception {
        return Class.forName(type, false, LandmarksTest.class.getClassLoader()).getDeclaredField(name).getType();
    }

    @Test
    void theMethodsAreThere() {
        List<String> methods = new ArrayList<>(Landmarks.CALLERS);
        methods.add(Landmarks.WAITING);
        assertThat(methods).allSatisfy(caller -> {
            int dot = caller.lastIndexOf('.');
            assertThat(Arrays.stream(Class.forName(caller.substring(0, dot)).getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(caller.substring(dot + 1)))).as(caller).isTrue();
        });
    }

    @Test
    void theAgentIsNotTheDisplayApi() {
        assertThat(Landmarks.isAgent("elara.agent.Calls")).isTrue();
        assertThat(Landmarks.isAgent("elara.wire.FrameChannel")).isTrue();
        assertThat(Landmarks.isAgent("elara.display.Display")).isFalse();
    }
}
