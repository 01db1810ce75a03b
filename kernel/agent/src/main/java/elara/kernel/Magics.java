package elara.kernel;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** The magics that code of the notebook defines. One takes the place of an earlier one of its name, and of the kernel's. */
public final class Magics {
    private static final Map<String, LineMagic> LINE = new ConcurrentHashMap<>();
    private static final Map<String, CellMagic> CELL = new ConcurrentHashMap<>();

    private Magics() {
    }

    /**
     * From now on {@code %name} does this, also in the cell that runs.
     *
     * @throws IllegalArgumentException if no magic can have that name
     */
    public static void register(String name, LineMagic magic) {
        LINE.put(checked(name), magic);
        announce(name, false);
    }

    /** The same for {@code %%name}. */
    public static void register(String name, CellMagic magic) {
        CELL.put(checked(name), magic);
        announce(name, true);
    }

    /** The one of that name, null if the notebook's code has defined none. */
    public static LineMagic line(String name) {
        return LINE.get(name);
    }

    /** The one of that name, null if the notebook's code has defined none. */
    public static CellMagic cell(String name) {
        return CELL.get(name);
    }

    private static String checked(String name) {
        boolean isName = !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0))
            && name.chars().allMatch(Character::isJavaIdentifierPart);
        if (!isName) {
            throw new IllegalArgumentException("A magic cannot be called \"" + name + "\": use letters, digits and _, as Java's names do.");
        }
        return name;
    }

    private static void announce(String name, boolean cell) {
        Kernel.channel().call("registerMagic", Map.of("name", name, "cell", cell));
    }

    /** What a magic throws is the caller's to see as it is: cells may throw anything. */
    static Object run(Callable<?> magic) {
        try {
            return magic.call();
        } catch (Exception e) {
            throw Magics.<RuntimeException>unchecked(e);
        }
    }

    @SuppressWarnings("unchecked") // the type is only for the compiler
    private static <E extends Throwable> E unchecked(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
