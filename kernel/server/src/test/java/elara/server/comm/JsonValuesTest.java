package elara.server.comm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonValuesTest {
    @Test
    void valuesBecomeJson() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("list", Arrays.asList(1L, 0.5, true, null, "ü"));
        map.put("map", Map.of());
        assertThat(JsonValues.of(map)).hasToString("{\"list\":[1,0.5,true,null,\"ü\"],\"map\":{}}");
        assertThat(JsonValues.of(new byte[] {1, 2, 3})).hasToString("\"AQID\"");
    }

    @Test
    void numbersThatJsonLacksBecomeNull() {
        assertThat(JsonValues.of(List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0)))
            .hasToString("[null,null,null,-0.0]");
    }

    @Test
    void bundlesHoldJsonAsJsonAndBytesInBase64() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("text/plain", "{\"a\":1}");
        data.put("application/json", "{\"a\":1}");
        data.put("application/vnd.vegalite.v5+json", Map.of("b", 2L));
        data.put("image/png", new byte[] {1, 2, 3});
        JsonObject bundle = JsonValues.bundle(data);
        assertThat(bundle.get("text/plain").getAsString()).isEqualTo("{\"a\":1}");
        assertThat(bundle.getAsJsonObject("application/json").get("a").getAsInt()).isEqualTo(1);
        assertThat(bundle.getAsJsonObject("application/vnd.vegalite.v5+json").get("b").getAsInt()).isEqualTo(2);
        assertThat(bundle.get("image/png").getAsString()).isEqualTo("AQID");
    }

    @Test
    void jsonThatIsNoneIsShownAsText() {
        for (String text : List.of("{", "{\"a\":", "[1,", "{} {}")) {
            assertThat(JsonValues.bundle(Map.of("application/json", text)).get("application/json").getAsString()).isEqualTo(text);
        }
    }

    @Test
    void objectsBecomeMaps() {
        JsonObject object = JsonParser.parseString("""
            {"text": "ü", "whole": 5, "negative": -7, "large": 123456789012345678, "fraction": 1.5, "exponent": 1e3,
             "yes": true, "nothing": null, "list": [1, [2.0], {}]}
            """).getAsJsonObject();
        Map<String, Object> map = JsonValues.map(object);
        assertThat(map).containsEntry("text", "ü").containsEntry("whole", 5L).containsEntry("negative", -7L)
            .containsEntry("large", 123456789012345678L).containsEntry("fraction", 1.5).containsEntry("exponent", 1000.0)
            .containsEntry("yes", true).containsEntry("nothing", null)
            .containsEntry("list", List.of(1L, List.of(2.0), Map.of()));
        assertThat(map.keySet()).first().isEqualTo("text");
    }

    @Test
    void thereAndBackIsTheSame() {
        Map<String, Object> map = Map.of("a", List.of(1L, 2.5, "x", true, Map.of("b", -3L)), "c", Map.of());
        assertThat(JsonValues.map(JsonValues.of(map).getAsJsonObject())).isEqualTo(map);
    }
}
