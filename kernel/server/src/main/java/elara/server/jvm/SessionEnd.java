package elara.server.jvm;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the process of a session JVM ended, in words that follow "it" or "Java".
 *
 * @param exitCode of the process; above 128 it is a signal's number plus 128
 * @param report what the JVM said about its crash, empty if it did not crash
 */
record SessionEnd(int exitCode, String report) {
    /** The signals that have the same number wherever Java runs. */
    private static final Map<Integer, String> SIGNALS = Map.ofEntries(Map.entry(1, "SIGHUP"), Map.entry(2, "SIGINT"),
        Map.entry(3, "SIGQUIT"), Map.entry(4, "SIGILL"), Map.entry(6, "SIGABRT"), Map.entry(8, "SIGFPE"), Map.entry(9, "SIGKILL"),
        Map.entry(11, "SIGSEGV"), Map.entry(13, "SIGPIPE"), Map.entry(14, "SIGALRM"), Map.entry(15, "SIGTERM"),
        Map.entry(24, "SIGXCPU"), Map.entry(25, "SIGXFSZ"));
    private static final int SIGNAL_BASE = 128;
    private static final int LAST_SIGNAL = 31;

    /** {@code #  SIGSEGV (0xb) at pc=…}, {@code #  EXCEPTION_ACCESS_VIOLATION (0xc0000005) at pc=…}. */
    private static final Pattern CAUSE = Pattern.compile("(?m)^#\\s+([A-Z][A-Z_]+) \\(0x[0-9a-f]+\\) at pc=");
    /** {@code #  fatal error: …} and the like, of the JVM's own checks. */
    private static final Pattern INTERNAL = Pattern.compile("(?m)^#\\s+(?:Internal Error .*\n#\\s+)(.+)$");
    /** {@code # C  [libnd4jcpu.so+0x1234]  function(arguments)+0x20}. */
    private static final Pattern NATIVE_FRAME =
        Pattern.compile("(?m)^# Problematic frame:\n# [A-Za-z]\\s+\\[([^\\]+]+)\\+0x[0-9a-f]+\\](?:[ \\t]+([^\\s(+]+))?");
    /** {@code j  pack.Type.method(I)V+3} and {@code J 12 c2 pack.Type.method(I)V (9 bytes)}. */
    private static final Pattern JAVA_FRAME = Pattern.compile("(?m)^[jJ]\\s+(?:\\d+%?\\s+)?(?:c[12]\\s+)?([\\w.$]+)\\(");
    private static final Pattern REFUSED = Pattern.compile("(?m)^# (Native memory allocation .+|Cannot create .+|.*[Oo]ut of .+)$");

    /** How a JVM ended that had been running cells. */
    String whileRunning() {
        if (!report.isEmpty()) {
            return crash();
        }
        return signal() == 0 ? "exited with code " + exitCode + ", as System.exit(" + exitCode + ") does" : describeSignal();
    }

    /** How a JVM ended that had not run anything yet. */
    String whileStarting() {
        if (!report.isEmpty()) {
            return crash();
        }
        return signal() == 0 ? "exited with code " + exitCode : describeSignal();
    }

    private int signal() {
        return exitCode > SIGNAL_BASE && exitCode <= SIGNAL_BASE + LAST_SIGNAL ? exitCode - SIGNAL_BASE : 0;
    }

    private String describeSignal() {
        int number = signal();
        String name = SIGNALS.containsKey(number) ? ", " + SIGNALS.get(number) : "";
        return switch (number) {
            case 9 -> "was killed (signal 9" + name + "); Linux does that when memory runs out";
            case 6 -> "was aborted by native code (signal 6" + name + ")";
            case 15 -> "was asked to end by another program (signal 15" + name + ")";
            default -> "was ended by signal " + number + name;
        };
    }

    private String crash() {
        if (report.startsWith("There is insufficient memory", "#\n# ".length())) {
            return "crashed, because the operating system had no memory left for it" + detail(REFUSED);
        }
        Matcher cause = CAUSE.matcher(report);
        Matcher frame = NATIVE_FRAME.matcher(report);
        boolean inLibrary = frame.find();
        StringBuilder text = new StringBuilder("crashed");
        if (inLibrary) {
            text.append(" in ").append(frame.group(1));
        }
        if (cause.find()) {
            text.append(" (").append(cause.group(1)).append(inLibrary && frame.group(2) != null ? " in " + frame.group(2) : "").append(')');
        } else {
            text.append(detail(INTERNAL));
        }
        return text + caller();
    }

    private String detail(Pattern pattern) {
        Matcher matcher = pattern.matcher(report);
        return matcher.find() ? " (" + matcher.group(1) + ")" : "";
    }

    /** The method whose call into native code went wrong, unless it is the cell itself or hidden in the JDK. */
    private String caller() {
        Matcher frame = JAVA_FRAME.matcher(report);
        while (frame.find()) {
            String method = frame.group(1);
            if (!method.startsWith("jdk.internal.") && !method.startsWith("java.lang.invoke.") && !method.startsWith("REPL.")) {
                return method.startsWith("elara.agent.") ? "" : ", called from " + method;
            }
        }
        return "";
    }
}
