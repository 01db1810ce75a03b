package elara.server.compiler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import javax.tools.SimpleJavaFileObject;

/** A file that javac or an annotation processor writes, kept in memory; there is none to read before it has been written. */
abstract class MemoryFile extends SimpleJavaFileObject {
    private byte[] bytes;

    /** A file of that path; {@code $} and blanks are no characters of an address. */
    MemoryFile(String path, Kind kind) {
        super(URI.create("mem:///" + path.replace("$", "%24").replace(" ", "%20")), kind);
    }

    /** What was written, null if nothing. */
    byte[] bytes() {
        return bytes;
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
}
