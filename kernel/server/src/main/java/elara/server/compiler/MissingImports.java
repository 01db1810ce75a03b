package elara.server.compiler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Imports of what is not there. They matter only where it is used, and may find it when the class path has changed.
 *
 * @param problems what javac has said of each
 * @param classpath how many entries the class path had then
 */
record MissingImports(Map<Piece, Problem> problems, int classpath) {
    static final MissingImports NONE = new MissingImports(Map.of(), 0);

    /** What is known with a class path of so many entries. */
    Map<Piece, Problem> known(int entries) {
        return entries == classpath ? new LinkedHashMap<>(problems) : new LinkedHashMap<>();
    }

    /** What javac said of imports that may have been meant to bring a name. */
    static List<Problem> of(String name, Map<Piece, Problem> missing) {
        return missing.values().stream().filter(each -> {
            String simple = ((Piece.Import) each.piece().content()).simpleName();
            return simple == null || simple.equals(name);
        }).toList();
    }
}
