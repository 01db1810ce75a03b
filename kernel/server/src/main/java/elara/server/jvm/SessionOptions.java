package elara.server.jvm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The JVM options of the session JVM. */
public final class SessionOptions {
    /** The environment variable by which users give more options. */
    public static final String VARIABLE = "ELARA_SESSION_OPTIONS";
    /** The one of JJava. */
    static final String VARIABLE_OF_JJAVA = "JJAVA_JVM_OPTS";

    /** Default heap limit: DL4J's garbage fills whatever it is given (7.3 GB for one sweep), a laptop has to stay usable. */
    private static final String HEAP = "-Xmx2g";
    /**
     * The heap at first, which is also the least that an idle session has. Java would take a share of the machine's memory, and fill a
     * third of it before it collects anything. Half of it is for young objects, so that garbage is collected no more often for that.
     */
    private static final long FIRST_HEAP = 64 << 20;
    private static final Pattern HEAP_LIMIT = Pattern.compile("(?:-Xmx|-XX:MaxHeapSize=)(\\d+)([kKmMgGtT]?)");
    private static final String UNITS = "bkmgt";
    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w*GC");
    /** Separated by blanks, except within quotes. */
    private static final Pattern OPTION = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"']|[\"'])+");

    /** Those that were chosen while the kernel runs. */
    private static volatile List<String> chosen = List.of();

    private SessionOptions() {
    }

    /** The user's options: those of the environment variables, {@link #VARIABLE} last, and behind them, so that they win, the {@link #chosen}. */
    public static List<String> users() {
        List<String> all = new ArrayList<>(split(System.getenv(VARIABLE_OF_JJAVA)));
        all.addAll(split(System.getenv(VARIABLE)));
        all.addAll(chosen);
        return all;
    }

    /** Which variables of the environment give options, for who is told that they are wrong; empty if none does. */
    static String ofEnvironment() {
        String given = Stream.of(VARIABLE_OF_JJAVA, VARIABLE).filter(name -> !split(System.getenv(name)).isEmpty())
            .map(name -> name + " is \"" + System.getenv(name).strip() + "\"").collect(Collectors.joining(", "));
        return given.isEmpty() ? "" : " (" + given + ")";
    }

    /** The options that were chosen while the kernel runs. */
    public static List<String> chosen() {
        return chosen;
    }

    /** From now on session JVMs start with these options, in place of those that were chosen before. */
    public static void choose(List<String> options) {
        chosen = List.copyOf(options);
    }

    /**
     * The options, the user's last, so that they win.
     *
     * @param home what the kernel keeps, which may hold a class-data archive for this Java
     * @param more the user's
     */
    static List<String> of(Path home, List<String> more) {
        long first = Math.min(FIRST_HEAP, heapLimit(more));
        List<String> options = new ArrayList<>(List.of(HEAP, "-XX:InitialHeapSize=" + first,
            "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Xshare:auto",
            // Java 22 to 24 would make System.console() something that reads the process's own input, which is at its end: each answer null,
            // and nobody told. With this one there is none, as on all others, and the error says what to use.
            "-Djdk.console=java.base",
            // An archive that does not fit is no error, and the JVM must not say so in the notebook.
            "-Xlog:disable",
            // What the JVM says when it crashes comes to the kernel, instead of into files in the user's folder.
            "-XX:+ErrorFileToStderr", "-XX:-CreateCoredumpOnCrash", "-XX:-DumpReplayDataOnError",
            // The JVM swaps a class whose lambdas come and go only so; it warns that this may be removed one day, after
            // which such a class loses its objects, as one does whose fields change.
            "-XX:-PrintWarnings", "-XX:+AllowRedefinitionToAddDeleteMethods", "-XX:+PrintWarnings",
            // Loops that count must look now and then whether they are to stop, as they do with Java's default collector: else
            // nothing can interrupt one that runs for minutes, and the whole JVM waits for it.
            "-XX:+UseCountedLoopSafepoints", "-XX:LoopStripMiningIter=1000",
            // Java 17 does not know all that follow it; the last two keep newer versions from printing warnings about ND4J.
            "-XX:+IgnoreUnrecognizedVMOptions",
            // The C library keeps what the JVM has freed of replaced classes, tens of megabytes in a long session.
            "-XX:TrimNativeHeapInterval=20000", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        Path archive = archives(home).resolve("session-" + Runtime.version() + ".jsa");
        if (Files.exists(archive)) {
            options.add("-XX:SharedArchiveFile=" + archive);
        }
        if (more.stream().noneMatch(option -> COLLECTOR.matcher(option).matches())) {
            options.add("-XX:+UseSerialGC"); // a JVM that is given two collectors does not start
            // The heap shrinks, at once, when the session is idle (UnusedMemory), and never while it is used: it would grow again.
            options.addAll(List.of("-XX:NewSize=" + first / 2, "-XX:-ShrinkHeapInSteps", "-XX:MaxHeapFreeRatio=100"));
        }
        options.addAll(more);
        return options;
    }

    /** Where class-data archives are: the launcher keeps those of an installed kernel elsewhere than what cannot be made again. */
    private static Path archives(Path home) {
        String named = System.getProperty("elara.archives");
        return named == null ? home.resolve("cds") : Path.of(named);
    }

    /**
     * The heap limit of session JVMs, in bytes.
     *
     * @param users the user's options
     */
    public static long heapLimit(List<String> users) {
        List<String> options = new ArrayList<>(List.of(HEAP));
        options.addAll(users);
        long limit = 0;
        for (String option : options) {
            Matcher matcher = HEAP_LIMIT.matcher(option);
            if (matcher.matches()) {
                int unit = UNITS.indexOf(matcher.group(2).toLowerCase(Locale.ROOT));
                limit = Long.parseLong(matcher.group(1)) << 10 * (matcher.group(2).isEmpty() ? 0 : unit);
            }
        }
        return limit;
    }

    /** What the environment variable {@link #VARIABLE} holds, option by option. */
    public static List<String> split(String users) {
        return users == null ? List.of()
            : OPTION.matcher(users).results().map(option -> option.group().replaceAll("[\"']", "")).toList();
    }
}
