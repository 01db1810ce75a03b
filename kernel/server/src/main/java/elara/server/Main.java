package elara.server;

import elara.server.protocol.ConnectionFile;
import java.io.IOException;
import java.nio.file.Path;

/** The kernel's main class. */
public final class Main {
    private Main() {
    }

    /**
     * Runs the kernel until it is told to end or its parent process has ended.
     *
     * @param args the path of the connection file
     */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 1) {
            System.err.println("usage: java -jar server.jar CONNECTION_FILE (Jupyter calls it so, from its kernelspec)");
            System.exit(2);
        }
        try (Kernel kernel = new Kernel(ConnectionFile.read(Path.of(args[0])), home())) {
            kernel.run();
        } catch (IOException e) {
            System.err.println("The kernel cannot start: " + e.getMessage());
            System.exit(1);
        }
        System.exit(0); // threads of user libraries and of ZeroMQ must not keep the process
    }

    /** Where the kernel finds its own artifacts and keeps its history. */
    private static Path home() {
        String home = System.getProperty("elara.home");
        return home == null ? Path.of(System.getProperty("user.home"), ".elara") : Path.of(home);
    }
}
