package elara.server.errors;

import java.util.Map;

/** Libraries that other kernels have on the class path of every notebook, or books take for granted, by how their packages begin. */
final class LibraryHints {
    private static final Map<String, String> COORDINATES = Map.of(
        "org.apache.commons.lang3", "org.apache.commons:commons-lang3:3.20.0",
        "org.apache.commons.math3", "org.apache.commons:commons-math3:3.6.1",
        "com.google.gson", "com.google.code.gson:gson:2.14.0",
        "org.knowm.xchart", "org.knowm.xchart:xchart:4.0.3",
        "tech.tablesaw.plotly", "tech.tablesaw:tablesaw-jsplot:0.44.4",
        "tech.tablesaw", "tech.tablesaw:tablesaw-core:0.44.4");

    private LibraryHints() {
    }

    /** What adds the library of a package that does not exist; null if it is none of these. */
    static String of(String packageName) {
        for (String name = packageName; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
            if (COORDINATES.containsKey(name)) {
                return "It is in a library, which a line above adds: `%maven " + COORDINATES.get(name) + "`.";
            }
        }
        return null;
    }
}
