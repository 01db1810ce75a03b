package elara.server.help;

import java.nio.file.Files;
import java.nio.file.Path;

/** How to get what a JDK came without. */
final class JdkAdvice {
    private JdkAdvice() {
    }

    /** How to get its sources, as part of a sentence. */
    static String howToGetSources() {
        Path home = Path.of(System.getProperty("java.home"));
        int feature = Runtime.version().feature();
        boolean debian = home.startsWith("/usr/lib/jvm") && Files.isExecutable(Path.of("/usr/bin/apt"));
        return debian ? "sudo apt install openjdk-" + feature + "-source brings them."
            : "install a JDK that has lib/src.zip, such as Eclipse Temurin, or put the src.zip of Java " + feature + " into " + home.resolve("lib") + ".";
    }
}
