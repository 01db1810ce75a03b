package elara.agent;

import elara.display.RendererRegistry;
import elara.kernel.KernelChannel;
import java.lang.reflect.Field;

/** Passes on what the user's code asks of the kernel. */
final class KernelCalls implements KernelChannel {
    private final Calls calls;
    private final RendererRegistry renderers;

    KernelCalls(Calls calls, RendererRegistry renderers) {
        this.calls = calls;
        this.renderers = renderers;
    }

    @Override
    public Object call(String name, Object argument) {
        return calls.send(name, argument);
    }

    @Override
    public Object field(String className, String field) {
        try {
            Field found = Class.forName(className, true, SessionClassLoader.INSTANCE).getDeclaredField(field);
            found.setAccessible(true);
            return found.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public RendererRegistry renderers() {
        return renderers;
    }
}
