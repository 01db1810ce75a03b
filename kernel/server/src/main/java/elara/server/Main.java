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
        try (Kernel kernel = new Kernel(ConnectionFile.read(Path.of(args[0])), home(), data())) {
            kernel.run();
        } catch (IOException e) {
            System.err.println("The kernel cannot start: " + e.getMessage());
            System.exit(1);
        }
        System.exit(0); // threads of user libraries and of ZeroMQ must not keep the process
    }

    /** Where the kernel finds its own artifacts. */
    private static Path home() {
        return folder("elara.home", Path.of(System.getProperty("user.home"), ".elara"));
    }

    /** Where it keeps its history and what Maven has answered: an installation may be read-only. */
    private static Path data() {
        return folder("elara.data", home());
    }

    private static Path folder(String property, Path otherwise) {
        String named = System.getProperty(property);
        return named == null ? otherwise : Path.of(named);
    }
}
