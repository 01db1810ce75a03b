package elara.server.cells;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** JJava's extensions: what a library on the class path does to the kernel. */
final class Extensions {
    /** Who does not want them says so with 0, false or nothing. */
    static final String VARIABLE = "JJAVA_LOAD_EXTENSIONS";
    /** Installs those that are not yet. */
    static final String INSTALL = "org.dflib.jjava.jupyter.Extensions.installNew();";
    private static final String SERVICE = "META-INF/services/org.dflib.jjava.jupyter.Extension";

    private Extensions() {
    }

    /**
     * Whether there are any on some entries of the class path, and they are wanted.
     *
     * @param wanted what the environment has to say of it, null if nothing
     */
    static boolean areOn(List<Path> entries, String wanted) {
        String said = wanted == null ? "true" : wanted.strip();
        return !said.isEmpty() && !said.equals("0") && !said.equalsIgnoreCase("false") && entries.stream().anyMatch(Extensions::has);
    }

    private static boolean has(Path entry) {
        if (Files.isDirectory(entry)) {
            return Files.exists(entry.resolve(SERVICE));
        }
        try (ZipFile jar = new ZipFile(entry.toFile())) {
            return jar.getEntry(SERVICE) != null;
        } catch (IOException e) {
            return false; // who uses a class of it is told
        }
    }
}
