package elara.agent;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** Memory that a JVM has of the system and does not use; of either JVM. */
public final class UnusedMemory {
    private static final String LEAST_FREE = "MinHeapFreeRatio";
    private static final String MOST_FREE = "MaxHeapFreeRatio";
    /** Parts of the heap in percent that are free when the rest was given back. */
    private static final String LEAST = "5";
    private static final String MOST = "10";
    /** What is loaded here needs some memory, and a class that finds none then fails for as long as the JVM runs. */
    private static final long ROOM = 16 << 20;

    private UnusedMemory() {
    }

    /**
     * Collects all garbage, and gives back what the heap does not need then. Everything else in the JVM waits for one full collection.
     * The heap grows again when it is used.
     */
    public static void giveBack() {
        Runtime runtime = Runtime.getRuntime();
        if (runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory() < ROOM) {
            System.gc();
            return;
        }
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        String least = machine.getVMOption(LEAST_FREE).getValue();
        String most = machine.getVMOption(MOST_FREE).getValue();
        try {
            machine.setVMOption(LEAST_FREE, "0"); // the lower one must never be above the other
            machine.setVMOption(MOST_FREE, MOST);
            machine.setVMOption(LEAST_FREE, LEAST);
            System.gc();
        } finally {
            machine.setVMOption(LEAST_FREE, "0");
            machine.setVMOption(MOST_FREE, most);
            machine.setVMOption(LEAST_FREE, least);
        }
    }
}
