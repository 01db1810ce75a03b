package elara.agent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.LogManager;

/** The configuration of {@code java.util.logging} where nobody has said another: Java's, with {@link LogFormatter}. */
public final class LogConfiguration {
    private static final String CLASS = "java.util.logging.config.class";
    private static final String FILE = "java.util.logging.config.file";

    /** Reads it; called by Java, when something logs for the first time. */
    public LogConfiguration() throws IOException {
        Properties properties = new Properties();
        try (InputStream javas = Files.newInputStream(Path.of(System.getProperty("java.home"), "conf", "logging.properties"))) {
            properties.load(javas);
        }
        properties.setProperty("java.util.logging.ConsoleHandler.formatter", LogFormatter.class.getName());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        properties.store(bytes, null);
        LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(bytes.toByteArray()));
    }

    /** Only names this class to Java: most sessions log nothing, and load nothing of it. */
    static void announce() {
        if (System.getProperty(CLASS) == null && System.getProperty(FILE) == null) {
            System.setProperty(CLASS, "elara.agent.LogConfiguration");
        }
    }
}
