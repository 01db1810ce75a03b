package elara.server.errors;

import java.util.LinkedHashMap;
import java.util.Map;

/** What to do about source that is Java, but more of it than a class file or the compiler can take. */
final class LimitHints {
    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("limit.string", "A text in the source has 65,535 bytes at most: read a longer one from a file, as in"
            + " `Files.readString(Path.of(\"…\"))`.");
        ALL.put("limit.code", "A method or statement has 64 KB of code at most: split it into several methods, and read large tables from a file.");
        ALL.put("limit.stack", "Split the expression into several statements, or use a loop.");
        ALL.put("limit.pool", "A class has 65,535 constants at most: split it into several, or read the data from a file.");
        ALL.put("limit.dimensions", "An array has 255 dimensions at most.");
        ALL.put("limit.locals", "Keep the values in an array or a list.");
        ALL.put("limit.parameters", "A method has 255 parameters at most: pass an array, a list or a record.");
        ALL.put("nested.too.deep", "Split it into several statements, give parts of it names, or use a loop.");
    }

    private LimitHints() {
    }

    static String of(Complaint complaint) {
        return ALL.entrySet().stream().filter(limit -> complaint.code().startsWith(limit.getKey())).map(Map.Entry::getValue).findFirst()
            .orElse(null);
    }
}
