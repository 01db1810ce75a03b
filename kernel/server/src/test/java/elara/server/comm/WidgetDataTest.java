package elara.server.comm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import elara.server.errors.CellError;
import elara.server.comm.WidgetData.Encoded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WidgetDataTest {
    private static final byte[] ONE = {1};
    private static final byte[] TWO = {2};

    private static Encoded encode(Map<String, Object> data) {
        return WidgetData.encode(data, exception -> new CellError("Error", String.valueOf(exception.get("message")), List.of("line")));
    }

    @Test
    void bytesLeaveTheStateForBuffers() {
        Encoded encoded = encode(Map.of("method", "update", "state", Map.of("y", Map.of("z", Arrays.asList(ONE, 5L)))));
        assertThat(encoded.data()).isEqualTo(JsonParser.parseString(
            "{'method': 'update', 'state': {'y': {'z': [null, 5]}}, 'buffer_paths': [['y', 'z', 0]]}"));
        assertThat(encoded.buffers()).containsExactly(ONE);
        assertThat(encode(Map.of("state", Map.of("x", TWO))).data()).isEqualTo(JsonParser.parseString("{'state': {}, 'buffer_paths': [['x']]}"));
    }

    @Test
    void manyStatesHaveThePathsFromTheirIds() {
        Encoded encoded = encode(Map.of("states", Map.of("id", Map.of("state", Map.of("x", ONE)))));
        assertThat(encoded.data().get("buffer_paths")).isEqualTo(JsonParser.parseString("[['id', 'state', 'x']]"));
    }

    @Test
    void outputsAreAsNotebooksStoreThem() {
        Map<String, Object> picture = Map.of("output_type", "display_data", "data", Map.of("image/png", ONE), "metadata", Map.of());
        Map<String, Object> error = Map.of("output_type", "error", "exception", Map.of("message", "no"));
        Encoded encoded = encode(Map.of("state", Map.of("outputs", List.of(picture, error))));
        assertThat(encoded.buffers()).isEmpty();
        assertThat(encoded.data().getAsJsonObject("state").get("outputs")).isEqualTo(JsonParser.parseString("""
            [{'output_type': 'display_data', 'data': {'image/png': 'AQ=='}, 'metadata': {}},
             {'output_type': 'error', 'ename': 'Error', 'evalue': 'no', 'traceback': ['line']}]"""));
    }

    @Test
    void bytesLeaveOtherDataToo() {
        Encoded encoded = WidgetData.encodeCustom(Map.of("a", Arrays.asList(1, ONE), "outputs", List.of("text")));
        assertThat(encoded.data()).isEqualTo(JsonParser.parseString("{'a': [1, null], 'outputs': ['text'], 'buffer_paths': [['a', 1]]}"));
        assertThat(encoded.buffers()).containsExactly(ONE);
        assertThat(WidgetData.encodeCustom(Map.of("a", 1)).data()).isEqualTo(JsonParser.parseString("{'a': 1}"));
        Map<String, Object> data = new HashMap<>(Map.of("a", new ArrayList<>(Arrays.asList(1, null)), "buffer_paths", List.of(List.of("a", 1L))));
        WidgetData.putBuffers(data, List.of(TWO));
        assertThat(data).containsEntry("a", Arrays.asList(1, TWO));
    }

    @Test
    void buffersArePutBack() {
        Map<String, Object> inner = new HashMap<>(Map.of("z", new ArrayList<>(Arrays.asList(null, 5L))));
        Map<String, Object> state = new HashMap<>(Map.of("y", inner));
        WidgetData.putBuffers(Map.of("state", state, "buffer_paths", List.of(List.of("y", "z", 0L), List.of("x"))), List.of(ONE, TWO));
        assertThat(inner).isEqualTo(Map.of("z", Arrays.asList(ONE, 5L)));
        assertThat(state).containsEntry("x", TWO);
    }

    @Test
    void buffersWithoutAPlaceAreDropped() {
        List<Object> paths = List.of(List.of("y", "z"), List.of(), "x", List.of("list", 7L), List.of(0L));
        Map<String, Object> state = new HashMap<>(Map.of("list", new ArrayList<>()));
        WidgetData.putBuffers(Map.of("state", state, "buffer_paths", paths), List.of(ONE, ONE, ONE, ONE, ONE, TWO));
        WidgetData.putBuffers(Map.of("buffer_paths", "wrong"), List.of(ONE));
        assertThat(state).isEqualTo(Map.of("list", List.of()));
    }
}
