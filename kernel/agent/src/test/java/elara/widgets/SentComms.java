package elara.widgets;

import elara.comm.CommChannel;
import elara.comm.Comms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes the place of the kernel: keeps what widgets send. */
final class SentComms implements CommChannel {
    /** A message: what it does, the comm, and its data. */
    record Sent(String what, String id, Map<String, ?> data) {
        @SuppressWarnings("unchecked") // that is how states are sent
        Map<String, Object> state() {
            return (Map<String, Object>) data.get("state");
        }
    }

    final List<Sent> sent = new ArrayList<>();

    static SentComms connect() {
        SentComms comms = new SentComms();
        Comms.connect(comms);
        return comms;
    }

    /** A front end changes attributes of a widget. */
    static void move(Widget widget, Map<String, Object> state) {
        Comms.received(widget.id(), Map.of("method", "update", "state", state), List.of());
    }

    @Override
    public void open(String id, String target, Map<String, ?> data, Map<String, ?> metadata) {
        sent.add(new Sent("open " + target + " " + metadata.get("version"), id, data));
    }

    @Override
    public void message(String id, Map<String, ?> data, List<byte[]> buffers) {
        sent.add(new Sent("message", id, data));
    }

    @Override
    public void close(String id, Map<String, ?> data) {
        sent.add(new Sent("close", id, data));
    }
}
