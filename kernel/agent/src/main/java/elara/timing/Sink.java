package elara.timing;

/**
 * Takes the values of code that is measured, so that the JIT compiler cannot leave out computing them. Numbers are compared with what
 * it cannot know, which costs less than to store them; an object is stored, or it would never be made.
 */
public final class Sink {
    /** Always true; since it may change, what is measured is computed anew in each loop. */
    public static volatile boolean open = true;

    private static volatile long one = 0x5DEECE66DL;
    private static volatile long other = one + 1; // never the same at the same time, which the compiler does not know
    private static Object last;

    private Sink() {
    }

    /** Takes a whole number or a character. */
    public static void take(long value) {
        if (value == one && value == other) {
            last = one;
        }
    }

    /** Takes a fraction. */
    public static void take(double value) {
        if (value == one && value == other) {
            last = one;
        }
    }

    /** Takes a truth value. */
    public static void take(boolean value) {
        take(value ? 1L : 0L);
    }

    /** Takes an object. */
    public static void take(Object value) {
        last = value;
    }

    /** Lets go of the last object. */
    static Object empty() {
        Object value = last;
        last = null;
        return value;
    }
}
