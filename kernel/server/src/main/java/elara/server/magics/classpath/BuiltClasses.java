package elara.server.magics.classpath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The class files that a build has left in folders, at one moment, by the binary names of their classes. */
final class BuiltClasses {

    static final BuiltClasses NONE = new BuiltClasses(Map.of());

    private static final String CLASS = ".class";

    private final Map<String, byte[]> files;

    private BuiltClasses(Map<String, byte[]> files) {
        this.files = files;
    }

    /** Those that are in some folders now. */
    static BuiltClasses in(List<Path> folders) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(each -> each.toString().endsWith(CLASS)).sorted().toList()) {
                    String name = folder.relativize(file).toString();
                    files.putIfAbsent(name.substring(0, name.length() - CLASS.length()).replace(file.getFileSystem().getSeparator(), "."),
                            Files.readAllBytes(file));
                }
            }
        }
        return new BuiltClasses(files);
    }

    int count() {
        return files.size();
    }

    /** The class files that are others than before; not those that are new or gone. */
    Map<String, byte[]> changedSince(BuiltClasses before) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        files.forEach((name, file) -> {
            if (before.files.containsKey(name) && !Arrays.equals(file, before.files.get(name))) {
                changed.put(name, file);
            }
        });
        return changed;
    }
}
