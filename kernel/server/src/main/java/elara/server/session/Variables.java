package elara.server.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/** The variables of cells, and which of them have lost their values, with the cells that can make those again. */
public final class Variables {
    private final JShell shell;
    private final SnippetOrigins origins;
    private final BiConsumer<String, String> forget;
    private final Map<String, Origin> lost = new LinkedHashMap<>();
    private final Set<Long> culprits = new HashSet<>();

    /** With {@code forget}, which lets go what a variable of a wrapper class holds. */
    Variables(JShell shell, SnippetOrigins origins, BiConsumer<String, String> forget) {
        this.forget = forget;
        this.shell = shell;
        this.origins = origins;
    }

    /** Names of variables without value, with the cells that declared them. */
    public Map<String, String> lost() {
        return lost.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().cell()));
    }

    /** The cells, in the order they were run, that declared what is lost; one that ended the JVM itself is not among them. */
    public List<Origin> cellsToRunAgain() {
        Map<String, Origin> cells = new LinkedHashMap<>();
        lost.values().stream().filter(origin -> !culprits.contains(origin.number()))
            .sorted(Comparator.comparingLong(Origin::number)).forEach(origin -> cells.putIfAbsent(origin.code(), origin));
        return List.copyOf(cells.values());
    }

    /** Takes note of snippets that were evaluated, and returns the variables that lost their values by it. */
    List<String> update(List<SnippetEvent> events) {
        events.stream().filter(event -> event.causeSnippet() == null && event.snippet() instanceof VarSnippet)
            .forEach(event -> lost.remove(((VarSnippet) event.snippet()).name()));
        List<String> replacedTypes = events.stream()
            .filter(event -> event.snippet() instanceof TypeDeclSnippet && event.isSignatureChange()
                && event.previousStatus().isDefined())
            .map(event -> ((TypeDeclSnippet) event.snippet()).name()).toList();
        List<VarSnippet> gone = new ArrayList<>();
        for (SnippetEvent event : events) {
            if (event.causeSnippet() != null && event.snippet() instanceof VarSnippet variable && event.isSignatureChange()
                && event.previousStatus().isDefined() && shell.status(variable).isActive()) {
                gone.add(variable);
            }
        }
        // A list of objects of a class that was replaced keeps them, and the first use of one would fail.
        shell.variables().filter(variable -> !gone.contains(variable) && mentions(variable.typeName(), replacedTypes)
            && events.stream().noneMatch(event -> event.causeSnippet() == null && event.snippet() == variable)).forEach(gone::add);
        return lose(gone);
    }

    /**
     * All values are gone with the JVM.
     *
     * @param culprit the number of the cell that ended it, which had better not be run again
     */
    LostValues loseAll(long culprit) {
        List<String> names = lose(shell.variables().toList());
        culprits.add(culprit);
        List<String> definitions = Stream.concat(shell.types().map(TypeDeclSnippet::name), shell.methods().map(method -> method.name() + "()"))
            .distinct().toList();
        return new LostValues(definitions, names, cellsToRunAgain().stream().map(Origin::cell).toList());
    }

    /** Variables without value are not defined any more: to use one is an error that says so, not a surprising null. */
    private List<String> lose(List<VarSnippet> variables) {
        List<String> names = new ArrayList<>();
        for (VarSnippet variable : variables) {
            Origin origin = origins.of(variable);
            if (variable.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND && origin != null) {
                lost.put(variable.name(), origin);
                names.add(variable.name());
            }
        }
        variables.forEach(this::drop);
        return names;
    }

    /** Drops a variable and what it holds; returns the class that it was in. */
    String drop(VarSnippet variable) {
        String wrapper = shell.sourceCodeAnalysis().wrapper(variable).fullClassName();
        shell.drop(variable);
        forget.accept(wrapper, variable.name());
        return wrapper;
    }

    private static boolean mentions(String typeName, List<String> types) {
        return typeName != null && types.stream()
            .anyMatch(type -> Pattern.compile("\\b" + Pattern.quote(type) + "\\b").matcher(typeName).find());
    }
}
