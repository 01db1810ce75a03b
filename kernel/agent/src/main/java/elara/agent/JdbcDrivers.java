package elara.agent;

import java.io.IOException;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * JDBC drivers of jars that come when {@code DriverManager} has looked for drivers already, which it does once: they register
 * themselves when they are loaded.
 */
final class JdbcDrivers {
    private static final String SERVICE = "META-INF/services/java.sql.Driver";

    private JdbcDrivers() {
    }

    /** Loads the drivers that a class path announces. Their own code runs; one that fails is none. */
    static void load(ClassLoader loader) {
        try {
            if (!loader.getResources(SERVICE).hasMoreElements()) {
                return; // without reading the module java.sql
            }
        } catch (IOException e) {
            return;
        }
        var drivers = ServiceLoader.load(java.sql.Driver.class, loader).iterator();
        while (true) {
            try {
                if (!drivers.hasNext()) {
                    return;
                }
                drivers.next();
            } catch (ServiceConfigurationError | LinkageError e) {
                // The next one; who asks for this one is told by DriverManager.
            }
        }
    }
}
