package elara.server.interrupt;

import com.sun.jdi.ThreadReference;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** The threads of a run, which are but names, and what was asked of their JVM. */
final class FakeThreads implements StoppableThreads {
    final ThreadReference own = thread("cell");
    final List<ThreadReference> started = new ArrayList<>();
    final List<String> abandoned = new ArrayList<>();
    /** How often there is no memory to leave the thread behind. */
    int full;
    /** What happens when it is left behind. */
    Runnable onAbandon = () -> { };
    /** Whether the run's thread has begun. */
    boolean begun = true;
    int suspended;
    int suspensions;

    /** A thread that can do nothing but say its name. */
    static ThreadReference thread(String name) {
        return (ThreadReference) Proxy.newProxyInstance(FakeThreads.class.getClassLoader(), new Class<?>[] {ThreadReference.class},
            (self, method, arguments) -> switch (method.getName()) {
                case "name", "toString" -> name;
                case "equals" -> self == arguments[0];
                case "hashCode" -> System.identityHashCode(self);
                default -> throw new UnsupportedOperationException(method.getName());
            });
    }

    @Override
    public ThreadReference own() {
        return begun ? own : null;
    }

    @Override
    public List<ThreadReference> started() {
        return List.copyOf(started);
    }

    @Override
    public void suspend() {
        suspended++;
        suspensions++;
    }

    @Override
    public void resume() {
        suspended--;
    }

    @Override
    public boolean abandon(String name) {
        abandoned.add(name);
        if (full-- > 0) {
            return false;
        }
        onAbandon.run();
        return true;
    }
}
