package elara.server.comm;

import static org.assertj.core.api.Assertions.assertThat;

import elara.server.comm.OpenComms.OpenComm;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenCommsTest {
    @Test
    void listsWhatIsOpen() {
        OpenComms comms = new OpenComms();
        OpenComm chart = new OpenComm("chart", 0, Map.of());
        comms.add("1", new OpenComm("jupyter.widget", 7, Map.of("disabled", true)));
        comms.add("2", chart);
        Map<String, OpenComm> before = comms.all();
        assertThat(comms.get("1").isWidget()).isTrue();
        assertThat(comms.get("2").isWidget()).isFalse();
        comms.remove("1");
        comms.remove("unknown");
        assertThat(comms.all()).isEqualTo(Map.of("2", chart));
        assertThat(before).as("a copy").hasSize(2);
        assertThat(comms.get("1")).isNull();
    }
}
