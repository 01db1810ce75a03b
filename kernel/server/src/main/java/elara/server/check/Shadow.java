package elara.server.check;

import elara.server.check.CellCheck.Finding;
import elara.server.classes.SnippetMemory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/** A JShell that runs nothing and follows the definitions of another, the leader. */
final class Shadow {
    private final JShell shell;
    private final SnippetMemory memory;
    /** What is defined here, by key. */
    private final Map<String, Definition> defined = new LinkedHashMap<>();
    /** Keys of what was evaluated here first, and is about to be there. */
    private final Set<String> evaluated = new HashSet<>();
    /** What is defined there, by key. */
    private Map<String, Definition> leader = Map.of();
    /** What the pieces evaluated last have become. */
    private final Map<Integer, Snippet> made = new HashMap<>();

    Shadow(JShell shell) {
        this.shell = shell;
        memory = new SnippetMemory(shell);
    }

    void addToClasspath(String entries) {
        shell.addToClasspath(entries);
    }

    /** Defines what the other JShell has, and nothing else. */
    void follow(List<Definition> wanted) {
        Map<String, Definition> before = leader;
        leader = new LinkedHashMap<>();
        wanted.forEach(definition -> leader.put(definition.key(), definition));
        Set<String> stale = new HashSet<>(defined.keySet());
        stale.removeAll(leader.keySet());
        stale.forEach(this::drop);
        leader.forEach((key, definition) -> {
            Definition here = defined.get(key);
            // The same source again may mean another type by now: of a variable, for example.
            boolean sameSource = here != null && here.source().equals(definition.source());
            boolean unchanged = before.get(key) != null && before.get(key).snippet() == definition.snippet();
            if (!sameSource || !unchanged && !evaluated.contains(key)) {
                define(definition);
            }
        });
        evaluated.clear();
        memory.forgetUnused();
    }

    /** Evaluates pieces; if one does not compile, all is as before. */
    List<Finding> evaluate(List<String> pieces, BooleanSupplier interrupted) {
        Map<Integer, Finding> findings = new TreeMap<>();
        made.clear();
        for (int i = 0; i < pieces.size() && !interrupted.getAsBoolean(); i++) {
            evaluate(i, pieces.get(i), findings);
        }
        retry(pieces, findings, interrupted);
        addUnresolved(findings);
        if (!findings.isEmpty()) {
            List.copyOf(evaluated).forEach(this::drop);
            evaluated.clear();
            follow(List.copyOf(leader.values()));
        }
        return List.copyOf(findings.values());
    }

    /** A type may need one that stands behind it, and what follows both may need the type. */
    private void retry(List<String> pieces, Map<Integer, Finding> findings, BooleanSupplier interrupted) {
        int before = Integer.MAX_VALUE;
        int mended = Integer.MAX_VALUE;
        while (!findings.isEmpty() && findings.size() < before && !interrupted.getAsBoolean()) {
            before = findings.size();
            for (int piece : List.copyOf(findings.keySet())) {
                boolean type = PieceKind.of(pieces.get(piece)).kind() == PieceKind.TYPE;
                if (type || piece > mended) {
                    evaluate(piece, pieces.get(piece), findings);
                }
                if (type && !findings.containsKey(piece)) {
                    mended = Math.min(mended, piece);
                }
            }
        }
    }

    /**
     * A definition may need one that comes later. But not in place of one that had all it needs: objects of that would be
     * lost to a slip of the pen. And where the cell does not compile anyway, it may be the reason.
     */
    private void addUnresolved(Map<Integer, Finding> findings) {
        boolean failed = !findings.isEmpty();
        made.forEach((piece, snippet) -> {
            if (!(snippet instanceof DeclarationSnippet declaration) || !shell.status(snippet).isActive()
                || shell.status(snippet) == Status.VALID) {
                return;
            }
            if (CellCheck.waitsForNothing(declaration, shell)) {
                findings.put(piece, new Finding(piece, shell.diagnostics(snippet).toList(), List.of()));
            } else {
                Definition before = leader.get(Definition.of(snippet, shell).key());
                if (failed || before != null && before.valid()) {
                    findings.put(piece, new Finding(piece, List.of(), shell.unresolvedDependencies(declaration).toList()));
                }
            }
        });
    }

    private void evaluate(int piece, String source, Map<Integer, Finding> findings) {
        List<SnippetEvent> events = shell.eval(source);
        findings.remove(piece);
        for (SnippetEvent event : events) {
            Definition definition = Definition.of(event.snippet(), shell);
            if (definition != null && event.causeSnippet() == null) {
                defined.put(definition.key(), definition);
                evaluated.add(definition.key());
            }
            if (event.causeSnippet() == null) {
                made.put(piece, event.snippet());
            }
            if (event.causeSnippet() == null && event.status() == Status.REJECTED) {
                findings.put(piece, new Finding(piece, shell.diagnostics(event.snippet()).toList(), List.of()));
            }
        }
    }

    private void define(Definition definition) {
        List<SnippetEvent> events = shell.eval(definition.shortest());
        if (events.stream().anyMatch(event -> event.status() == Status.REJECTED)) {
            events = shell.eval(definition.source()); // a type that has no name
        }
        Snippet snippet = events.get(0).snippet();
        defined.put(definition.key(), new Definition(definition.key(), definition.source(), definition.shortest(), definition.valid(), snippet));
    }

    private void drop(String key) {
        Snippet snippet = defined.remove(key).snippet();
        if (shell.status(snippet).isActive()) {
            shell.drop(snippet);
        }
    }
}
