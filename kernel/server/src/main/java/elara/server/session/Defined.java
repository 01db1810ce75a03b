package elara.server.session;

import elara.server.compiler.Definition;
import elara.server.compiler.Definitions;
import elara.server.compiler.Piece;
import elara.server.compiler.Source;
import elara.server.compiler.Stage;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is defined, the cells it comes from, and which variables are without value. */
final class Defined {
    private final LostVariables lost = new LostVariables();
    private final Origins origins = new Origins();
    private volatile Definitions definitions;

    /** Begins with some definitions. */
    Defined(Definitions definitions) {
        this.definitions = definitions;
    }

    /** All of it; any thread may ask. */
    Definitions definitions() {
        return definitions;
    }

    /** Which variables have no value. */
    LostVariables lost() {
        return lost;
    }

    /** A source comes from a cell. */
    synchronized void put(Source source, Origin origin) {
        origins.put(source, origin);
    }

    /** What the cells are called that definitions stand in. */
    synchronized List<String> cells(Collection<Definition> some) {
        return origins.cells(some);
    }

    /** The holders of what cannot be used now. */
    Set<String> unusable() {
        return definitions.all().stream().filter(each -> !each.isUsable()).map(Definition::holder).collect(Collectors.toSet());
    }

    /**
     * From now on what a stage defines is what is defined, and what others have defined or lost since it was compiled; returns the
     * variables that are lost by that, since they do not compile any more.
     *
     * @param before what the stage was compiled with
     */
    synchronized List<Definition> define(Stage stage, Definitions before) {
        definitions = stage.definitions().joined(before, definitions);
        List<Definition> variables = stage.broken().stream().filter(each -> each.kind() == Definition.Kind.VARIABLE).toList();
        lose(variables);
        origins.keep(definitions);
        return variables;
    }

    /** Variables, by their keys, get values. */
    synchronized void declare(Set<String> keys) {
        keys.forEach(key -> lost.remove(definitions.get(key) == null ? "" : definitions.get(key).name()));
    }

    /** Variables without value are not defined any more: to use one is an error that says so, not a surprising null. */
    synchronized void lose(List<Definition> variables) {
        variables.forEach(each -> lost.add(each.name(), origins.of(each.piece().source())));
        definitions = definitions.without(variables.stream().map(Definition::key).collect(Collectors.toSet()));
    }

    /** Variables keep their values, which are of another time. */
    synchronized void setOutdated(Collection<Definition> some) {
        some.stream().filter(each -> each.kind() == Definition.Kind.VARIABLE)
            .forEach(each -> lost.addOutdated(each.name(), origins.of(each.piece().source())));
    }

    /** The same is defined in another way. */
    synchronized void replace(Definitions same) {
        definitions = same;
    }

    /**
     * Forgets what is defined on purpose: nobody is told of it later.
     *
     * @param instead what is defined then; null for all but variables
     */
    synchronized void reset(Definitions instead) {
        Set<String> variables = definitions.all().stream().filter(each -> each.kind() == Definition.Kind.VARIABLE).map(Definition::key)
            .collect(Collectors.toSet());
        definitions = instead == null ? definitions.without(variables) : instead;
        lost.clear();
    }

    /** What there is after {@link #loseAll}, and what is still missing. */
    synchronized LostValues lostBefore(long culprit) {
        lost.avoid(culprit);
        return new LostValues(there(), List.copyOf(lost.cells().keySet()), cellsToRunAgain(), List.of());
    }

    private List<String> there() {
        return labels(definitions.all().stream().filter(each -> !(each.piece().content() instanceof Piece.Generated)).toList());
    }

    private List<String> cellsToRunAgain() {
        return lost.cellsToRunAgain().stream().map(Origin::cell).toList();
    }

    /**
     * All values are gone.
     *
     * @param culprit the number of the cell that is to blame; 0 if none is
     */
    synchronized LostValues loseAll(long culprit) {
        List<Definition> variables = definitions.all().stream().filter(each -> each.kind() == Definition.Kind.VARIABLE).toList();
        lose(variables);
        lost.avoid(culprit);
        return new LostValues(there(), names(variables), cellsToRunAgain(), List.of());
    }

    static List<String> names(Collection<Definition> definitions) {
        return definitions.stream().map(Definition::name).toList();
    }

    static List<String> labels(Collection<Definition> definitions) {
        return definitions.stream().map(Definition::label).distinct().toList();
    }
}
