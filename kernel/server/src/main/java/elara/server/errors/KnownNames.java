package elara.server.errors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.QualifiedNames;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** The names that could stand at a place, and the classes on the class path. */
final class KnownNames {
    private static final Pattern DECLARED = Pattern.compile("[\\w>\\]]\\s+([\\p{L}_$][\\p{L}\\d_$]*)\\s*(?=[=;,):])");
    private static final int INDEX_WAIT_MS = 2000;
    private static final int INDEX_POLL_MS = 50;

    private final JShell shell;

    KnownNames(JShell shell) {
        this.shell = shell;
    }

    /** What JShell would complete to behind {@code before}; those of methods end with a bracket. */
    List<String> at(String before) {
        List<String> names = new ArrayList<>();
        DECLARED.matcher(before).results().forEach(found -> names.add(found.group(1))); // JShell does not see the locals of half a method
        shell.sourceCodeAnalysis().completionSuggestions(before, before.length(), new int[1]).stream()
            .map(Suggestion::continuation).filter(name -> !name.startsWith("$")).forEach(names::add);
        return names.stream().distinct().toList();
    }

    /** The members of what stands before a dot. */
    List<String> membersOf(String beforeAndDot) {
        return shell.sourceCodeAnalysis().completionSuggestions(beforeAndDot, beforeAndDot.length(), new int[1]).stream()
            .map(Suggestion::continuation).distinct().toList();
    }

    /** Qualified names of the classes with a simple name, the likeliest first. */
    List<String> classes(String simpleName) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        QualifiedNames found = analysis.listQualifiedNames(simpleName, simpleName.length());
        try {
            // JShell may still be reading the class path.
            for (int waited = 0; !found.isUpToDate() && waited < INDEX_WAIT_MS; waited += INDEX_POLL_MS) {
                Thread.sleep(INDEX_POLL_MS);
                found = analysis.listQualifiedNames(simpleName, simpleName.length());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return found.getNames().stream().filter(name -> name.contains("."))
            .sorted(Comparator.comparingInt(KnownNames::remoteness).thenComparing(String::length).thenComparing(name -> name)).toList();
    }

    private static int remoteness(String name) {
        List<String> order = List.of("java.util.", "java.", "javax.", "org.w3c.", "org.xml.", "com.sun.", "sun.", "jdk.", "org.omg.");
        for (int i = 0; i < order.size(); i++) {
            if (name.startsWith(order.get(i))) {
                return i < 2 ? i : i + 1; // libraries that were added come after Java's own, before its inner parts
            }
        }
        return 2;
    }
}
