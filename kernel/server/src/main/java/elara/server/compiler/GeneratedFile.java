package elara.server.compiler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import javax.tools.SimpleJavaFileObject;

/** A source or other file in memory that an annotation processor generates. */
final class GeneratedFile extends SimpleJavaFileObject {
    private final String name;
    private byte[] bytes;

    /** A file of that path. */
    GeneratedFile(String path, Kind kind) {
        super(URI.create("mem:///" + path.replace("$", "%24").replace(" ", "%20")), kind);
        name = path.substring(path.lastIndexOf('/') + 1);
    }

    /** Its name without folders. */
    @Override
    public String getName() {
        return name;
    }

    @Override
    public OutputStream openOutputStream() {
        return new ByteArrayOutputStream() {
            @Override
            public void close() {
                bytes = toByteArray();
            }
        };
    }

    @Override
    public InputStream openInputStream() throws IOException {
        if (bytes == null) {
            throw new NoSuchFileException(toUri().getPath());
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
        try (InputStream in = openInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
