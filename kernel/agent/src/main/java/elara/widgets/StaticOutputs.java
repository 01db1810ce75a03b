package elara.widgets;

import elara.display.MimeBundle;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Outputs of a widget as they are shown where widgets are not: on pages, and by programs that know no widgets. */
final class StaticOutputs {
    private static final String HTML = "text/html";
    private static final String PNG = "image/png";

    private StaticOutputs() {
    }

    /** Outputs below a line or more of text, which may be empty. */
    static MimeBundle bundle(String above, List<Map<String, Object>> outputs) {
        String text = join(above, text(outputs));
        if (outputs.size() != 1 || !outputs.get(0).get("output_type").equals("display_data")) {
            MimeBundle bundle = MimeBundle.text(text);
            return outputs.stream().anyMatch(StaticOutputs::isRich) ? bundle.with(HTML, html(above, outputs)) : bundle;
        }
        Map<String, Object> data = map(outputs.get(0).get("data"));
        MimeBundle bundle = MimeBundle.text(text);
        for (Map.Entry<String, Object> entry : data.entrySet()) {
            if (!entry.getKey().equals(MimeBundle.TEXT)) {
                bundle = bundle.with(entry.getKey(), entry.getKey().equals(HTML) ? html(above, outputs) : entry.getValue());
            }
        }
        for (Map.Entry<String, Object> entry : map(outputs.get(0).get("metadata")).entrySet()) {
            bundle = bundle.withMetadata(entry.getKey(), map(entry.getValue()));
        }
        return bundle;
    }

    /** What a bundle shows, as an output. */
    static Map<String, Object> output(MimeBundle bundle) {
        return Map.of("output_type", "display_data", "data", bundle.data(), "metadata", bundle.metadata());
    }

    /** Outputs as text. */
    static String text(List<Map<String, Object>> outputs) {
        List<String> texts = new ArrayList<>();
        for (Map<String, Object> output : outputs) {
            texts.add(output.containsKey("data") ? String.valueOf(map(output.get("data")).getOrDefault(MimeBundle.TEXT, ""))
                : String.valueOf(output.getOrDefault("text", "")).stripTrailing());
        }
        return String.join("\n", texts);
    }

    private static boolean isRich(Map<String, Object> output) {
        Map<String, Object> data = map(output.get("data"));
        return data.containsKey(HTML) || data.containsKey(PNG);
    }

    private static String html(String above, List<Map<String, Object>> outputs) {
        StringBuilder html = new StringBuilder(above.isEmpty() ? "" : preformatted(above));
        for (Map<String, Object> output : outputs) {
            Map<String, Object> data = map(output.get("data"));
            if (data.get(HTML) instanceof String content) {
                html.append("<div>").append(content).append("</div>");
            } else if (data.get(PNG) instanceof byte[] png) {
                html.append(image(png, map(map(output.get("metadata")).get(PNG))));
            } else {
                html.append(preformatted(text(List.of(output))));
            }
        }
        return html.toString();
    }

    private static String image(byte[] png, Map<String, Object> metadata) {
        String width = metadata.containsKey("width") ? " width=\"" + metadata.get("width") + "\"" : "";
        return "<div><img" + width + " src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(png) + "\"></div>";
    }

    private static String preformatted(String text) {
        return "<pre>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</pre>";
    }

    private static String join(String above, String below) {
        return above.isEmpty() || below.isEmpty() ? above + below : above + "\n" + below;
    }

    @SuppressWarnings("unchecked") // outputs are made of such maps
    private static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
    }
}
