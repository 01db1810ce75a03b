package elara.server.errors;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import jdk.jshell.JShell;

/** What may help with an error, in a sentence; nothing where that would be a guess. */
final class Hints {
    private final List<Function<Complaint, String>> all;

    /** With the variables that have lost their values, and the cells that declared them. */
    Hints(JShell shell, String cell, Map<String, String> lost) {
        LostValueHints lostValues = new LostValueHints(lost);
        NameHints names = new NameHints(new KnownNames(shell, cell));
        all = List.of(NewerJavaHints::of, PythonHints::of, SyntaxHints::of, OverloadHints::of, TypeHints::of, lostValues::of, names::of);
    }

    /** The first one that fits. */
    Optional<String> of(Complaint complaint) {
        return complaint.error() ? all.stream().map(hint -> hint.apply(complaint)).filter(Objects::nonNull).findFirst() : Optional.empty();
    }
}
