package elara.server.comm;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The session's values ({@link elara.wire.ValueCodec}) as JSON, and back. */
public final class JsonValues {
    private JsonValues() {
    }

    /** A MIME bundle: binary content in base64, JSON content as JSON. */
    public static JsonObject bundle(Map<String, Object> data) {
        JsonObject bundle = new JsonObject();
        data.forEach((type, content) -> {
            boolean json = type.equals("application/json") || type.endsWith("+json");
            bundle.add(type, json && content instanceof String text ? parsed(text) : of(content));
        });
        return bundle;
    }

    private static JsonElement parsed(String text) {
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException e) {
            return new JsonPrimitive(text); // shown as the string it is
        }
    }

    /** A value as JSON. NaN and the infinities, which JSON lacks, become null, as JavaScript makes them. */
    public static JsonElement of(Object value) {
        if (value == null || value instanceof Double number && !Double.isFinite(number)) {
            return JsonNull.INSTANCE;
        } else if (value instanceof JsonElement json) {
            return json;
        } else if (value instanceof Boolean truth) {
            return new JsonPrimitive(truth);
        } else if (value instanceof Number number) {
            return new JsonPrimitive(number);
        } else if (value instanceof byte[] bytes) {
            return new JsonPrimitive(Base64.getEncoder().encodeToString(bytes));
        } else if (value instanceof List<?> list) {
            JsonArray array = new JsonArray();
            list.forEach(element -> array.add(of(element)));
            return array;
        } else if (value instanceof Map<?, ?> map) {
            JsonObject object = new JsonObject();
            map.forEach((key, element) -> object.add((String) key, of(element)));
            return object;
        }
        return new JsonPrimitive((String) value);
    }

    /** A value that is a map, as such; an empty one if it is none. */
    @SuppressWarnings("unchecked") // values have maps with string keys only
    static Map<String, Object> mapOf(Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
    }

    /** An object of JSON as a map of values. */
    public static Map<String, Object> map(JsonObject object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.entrySet().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
        return map;
    }

    private static Object value(JsonElement element) {
        if (element.isJsonObject()) {
            return map(element.getAsJsonObject());
        } else if (element.isJsonArray()) {
            return element.getAsJsonArray().asList().stream().map(JsonValues::value).collect(Collectors.toList());
        } else if (element.isJsonNull()) {
            return null;
        }
        JsonPrimitive primitive = element.getAsJsonPrimitive();
        if (primitive.isBoolean()) {
            return primitive.getAsBoolean();
        } else if (primitive.isString()) {
            return primitive.getAsString();
        }
        String number = primitive.getAsString();
        return number.matches("-?\\d{1,18}") ? (Object) Long.valueOf(number) : (Object) Double.valueOf(number);
    }
}
