import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import javax.tools.*;

/** Has javac write class files into memory. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private Map<String, byte[]> classes;

    MemoryFiles(JavaFileManager files) {
        super(files);
    }

    /** From now on they are put here. */
    void writeTo(Map<String, byte[]> others) {
        classes = others;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        Map<String, byte[]> written = classes;
        return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/') + ".class"), kind) {
            @Override
            public OutputStream openOutputStream() {
                return new ByteArrayOutputStream() {
                    @Override
                    public void close() {
                        written.put(name, toByteArray());
                    }
                };
            }
        };
    }

    /** A source. */
    static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String name, String text) {
            super(URI.create("mem:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
