package elara.server.help.completion;

import java.util.List;
import java.util.function.Predicate;

/** Which names may be meant by what has been written of one. */
final class Begun {
    private Begun() {
    }

    /** Those that begin with it; from two letters on also those that do but for small and capital letters, or whose words do. */
    static Predicate<String> like(String begun) {
        return begun.length() < 2 ? name -> name.startsWith(begun) : name -> isBegun(name, begun) || areWordsBegun(name, begun);
    }

    /** Of matches that are like it, those that begin with it; the others only if there are none. */
    static List<Match> best(String begun, List<Match> matches) {
        for (Predicate<String> each : List.<Predicate<String>>of(name -> name.startsWith(begun), name -> isBegun(name, begun))) {
            List<Match> best = matches.stream().filter(match -> each.test(simple(match))).toList();
            if (!best.isEmpty()) {
                return best;
            }
        }
        return matches;
    }

    /** Without the package that an unimported type is written with. */
    private static String simple(Match match) {
        return match.text().substring(match.text().lastIndexOf('.') + 1);
    }

    private static boolean isBegun(String name, String begun) {
        return name.regionMatches(true, 0, begun, 0, begun.length());
    }

    /** Whether it is made of the beginnings of a name's words, as ArLi is of ArrayList. */
    private static boolean areWordsBegun(String name, String begun) {
        return begun.charAt(0) == name.charAt(0) && goesOn(name, 1, begun, 1);
    }

    private static boolean goesOn(String name, int at, String begun, int next) {
        if (next == begun.length()) {
            return true;
        }
        char wanted = begun.charAt(next);
        if (at < name.length() && name.charAt(at) == wanted && goesOn(name, at + 1, begun, next + 1)) {
            return true;
        }
        if (!Character.isUpperCase(wanted)) {
            return false;
        }
        int word = name.indexOf(wanted, at);
        return word >= 0 && goesOn(name, word + 1, begun, next + 1);
    }
}
