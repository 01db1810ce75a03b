package elara.server.help.completion;

import java.util.List;

/**
 * What could stand between {@code start} and the cursor, the likeliest first. What follows the cursor stays: front ends filter by what is
 * typed before it.
 */
public record Completion(int start, List<Match> matches) {
    static Completion none(int cursor) {
        return new Completion(cursor, List.of());
    }

    /** Without keywords, and without the brackets that calls have. */
    Completion namesOnly() {
        return new Completion(start, matches.stream().filter(each -> each.kind() != Kind.KEYWORD)
            .map(each -> new Match(each.text().replaceFirst("\\(.*", ""), each.kind(), each.signature())).toList());
    }
}
