package io.github.spencerpark.jupyter.kernel.display;

import elara.display.Display;
import elara.kernel.Renderers;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** How values are shown; what is registered here counts wherever values are shown. */
public class Renderer {
    /** A function for values of some types, about to be registered. */
    public class RenderRegistration<T> {
        private final Set<Class<? extends T>> types = new LinkedHashSet<>();
        private final Set<MIMEType> supported = new LinkedHashSet<>();
        private final Set<MIMEType> preferred = new LinkedHashSet<>();

        public RenderRegistration(Class<? extends T> type) {
            types.add(type);
        }

        /** What it can render. */
        public RenderRegistration<T> supporting(MIMEType... more) {
            Collections.addAll(supported, more);
            return this;
        }

        public RenderRegistration<T> supporting(String... more) {
            return supporting(parsed(more));
        }

        /** What of that it renders if nobody says what to. */
        public RenderRegistration<T> preferring(MIMEType... more) {
            Collections.addAll(preferred, more);
            return supporting(more);
        }

        public RenderRegistration<T> preferring(String... more) {
            return preferring(parsed(more));
        }

        /** Another type whose values it renders. */
        public RenderRegistration<T> onType(Class<? extends T> type) {
            types.add(type);
            return this;
        }

        public void register(RenderFunction<T> function) {
            Set<MIMEType> all = supported.isEmpty() ? Set.of(MIMEType.ANY) : supported;
            Renderer.this.register(all, preferred.isEmpty() ? all : preferred, types, function);
        }
    }

    private static MIMEType[] parsed(String... types) {
        return Arrays.stream(types).map(MIMEType::parse).toArray(MIMEType[]::new);
    }

    public <T> RenderRegistration<T> createRegistration(Class<T> type) {
        return new RenderRegistration<>(type);
    }

    /** Registers a function for values of some types. */
    public <T> void register(Set<MIMEType> supported, Set<MIMEType> preferred, Set<Class<? extends T>> types, RenderFunction<T> function) {
        for (Class<? extends T> type : types) {
            Renderers.register(new FunctionRenderer<>(type, preferred, function));
        }
    }

    public DisplayData render(Object value) {
        return render(value, Map.of());
    }

    public DisplayData render(Object value, Map<String, Object> params) {
        return with(params, () -> DisplayData.of(Display.render(value)));
    }

    public DisplayData renderAs(Object value, String... types) {
        return renderAs(value, Map.of(), types);
    }

    public DisplayData renderAs(Object value, Map<String, Object> params, String... types) {
        return with(params, () -> DisplayData.of(Display.render(value, types)));
    }

    private static DisplayData with(Map<String, Object> params, Supplier<DisplayData> work) {
        Map<String, Object> before = FunctionRenderer.PARAMETERS.get();
        FunctionRenderer.PARAMETERS.set(params);
        try {
            return work.get();
        } finally {
            FunctionRenderer.PARAMETERS.set(before);
        }
    }
}
