package elara.server.errors;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What may help with an error, in a sentence; nothing where that would be a guess. */
final class Hints {
    private final LostValueHints lostValues;
    private final List<Function<Complaint, String>> all;

    /** With the variables that have lost their values, and the cells that declared them. */
    Hints(KnownNames known, Map<String, String> lost) {
        lostValues = new LostValueHints(lost);
        all = List.of(NewerJavaHints::of, PythonHints::of, SyntaxHints::of, LimitHints::of, Ambiguity::hint, HiddenTypeHints::of, TypeHints::of,
            lostValues::of, new NameHints(known)::of);
    }

    /** The first one that fits. */
    Optional<String> of(Complaint complaint) {
        if (complaint.unusable() != null) {
            return Optional.ofNullable(lostValues.of(complaint));
        }
        boolean wrong = complaint.error() || complaint.code().startsWith("doesnt.exist"); // an import that brings nothing is only a warning
        return wrong ? all.stream().map(hint -> hint.apply(complaint)).filter(Objects::nonNull).findFirst() : Optional.empty();
    }
}
