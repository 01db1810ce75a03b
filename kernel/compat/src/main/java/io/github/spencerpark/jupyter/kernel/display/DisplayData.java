package io.github.spencerpark.jupyter.kernel.display;

import elara.display.MimeBundle;
import elara.kernel.Renderers;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.LinkedHashMap;
import java.util.Map;

/** One value in several representations, which can be added to; as {@link MimeBundle}. */
public class DisplayData {
    public static final String DISPLAY_ID_KEY = "display_id";
    public static final DisplayData EMPTY = new DisplayData();
    public static final DisplayData EMPTY_STRING = new DisplayData("");

    static {
        Renderers.register(new DisplayDataRenderer());
    }

    private final Map<String, Object> data;
    private final Map<String, Object> metadata;
    private final Map<String, Object> transientData;

    public DisplayData() {
        data = new LinkedHashMap<>();
        metadata = new LinkedHashMap<>();
        transientData = new LinkedHashMap<>();
    }

    public DisplayData(String text) {
        this();
        putText(text);
    }

    /** Another view of the same data. */
    public DisplayData(DisplayData other) {
        data = other.data;
        metadata = other.metadata;
        transientData = other.transientData;
    }

    public static DisplayData emptyIfNull(DisplayData data) {
        return data == null ? EMPTY : data;
    }

    /** The same representations as a bundle of Elara's. */
    public static DisplayData of(MimeBundle bundle) {
        DisplayData data = new DisplayData();
        data.data.putAll(bundle.data());
        data.metadata.putAll(bundle.metadata());
        return data;
    }

    /** As a bundle of Elara's. */
    public MimeBundle toBundle() {
        MimeBundle bundle = null;
        for (Map.Entry<String, Object> each : data.entrySet()) {
            Object content = each.getValue() instanceof CharSequence text ? text.toString() : each.getValue();
            bundle = bundle == null ? MimeBundle.of(each.getKey(), content) : bundle.with(each.getKey(), content);
        }
        if (bundle == null) {
            return MimeBundle.text("");
        }
        for (Map.Entry<String, Object> each : metadata.entrySet()) {
            if (each.getValue() instanceof Map<?, ?> values) {
                Map<String, Object> named = new LinkedHashMap<>();
                values.forEach((key, value) -> named.put(String.valueOf(key), value));
                bundle = bundle.withMetadata(each.getKey(), named);
            }
        }
        return bundle;
    }

    public void putData(String mimeType, Object content) {
        data.put(mimeType, content);
    }

    public void putData(MIMEType type, Object content) {
        putData(type.toString(), content);
    }

    public void putData(MIMEType type, Object content, Object metadataOfType) {
        putData(type, content);
        putMetaData(type, metadataOfType);
    }

    public void putMetaData(String key, Object value) {
        metadata.put(key, value);
    }

    public void putMetaData(MIMEType type, Object value) {
        putMetaData(type.toString(), value);
    }

    public void putTransientData(String key, Object value) {
        transientData.put(key, value);
    }

    public Object getData(MIMEType type) {
        return data.get(type.toString());
    }

    public boolean hasDataForType(MIMEType type) {
        return data.containsKey(type.toString());
    }

    boolean isEmpty() {
        return data.isEmpty();
    }

    /** Takes over all that the other has. */
    public void assign(DisplayData other) {
        data.putAll(other.data);
        metadata.putAll(other.metadata);
        transientData.putAll(other.transientData);
    }

    public void setDisplayId(String id) {
        putTransientData(DISPLAY_ID_KEY, id);
    }

    public boolean hasDisplayId() {
        return transientData.containsKey(DISPLAY_ID_KEY);
    }

    public String getDisplayId() {
        Object id = transientData.get(DISPLAY_ID_KEY);
        return id == null ? null : id.toString();
    }

    public void putText(String text) {
        putData(MIMEType.TEXT_PLAIN, text);
    }

    public void putHTML(String html) {
        putData(MIMEType.TEXT_HTML, html);
    }

    public void putLatex(String latex) {
        putData(MIMEType.TEXT_LATEX, latex);
    }

    /** A formula, without the dollar signs around it. */
    public void putMath(String formula) {
        putLatex("$$" + formula + "$$");
    }

    public void putMarkdown(String markdown) {
        putData(MIMEType.TEXT_MARKDOWN, markdown);
    }

    public void putJavaScript(String script) {
        putData(MIMEType.APPLICATION_JAVASCRIPT, script);
    }

    public void putJSON(String json) {
        putData(MIMEType.APPLICATION_JSON, json);
    }

    /** JSON, with its tree unfolded or not. */
    public void putJSON(String json, boolean expanded) {
        putData(MIMEType.APPLICATION_JSON, json, Map.of("expanded", expanded));
    }

    public void putSVG(String svg) {
        putData(MIMEType.IMAGE_SVG, svg);
    }

    @Override
    public String toString() {
        return "DisplayData" + data.keySet();
    }
}
