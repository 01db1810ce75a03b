package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Collections;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is wanted of a value's representations, and where they go. */
public class RenderContext {
    private final RenderRequestTypes requestedTypes;
    private final Renderer renderer;
    private final Map<String, Object> params;
    private final DisplayData out;

    public RenderContext(RenderRequestTypes requestedTypes, Renderer renderer, Map<String, Object> params, DisplayData out) {
        this.requestedTypes = requestedTypes;
        this.renderer = renderer;
        this.params = params;
        this.out = out;
    }

    public Renderer getRenderer() {
        return renderer;
    }

    public DisplayData getOutputContainer() {
        return out;
    }

    public Map<String, Object> getParams() {
        return Collections.unmodifiableMap(params);
    }

    public Object getParameter(String key) {
        return params.get(key);
    }

    public Object getParameter(String key, Object otherwise) {
        return params.getOrDefault(key, otherwise);
    }

    public String getParameterAsString(String key) {
        return getParameterAsString(key, null);
    }

    public String getParameterAsString(String key, String otherwise) {
        Object value = params.get(key);
        return value == null ? otherwise : value.toString();
    }

    public Integer getParameterAsInt(String key) {
        return getParameterAsInt(key, null);
    }

    public Integer getParameterAsInt(String key, Integer otherwise) {
        Object value = params.get(key);
        return value == null ? otherwise : value instanceof Number number ? (Integer) number.intValue() : Integer.valueOf(value.toString());
    }

    public Double getParameterAsDouble(String key) {
        return getParameterAsDouble(key, null);
    }

    public Double getParameterAsDouble(String key, Double otherwise) {
        Object value = params.get(key);
        return value == null ? otherwise : value instanceof Number number ? (Double) number.doubleValue() : Double.valueOf(value.toString());
    }

    public Boolean getParameterAsBoolean(String key) {
        return getParameterAsBoolean(key, null);
    }

    public Boolean getParameterAsBoolean(String key, Boolean otherwise) {
        Object value = params.get(key);
        return value == null ? otherwise : value instanceof Boolean truth ? truth : Boolean.valueOf(value.toString());
    }

    public boolean wantsDataRenderedAs(MIMEType type) {
        return resolveRequestedType(type) != null;
    }

    /** The type under which a representation is wanted; null if it is not. */
    public MIMEType resolveRequestedType(MIMEType supported) {
        return requestedTypes.resolveSupportedType(supported);
    }

    public boolean renderIfRequested(MIMEType supported, BiConsumer<MIMEType, DisplayData> render) {
        MIMEType type = resolveRequestedType(supported);
        if (type != null) {
            render.accept(type, out);
        }
        return type != null;
    }

    public boolean renderIfRequested(MIMEType supported, Function<MIMEType, Object> render) {
        return renderIfRequested(supported, (type, container) -> container.putData(type, render.apply(type)));
    }

    public boolean renderIfRequested(MIMEType supported, Supplier<Object> render) {
        return renderIfRequested(supported, (type, container) -> container.putData(type, render.get()));
    }
}
