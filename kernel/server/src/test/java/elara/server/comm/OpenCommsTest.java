package elara.server.comm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenCommsTest {
    @Test
    void listsWhatIsOpen() {
        OpenComms comms = new OpenComms();
        comms.add("1", "slider");
        comms.add("2", "chart");
        Map<String, String> before = comms.targets();
        comms.remove("1");
        comms.remove("unknown");
        assertThat(comms.targets()).isEqualTo(Map.of("2", "chart"));
        assertThat(before).as("a copy").hasSize(2);
        comms.clear();
        assertThat(comms.targets()).isEmpty();
    }
}
