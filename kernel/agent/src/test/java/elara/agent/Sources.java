package elara.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles the classes that cells would become. */
final class Sources {
    private static final Pattern PUBLIC = Pattern.compile("public class (\\S+)");

    private Sources() {
    }

    /** The class files of some source in package REPL, by their names. */
    static Map<String, byte[]> compile(Path folder, String source) throws IOException {
        Matcher type = PUBLIC.matcher(source);
        Path file = Files.writeString(folder.resolve((type.find() ? type.group(1) : "Cell") + ".java"), "package REPL;\n" + source);
        Path classes = Files.createTempDirectory(folder, "classes");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-nowarn", "-XDrawDiagnostics",
            "-cp", System.getProperty("java.class.path"), "-d", classes.toString(), file.toString())).isZero();
        Map<String, byte[]> found = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(classes)) {
            all.filter(Files::isRegularFile).forEach(each -> found.put(name(classes.relativize(each)), read(each)));
        }
        return found;
    }

    /** As the frame LOAD wants them. */
    static List<Object> asList(Map<String, byte[]> classFiles) {
        List<Object> list = new ArrayList<>();
        classFiles.forEach((name, bytes) -> {
            list.add(name);
            list.add(bytes);
        });
        return list;
    }

    private static String name(Path path) {
        String file = path.toString().replace('/', '.').replace('\\', '.');
        return file.substring(0, file.length() - ".class".length());
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
