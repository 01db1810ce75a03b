package elara.server.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A source or other file in memory that an annotation processor generates. */
final class GeneratedFile extends MemoryFile {
    private final String name;

    /** A file of that path. */
    GeneratedFile(String path, Kind kind) {
        super(path, kind);
        name = path.substring(path.lastIndexOf('/') + 1);
    }

    /** Its name without folders. */
    @Override
    public String getName() {
        return name;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
        try (InputStream in = openInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
