package elara.display;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One value in several representations, keyed by MIME type; the front end shows the richest it knows.
 *
 * <p>Content is a {@code String} for textual types, a {@code byte[]} for binary ones such as {@code image/png}, and for
 * JSON types either JSON text or a tree of maps, lists, strings, numbers, booleans and nulls. Bundles are immutable.
 *
 * @see <a href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#display-data">display_data</a>
 */
public final class MimeBundle {
    /** The type every front end can show; a bundle without it gets the value's text from the {@link RendererRegistry}. */
    public static final String TEXT = "text/plain";

    private final Map<String, Object> data;
    private final Map<String, Object> metadata;

    private MimeBundle(Map<String, Object> data, Map<String, Object> metadata) {
        this.data = data;
        this.metadata = metadata;
    }

    /** A bundle of one representation. */
    public static MimeBundle of(String mimeType, Object content) {
        return new MimeBundle(Map.of(), Map.of()).with(mimeType, content);
    }

    /** A bundle of plain text. */
    public static MimeBundle text(String text) {
        return of(TEXT, text);
    }

    /** This bundle with one more representation, or with that representation replaced. */
    public MimeBundle with(String mimeType, Object content) {
        Objects.requireNonNull(content, "content");
        if (mimeType.indexOf('/') < 1) {
            throw new IllegalArgumentException("\"" + mimeType + "\" is not a MIME type; one looks like \"text/html\"");
        }
        Map<String, Object> more = new LinkedHashMap<>(data);
        more.put(mimeType, content);
        return new MimeBundle(Collections.unmodifiableMap(more), metadata);
    }

    /** This bundle with metadata for one representation, such as {@code width} and {@code height} of an image in CSS pixels. */
    public MimeBundle withMetadata(String mimeType, Map<String, ?> values) {
        Map<String, Object> more = new LinkedHashMap<>(metadata);
        more.put(mimeType, Map.copyOf(values));
        return new MimeBundle(data, Collections.unmodifiableMap(more));
    }

    /** Only the representations that {@code keep} names, in this bundle's order. */
    MimeBundle only(Collection<String> keep) {
        Map<String, Object> fewer = new LinkedHashMap<>(data);
        fewer.keySet().retainAll(keep);
        return new MimeBundle(Collections.unmodifiableMap(fewer), metadata);
    }

    /** This bundle with plain text, which every front end can show: if there is none, the source of another representation. */
    MimeBundle withText() {
        if (data.isEmpty() || data.containsKey(TEXT)) {
            return this;
        }
        String source = data.values().stream().filter(String.class::isInstance).map(String.class::cast).findFirst()
            .orElse(toString());
        return with(TEXT, source);
    }

    /** Representations by MIME type, in the order they were added. */
    public Map<String, Object> data() {
        return data;
    }

    /** Metadata by MIME type. */
    public Map<String, Object> metadata() {
        return metadata;
    }

    @Override
    public String toString() {
        return "MimeBundle" + data.keySet();
    }
}
