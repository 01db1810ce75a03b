package elara.server.execution;

import elara.server.session.Evaluation;
import elara.server.session.JShellSession;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Snippet.Status;

/** What there is to know about a cell besides its outcome. */
final class CellNotes {
    private final JShellSession session;
    private final List<String> notes = new ArrayList<>();
    private final List<DeclarationSnippet> waiting = new ArrayList<>();

    CellNotes(JShellSession session) {
        this.session = session;
    }

    /** Adds the compiler's warnings. */
    void addWarnings(List<String> warnings) {
        notes.addAll(warnings);
    }

    /** Adds which variables have lost their values, if any have. */
    void addLosses(Evaluation evaluation) {
        if (!evaluation.reset().isEmpty()) {
            List<String> cells = evaluation.reset().stream().map(session.variables().lost()::get).distinct().toList();
            notes.add(Messages.reset(evaluation.reset(), evaluation.reasons(), cells));
        }
    }

    /** Adds a definition that may have to wait for others; those may yet come. */
    void addWaiting(DeclarationSnippet definition) {
        waiting.add(definition);
    }

    /** All of it, for the end of the cell. */
    List<String> texts() {
        Stream<String> unresolved = waiting.stream().filter(definition -> session.shell().status(definition) != Status.VALID)
            .map(definition -> describe(definition) + " can be used once " + session.shell().unresolvedDependencies(definition)
                .collect(Collectors.joining(", ")) + " is defined.");
        return Stream.concat(notes.stream(), unresolved).toList();
    }

    /** What a reader calls a definition. */
    static String describe(DeclarationSnippet definition) {
        return switch (definition.kind()) {
            case METHOD -> "Method ";
            case TYPE_DECL -> "Type ";
            default -> "";
        } + definition.name();
    }
}
