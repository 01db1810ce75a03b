package elara.server.text;

import java.util.List;
import java.util.stream.Stream;

/** Parts of sentences. */
public final class Words {
    private static final int MAX_NAMES = 10;

    private Words() {
    }

    /** Names in a row. */
    public static String list(List<String> names) {
        return names.size() < 2 ? String.join("", names)
            : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    /** Names in a row, of many only some. */
    public static String shortList(List<String> names, String more) {
        return list(names.size() <= MAX_NAMES ? names
            : Stream.concat(names.stream().limit(MAX_NAMES - 1), Stream.of((names.size() - MAX_NAMES + 1) + " more " + more)).toList());
    }

    /** A number with its noun. */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : noun.endsWith("s") ? "es" : "s");
    }
}
