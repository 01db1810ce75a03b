package elara.server.errors;

import elara.server.jvm.SessionOptions;
import java.util.List;
import java.util.Locale;

/** What helps against errors of the Java machine itself, whose messages say little to a student. */
final class Advice {
    private static final String OUT_OF_MEMORY = "java.lang.OutOfMemoryError";
    private static final String STACK_OVERFLOW = "java.lang.StackOverflowError";
    private static final String NULL = "java.lang.NullPointerException";
    private static final String NO_CONSOLE = "A cell has no console: System.console() is null. Use readLine(\"Name: \") and"
        + " readPassword(\"Password: \"), or new Scanner(System.in).";
    private static final long MEGABYTE = 1L << 20;
    private static final List<String> TOO_LONG = List.of("requested array size exceeds vm limit", "required length exceeds",
        "required array length too large", "required array size too large", "overflow: string length");

    private Advice() {
    }

    /**
     * What a user can do, in a sentence or two.
     *
     * @param exceptionClass the full name
     * @param message the exception's, or null
     * @param heapLimit of the session JVM, in bytes
     * @return null if there is nothing to say
     */
    static String of(String exceptionClass, String message, long heapLimit) {
        return switch (exceptionClass) {
            case OUT_OF_MEMORY -> outOfMemory(message == null ? "" : message.toLowerCase(Locale.ROOT), heapLimit);
            case STACK_OVERFLOW -> "A method calls itself again and again, directly or through others: does it stop in every case?"
                + " If so many calls are right, " + more("-Xss16m");
            case NULL -> message != null && message.contains("\"java.io.Console.") ? NO_CONSOLE : null;
            default -> null;
        };
    }

    private static String outOfMemory(String message, long heapLimit) {
        if (TOO_LONG.stream().anyMatch(message::contains)) {
            return "The longest possible array or text has about 2,147,483,000 elements, however much memory there is: use several.";
        }
        if (message.contains("native thread")) {
            return "Too many threads run at once; more heap does not help. Use a thread pool, such as"
                + " Executors.newFixedThreadPool(8), or virtual threads (Java 21).";
        }
        if (message.contains("metaspace") || message.contains("compressed class space")) {
            return "Too many classes are loaded. Restart the kernel, which drops those of earlier runs; if that does not help, "
                + more(message.contains("metaspace") ? "-XX:MaxMetaspaceSize=1g" : "-XX:CompressedClassSpaceSize=2g");
        }
        if (message.contains("direct buffer")) {
            return "Memory outside of the heap is used up, by ByteBuffer.allocateDirect or a library. Keep fewer buffers, or "
                + more("-XX:MaxDirectMemorySize=" + size(2 * heapLimit));
        }
        if (message.contains("physicalbytes") || message.contains("totalbytes")) {
            // JavaCPP, which ND4J's arrays live in, derives its limits from the heap's.
            return "ND4J's arrays fill the memory they may use outside of the heap. Close or drop arrays you no longer need, or "
                + more("-Xmx" + size(2 * heapLimit)) + " ND4J's own limit grows with it.";
        }
        if (message.contains("no room to run a cell")) {
            return "What earlier cells keep fills the heap, " + words(heapLimit) + ", to the last byte, so that no cell can run:"
                + " restart the kernel. To have more, " + more("-Xmx" + size(2 * heapLimit));
        }
        return "The heap, " + words(heapLimit) + ", is full. Set large variables you no longer need to null, read data in"
            + " smaller pieces, or " + more("-Xmx" + size(2 * heapLimit));
    }

    private static String more(String option) {
        return "start the session anew with `%jvm " + option + "`. For all notebooks, start Jupyter with it: "
            + SessionOptions.VARIABLE + "=" + option + " jupyter lab (or ./lab).";
    }

    private static String words(long bytes) {
        return bytes % (1 << 30) == 0 ? bytes / (1 << 30) + " GB" : bytes / MEGABYTE + " MB";
    }

    private static String size(long bytes) {
        return bytes % (1 << 30) == 0 ? bytes / (1 << 30) + "g" : bytes / MEGABYTE + "m";
    }
}
