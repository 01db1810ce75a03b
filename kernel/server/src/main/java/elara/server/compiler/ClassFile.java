package elara.server.compiler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A compiled class in memory. */
final class ClassFile extends SimpleJavaFileObject {
    private final String binaryName;
    private byte[] bytes = {};

    ClassFile(String binaryName) {
        super(URI.create("mem:///" + binaryName.replace('.', '/').replace("$", "%24") + ".class"), Kind.CLASS);
        this.binaryName = binaryName;
    }

    String binaryName() {
        return binaryName;
    }

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
    public InputStream openInputStream() {
        return new ByteArrayInputStream(bytes);
    }
}
