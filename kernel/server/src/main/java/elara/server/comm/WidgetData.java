package elara.server.comm;

import com.google.gson.JsonObject;
import elara.server.errors.CellError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The data of widget messages. Bytes anywhere in a state travel beside the JSON, and {@code buffer_paths} says where they
 * belong; outputs have the form that notebooks store.
 *
 * @see <a href="https://github.com/jupyter-widgets/ipywidgets/blob/main/packages/schema/messages.md">state updates</a>
 */
final class WidgetData {
    private final Function<Map<String, Object>, CellError> errors;
    private final List<Object> paths = new ArrayList<>();
    private final List<byte[]> buffers = new ArrayList<>();

    private WidgetData(Function<Map<String, Object>, CellError> errors) {
        this.errors = errors;
    }

    /** Data as JSON, and its buffers. */
    record Encoded(JsonObject data, List<byte[]> buffers) {
    }

    /** The data of a message to the front end; {@code errors} tells exceptions in outputs as cells do. */
    static Encoded encode(Map<String, Object> data, Function<Map<String, Object>, CellError> errors) {
        WidgetData state = new WidgetData(errors);
        Map<String, Object> encoded = new LinkedHashMap<>(data);
        for (String name : List.of("state", "states")) {
            if (data.get(name) instanceof Map<?, ?> map) {
                encoded.put(name, state.withoutBytes(map, List.of()));
                encoded.put("buffer_paths", state.paths);
            }
        }
        return new Encoded((JsonObject) JsonValues.of(encoded), state.buffers);
    }

    /** The data of a message over a comm that is no widget's: {@code buffer_paths}, if there are any, begin at the data. */
    static Encoded encodeCustom(Map<String, Object> data) {
        WidgetData custom = new WidgetData(null);
        JsonObject encoded = (JsonObject) JsonValues.of(custom.withoutBytes(data, List.of()));
        if (!custom.paths.isEmpty()) {
            encoded.add("buffer_paths", JsonValues.of(custom.paths));
        }
        return new Encoded(encoded, custom.buffers);
    }

    private Object withoutBytes(Object value, List<Object> path) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> kept = new LinkedHashMap<>();
            map.forEach((key, element) -> {
                List<Object> place = append(path, key);
                if (element instanceof byte[] bytes) {
                    add(place, bytes);
                } else {
                    kept.put(key, errors != null && key.equals("outputs") && element instanceof List<?> list
                        ? list.stream().map(this::output).toList() : withoutBytes(element, place));
                }
            });
            return kept;
        } else if (value instanceof List<?> list) {
            List<Object> kept = new ArrayList<>();
            for (Object element : list) {
                List<Object> place = append(path, kept.size());
                if (element instanceof byte[] bytes) {
                    add(place, bytes);
                    kept.add(null);
                } else {
                    kept.add(withoutBytes(element, place));
                }
            }
            return kept;
        }
        return value;
    }

    private void add(List<Object> path, byte[] bytes) {
        paths.add(path);
        buffers.add(bytes);
    }

    private static List<Object> append(List<Object> path, Object last) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }

    private Object output(Object value) {
        if (!(value instanceof Map<?, ?>)) {
            return value; // what the user's code has put there itself
        }
        Map<String, Object> output = new LinkedHashMap<>(JsonValues.mapOf(value));
        if (output.get("data") instanceof Map<?, ?> data) {
            output.put("data", JsonValues.bundle(JsonValues.mapOf(data)));
        }
        if (output.remove("exception") instanceof Map<?, ?> exception) {
            CellError error = errors.apply(JsonValues.mapOf(exception));
            output.put("ename", error.name());
            output.put("evalue", error.message());
            output.put("traceback", error.traceback());
        }
        return output;
    }

    /** Puts the buffers of a message from the front end to where its {@code buffer_paths} say, from the state on if there is one. */
    @SuppressWarnings("unchecked") // JSON has such maps and lists only
    static void putBuffers(Map<String, Object> data, List<byte[]> buffers) {
        List<Object> paths = data.get("buffer_paths") instanceof List<?> list ? (List<Object>) list : List.of();
        for (int i = 0; i < Math.min(paths.size(), buffers.size()); i++) {
            List<Object> path = paths.get(i) instanceof List<?> list ? (List<Object>) list : List.of();
            Object holder = data.get("state") instanceof Map<?, ?> state ? state : data;
            for (int step = 0; step < path.size() - 1; step++) {
                holder = holder instanceof Map<?, ?> map ? map.get(path.get(step))
                    : holder instanceof List<?> list && isIndex(path.get(step), list)
                    ? list.get(((Number) path.get(step)).intValue()) : null;
            }
            Object last = path.isEmpty() ? null : path.get(path.size() - 1);
            if (holder instanceof Map<?, ?> map && last instanceof String key) {
                ((Map<String, Object>) map).put(key, buffers.get(i));
            } else if (holder instanceof List<?> list && isIndex(last, list)) {
                ((List<Object>) list).set(((Number) last).intValue(), buffers.get(i));
            }
        }
    }

    private static boolean isIndex(Object step, List<?> list) {
        return step instanceof Long index && index >= 0 && index < list.size();
    }
}
