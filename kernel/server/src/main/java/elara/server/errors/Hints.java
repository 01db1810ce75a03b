package elara.server.errors;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What may help with an error, in a sentence; nothing where that would be a guess. */
final class Hints {
    /** Warnings of what is a mistake: an import that brings nothing, and what does not do what it looks like. */
    private static final List<String> OF_WARNINGS = List.of("doesnt.exist", "compared.texts", "assigned.condition", "whole.division", "empty.",
        "cast.random", "printed.array");

    private final LostValueHints lostValues;
    private final List<Function<Complaint, String>> all;

    /** With the variables that have lost their values, and the cells that declared them. */
    Hints(KnownNames known, Map<String, String> lost) {
        lostValues = new LostValueHints(lost);
        all = List.of(NewerJavaHints::of, BracketHints::of, PythonHints::of, Hints::word, SyntaxHints::of, LimitHints::of, Ambiguity::hint,
            HiddenTypeHints::of, OperatorHints::of, TypeHints::of, FinalHints::of, ClassHints::of, MemberHints::of, StatementHints::of, lostValues::of, new NameHints(known)::of);
    }

    private static String word(Complaint complaint) {
        return complaint.isSyntax() ? WordHints.of(complaint) : null;
    }

    /** The first one that fits. */
    Optional<String> of(Complaint complaint) {
        if (complaint.unusable() != null) {
            return Optional.ofNullable(lostValues.of(complaint));
        }
        boolean wrong = complaint.error() || OF_WARNINGS.stream().anyMatch(complaint.code()::startsWith);
        return wrong ? all.stream().map(hint -> hint.apply(complaint)).filter(Objects::nonNull).findFirst() : Optional.empty();
    }
}
