package elara.server.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelled name may have meant. */
public final class Spelling {

    private Spelling() {
    }

    /**
     * The name that is most similar. Case does not count. A name that differs in more than a third of its characters is
     * not similar, unless the wrong one only leaves some of them out. Of names that are equally far away, one comes first of which
     * the wrong one leaves something out, since that happens more often than to write too much; then the one that begins alike.
     */
    public static Optional<String> similar(String wrong, Collection<String> names) {
        String lower = wrong.toLowerCase(Locale.ROOT);
        return names.stream().filter(name -> isSimilar(lower, name.toLowerCase(Locale.ROOT))).min(Comparator
            .comparingInt((String name) -> distance(lower, name.toLowerCase(Locale.ROOT)))
            .thenComparing(name -> !leavesOut(lower, name.toLowerCase(Locale.ROOT)))
            .thenComparingInt(name -> -sameBeginning(lower, name.toLowerCase(Locale.ROOT))).thenComparing(name -> name));
    }

    private static boolean isSimilar(String a, String b) {
        return leavesOut(a, b) && 2 * a.length() >= b.length() || distance(a, b) <= Math.max(1, Math.max(a.length(), b.length()) / 3);
    }

    private static boolean leavesOut(String part, String whole) {
        int found = 0;
        for (int i = 0; i < whole.length() && found < part.length(); i++) {
            if (whole.charAt(i) == part.charAt(found)) {
                found++;
            }
        }
        return found == part.length();
    }

    private static int sameBeginning(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }

    /** The Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, changes, swaps of two. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
