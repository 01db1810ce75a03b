package elara.kernel;

import java.util.List;
import java.util.Map;

/** The kernel, as cells call it; the static methods are in scope in every cell. */
public class Kernel {
    private static KernelChannel channel;

    /** For classes that offer the same under another name. */
    protected Kernel() {
    }

    /**
     * Runs source as a cell does, its magics included, and returns the value of the expression it ends with, the same object; null
     * if it ends otherwise. What the source throws comes out of here as it is.
     *
     * @throws KernelException if it does not compile, with the reason
     */
    public static Object eval(String source) {
        return channel.call("eval", source);
    }

    /**
     * Calls {@code %name}, be it the kernel's or one that {@link Magics} was given.
     *
     * @return its value, null if it has none; whoever takes it says of which type it is
     * @throws KernelException if it cannot be done, with the reason
     */
    @SuppressWarnings("unchecked")
    public static <T> T lineMagic(String name, List<String> arguments) {
        LineMagic own = Magics.line(name);
        return (T) (own != null ? Magics.run(() -> own.run(arguments))
            : channel.call("lineMagic", Map.of("name", name, "arguments", arguments)));
    }

    /** Calls {@code %%name} with the lines below it; otherwise as {@link #lineMagic}. */
    @SuppressWarnings("unchecked")
    public static <T> T cellMagic(String name, List<String> arguments, String body) {
        CellMagic own = Magics.cell(name);
        return (T) (own != null ? Magics.run(() -> own.run(arguments, body))
            : channel.call("cellMagic", Map.of("name", name, "arguments", arguments, "body", body)));
    }

    static KernelChannel channel() {
        return channel;
    }

    /** The way to the kernel; called once by the agent before any cell runs. */
    public static void connect(KernelChannel target) {
        channel = target;
    }
}
