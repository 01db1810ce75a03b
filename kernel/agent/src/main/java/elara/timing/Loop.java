package elara.timing;

/** Code that is measured, in a loop of its own, which the JIT compiler sees as a whole. */
@FunctionalInterface
public interface Loop {
    /** Runs it so many times. */
    void run(long times) throws Throwable;
}
