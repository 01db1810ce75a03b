package elara.server.errors;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import jdk.jshell.JShell;

/** What may help with an error, in a sentence; nothing where that would be a guess. */
final class Hints {
    private final List<Function<Complaint, String>> all;

    Hints(JShell shell, String cell) {
        NameHints names = new NameHints(new KnownNames(shell, cell));
        all = List.of(NewerJavaHints::of, PythonHints::of, SyntaxHints::of, TypeHints::of, names::of);
    }

    /** The first one that fits. */
    Optional<String> of(Complaint complaint) {
        return complaint.error() ? all.stream().map(hint -> hint.apply(complaint)).filter(Objects::nonNull).findFirst() : Optional.empty();
    }
}
