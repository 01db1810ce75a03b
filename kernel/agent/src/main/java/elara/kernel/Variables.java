package elara.kernel;

import java.util.Map;

/** The variables of the notebook. */
public final class Variables {
    private Variables() {
    }

    /**
     * The value that a variable of the notebook has now.
     *
     * @throws KernelException if there is none of that name, or it has no value
     */
    public static Object value(String name) {
        Map<?, ?> place = (Map<?, ?>) Kernel.channel().call("variable", name);
        return Kernel.channel().field((String) place.get("class"), name);
    }
}
