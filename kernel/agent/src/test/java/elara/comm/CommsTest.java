package elara.comm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommsTest {
    private final List<String> sent = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void connect() {
        Comms.connect(new CommChannel() {
            @Override
            public void open(String id, String target, Map<String, ?> data, Map<String, ?> metadata) {
                sent.add("open " + target + data);
            }

            @Override
            public void message(String id, Map<String, ?> data, List<byte[]> buffers) {
                sent.add("message " + data + (buffers.isEmpty() ? "" : " and " + buffers.size()));
            }

            @Override
            public void close(String id, Map<String, ?> data) {
                sent.add("close " + id + data);
            }
        });
    }

    private void listenTo(Comm comm) {
        comm.onMessage(data -> heard.add("message " + data));
        comm.onClose(data -> heard.add("close " + data));
    }

    @Test
    void aCommOpenedHereTalksBothWays() {
        Comm comm = Comm.open("slider", Map.of("value", 1));
        listenTo(comm);
        comm.send(Map.of("value", 2));
        Comms.received(comm.id(), Map.of("value", 3L), List.of());
        Comms.closed(comm.id(), Map.of("bye", true));
        Comms.received(comm.id(), Map.of("value", 4L), List.of());
        assertThat(comm.target()).isEqualTo("slider");
        assertThat(sent).containsExactly("open slider{value=1}", "message {value=2}");
        assertThat(heard).containsExactly("message {value=3}", "close {bye=true}");
    }

    @Test
    void bytesTravelBesideTheData() {
        Comm comm = Comm.open("bytes", Map.of());
        comm.onMessage((data, buffers) -> heard.add(data + " " + buffers.get(0).length));
        comm.send(Map.of("value", 2), List.of(new byte[3]));
        Comms.received(comm.id(), Map.of(), List.of(new byte[7]));
        assertThat(sent).endsWith("message {value=2} and 1");
        assertThat(heard).containsExactly("{} 7");
    }

    @Test
    void idsDiffer() {
        assertThat(Comm.open("t", Map.of()).id()).isNotEqualTo(Comm.open("t", Map.of()).id());
    }

    @Test
    void closingHereTellsTheFrontEndAndHearsNoMore() {
        Comm comm = Comm.open("slider", Map.of());
        listenTo(comm);
        comm.close();
        Comms.received(comm.id(), Map.of("value", 1L), List.of());
        Comms.closed(comm.id(), Map.of());
        assertThat(sent).endsWith("close " + comm.id() + "{}");
        assertThat(heard).isEmpty();
    }

    @Test
    void aFrontEndOpensCommsToRegisteredTargets() {
        Comms.register("chart", this::listenTo);
        Comms.opened("id-1", "chart", Map.of("first", 1L), List.of());
        Comms.opened("id-2", "chart", Map.of(), List.of());
        Comms.received("id-2", Map.of("second", 2L), List.of());
        assertThat(heard).containsExactly("message {first=1}", "message {second=2}");
        assertThat(sent).isEmpty();
    }

    @Test
    void aCommForAnUnknownTargetIsClosedAgain() {
        Comms.opened("id-3", "nobody", Map.of("x", 1L), List.of());
        Comms.received("id-3", Map.of(), List.of());
        assertThat(sent).containsExactly("close id-3{}");
    }

    @Test
    void whatAListenerThrowsReachesTheCaller() {
        Comm comm = Comm.open("slider", Map.of());
        comm.onMessage(data -> {
            throw new IllegalStateException("in listener");
        });
        assertThatIllegalStateException().isThrownBy(() -> Comms.received(comm.id(), Map.of(), List.of())).withMessage("in listener");
    }
}
