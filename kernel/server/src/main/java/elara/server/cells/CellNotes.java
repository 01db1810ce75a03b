package elara.server.cells;

import elara.server.compiler.Compilation;
import elara.server.compiler.Definition;
import elara.server.compiler.Definitions;
import elara.server.errors.CompileErrors;
import elara.server.session.Losses;
import java.util.ArrayList;
import java.util.List;

/** What there is to know about a cell besides its outcome. */
final class CellNotes {
    private final List<String> notes = new ArrayList<>();
    private final List<Definition> waiting = new ArrayList<>();
    private final List<Definition> broken = new ArrayList<>();

    /** Adds a sentence, if there is one. */
    void add(String note) {
        if (note != null) {
            notes.add(note);
        }
    }

    /** Adds what the compiler says. */
    void add(Compilation compilation, CompileErrors errors) {
        notes.addAll(errors.warnings(compilation.warnings()));
        waiting.addAll(compilation.waiting());
        broken.addAll(compilation.broken());
    }

    /** Adds which variables have lost their values, if any have. */
    void add(Losses losses) {
        if (!losses.variables().isEmpty()) {
            notes.add(Messages.reset(losses.variables(), losses.reasons(), losses.cells()));
        }
        if (!losses.holding().isEmpty()) {
            notes.add(Messages.holding(losses));
        }
    }

    /** All of it, for the end of the cell: of what was to come after a failure, nothing; what a later part has brought is not missing any more. */
    List<String> texts(Definitions definitions, CompileErrors errors) {
        List<String> texts = new ArrayList<>(notes);
        broken.stream().filter(each -> isStill(each, definitions) && !isConsequence(each)).forEach(each -> texts.add(errors.broken(each)));
        waiting.stream().filter(each -> definitions.get(each.key()) == each).forEach(each -> texts.add(errors.waiting(each, definitions)));
        return texts;
    }

    /** Whether a definition is what it became; a variable that was broken is not defined any more. */
    private static boolean isStill(Definition broken, Definitions definitions) {
        Definition now = definitions.get(broken.key());
        return now == broken || now == null && broken.kind() == Definition.Kind.VARIABLE;
    }

    /** Whether a definition is broken only because it uses others that are. */
    private boolean isConsequence(Definition definition) {
        return definition.problems().stream().allMatch(problem -> problem.isUnresolved()
            && broken.stream().anyMatch(other -> other != definition && other.name().equals(problem.text())));
    }
}
