package elara.server.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;

/**
 * Types whose static initialisers have thrown or were interrupted. Java never tries again (JLS 12.4.2), so the cell that
 * declares one could be run as often as one likes, and its use would fail for ever: it has to become another class.
 */
final class FailedTypes {
    private final JShell shell;
    private final Predicate<String> hasFailed;

    /** With {@code hasFailed}, which tells by a class's name whether its initialiser has. */
    FailedTypes(JShell shell, Predicate<String> hasFailed) {
        this.shell = shell;
        this.hasFailed = hasFailed;
    }

    /** Evaluates a snippet; a type that is declared as before, and has failed, becomes another class. */
    List<SnippetEvent> eval(String source) {
        List<SnippetEvent> events = shell.eval(source);
        if (events.stream().noneMatch(this::hasFailed)) {
            return events;
        }
        // JShell takes a class with the same code for the same, and one with other lines for changed, which the JVM refuses.
        List<SnippetEvent> replaced = shell.eval("\n" + source);
        List<SnippetEvent> all = new ArrayList<>(shell.eval(source));
        all.addAll(replaced);
        return all;
    }

    private boolean hasFailed(SnippetEvent event) {
        return event.causeSnippet() == null && event.status() == Status.VALID && event.snippet() instanceof TypeDeclSnippet type
            && hasFailed.test(shell.sourceCodeAnalysis().wrapper(type).fullClassName() + "$" + type.name());
    }
}
