package elara.server.magics.session;

import elara.server.magics.MagicException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Whether Java takes options: it is asked itself, since the session's own options have it overlook some that it does not know. */
final class JvmOptions {

    private static final Set<String> CLASS_PATH = Set.of("-cp", "-classpath", "--class-path", "-jar", "-p", "--module-path", "-m", "--module");
    private static final Set<String> WITH_VALUE = Set.of("--add-modules", "--add-exports", "--add-opens", "--add-reads", "--limit-modules", "--patch-module");
    private static final long SECONDS = 30;

    private JvmOptions() {
    }

    /**
     * Checks options.
     *
     * @throws MagicException if Java does not start with them, in its own words
     */
    static void check(List<String> options) throws MagicException {
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            if (CLASS_PATH.contains(option.replaceFirst("=.*", ""))) {
                throw new MagicException("The session has a class path of its own, which " + option + " cannot change: %classpath, %jars and %maven add to it.");
            }
            if (!option.startsWith("-")) {
                throw new MagicException("\"" + option + "\" is no option of Java: options begin with \"-\". For the session's options of now: %jvm restart.");
            }
            if (WITH_VALUE.contains(option) && ++i == options.size()) {
                throw new MagicException(option + " needs a value after it.");
            }
        }
        String complaint = askJava(options);
        if (!complaint.isEmpty()) {
            throw new MagicException("Java does not start with these options: " + complaint + (complaint.endsWith(".") ? "" : ".")
                    + " The session goes on as it was.");
        }
    }

    /** What Java says against options; empty if nothing. */
    private static String askJava(List<String> options) throws MagicException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.add("-version");
        Process java = null;
        try {
            java = new ProcessBuilder(command).redirectErrorStream(true).start();
            java.getOutputStream().close();
            CompletableFuture<String> output = read(java.getInputStream()); // on another thread, since an interrupt does not end it
            if (!java.waitFor(SECONDS, TimeUnit.SECONDS)) {
                java.destroyForcibly(); // some options make it wait for something
            }
            String said = output.join();
            return java.waitFor() == 0 ? "" : said.strip().lines().filter(line -> !line.contains("Could not create the Java Virtual Machine")
                    && !line.contains("A fatal exception has occurred")).reduce((a, b) -> a + " " + b).orElse("it says nothing.");
        } catch (IOException failure) {
            throw new MagicException("Java cannot be asked about these options: " + failure.getMessage() + ".");
        } catch (InterruptedException interrupted) {
            throw new MagicException("Asking Java about these options was stopped.");
        } finally {
            if (java != null) {
                java.destroyForcibly();
            }
        }
    }

    private static CompletableFuture<String> read(InputStream from) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new String(from.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException ended) {
                return ""; // it was ended
            }
        });
    }
}
