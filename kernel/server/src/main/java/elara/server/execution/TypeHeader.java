package elara.server.execution;

import elara.server.magics.JavaTokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a type declaration at the top of a cell says before its body.
 *
 * @param kind {@code class}, {@code interface}, {@code record} or {@code enum}
 * @param supertypes simple names after {@code extends} and {@code implements}
 * @param bodyStart where its opening brace is
 */
record TypeHeader(String kind, String name, boolean sealed, boolean permits, Set<String> supertypes, int bodyStart) {
    private static final Set<String> KINDS = Set.of("class", "interface", "record", "enum");

    /** Those of a cell, in order. */
    static List<TypeHeader> findAll(String cell) {
        List<TypeHeader> headers = new ArrayList<>();
        List<String> words = new ArrayList<>();
        int depth = 0;
        for (int at = 0; at < cell.length();) {
            int end = JavaTokens.end(cell, at);
            String token = cell.substring(at, end);
            if (token.equals("{") && depth++ == 0) {
                of(words, at, headers);
            } else if (token.equals("}") && --depth <= 0 || token.equals(";") && depth == 0) {
                words.clear();
                depth = 0;
            } else if (depth == 0 && !token.isBlank() && !JavaTokens.isComment(cell, at)) {
                words.add(token);
            }
            at = end;
        }
        return headers;
    }

    private static void of(List<String> words, int bodyStart, List<TypeHeader> headers) {
        int kind = 0;
        while (kind < words.size() && !(KINDS.contains(words.get(kind)) && kind + 1 < words.size())) {
            kind++;
        }
        if (kind == words.size()) {
            return;
        }
        int sealedAt = words.subList(0, kind).indexOf("sealed");
        boolean sealed = sealedAt >= 0 && !(sealedAt > 0 && words.get(sealedAt - 1).equals("-")); // not "non-sealed"
        Set<String> supertypes = new HashSet<>();
        boolean inSupertypes = false;
        int brackets = 0;
        for (String word : words.subList(kind + 2, words.size())) {
            if (word.equals("<") || word.equals("(")) {
                brackets++;
            } else if (word.equals(">") || word.equals(")")) {
                brackets--;
            } else if (brackets == 0 && (word.equals("extends") || word.equals("implements"))) {
                inSupertypes = true;
            } else if (brackets == 0 && word.equals("permits")) {
                inSupertypes = false;
            } else if (brackets == 0 && inSupertypes && Character.isJavaIdentifierStart(word.charAt(0))) {
                supertypes.add(word);
            }
        }
        headers.add(new TypeHeader(words.get(kind), words.get(kind + 1), sealed, words.contains("permits"), supertypes,
            bodyStart));
    }
}
