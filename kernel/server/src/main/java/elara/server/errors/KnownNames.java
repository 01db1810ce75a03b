package elara.server.errors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.QualifiedNames;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.SourceCodeAnalysis;

/** The names that could stand at a place, and the classes on the class path. */
final class KnownNames {
    private static final Pattern DECLARED = Pattern.compile("[\\w>\\]]\\s+([\\p{L}_$][\\p{L}\\d_$]*)\\s*(?=[=;,):(])");
    private static final Pattern DECLARED_TYPE = Pattern.compile("\\b(?:class|record|interface|enum)\\s+([\\p{L}_$][\\p{L}\\d_$]*)");
    private static final int INDEX_WAIT_MS = 2000;
    private static final int INDEX_POLL_MS = 50;

    private final JShell shell;
    private final String cell;

    KnownNames(JShell shell, String cell) {
        this.shell = shell;
        this.cell = cell;
    }

    /** What could stand where a complaint's range begins; methods end with a bracket. */
    List<String> at(Complaint complaint) {
        List<String> names = new ArrayList<>();
        // JShell sees neither the locals of half a method, nor what a cell declares that has not run.
        String before = beforeInCell(complaint);
        DECLARED.matcher(before).results().forEach(found -> names.add(found.group(1) + (before.startsWith("(", found.end()) ? "(" : "")));
        DECLARED_TYPE.matcher(before).results().forEach(found -> names.add(found.group(1)));
        names.addAll(complete(complaint.before()));
        return names.stream().distinct().toList();
    }

    /** The types that JShell knows. */
    List<String> types() {
        return complete("").stream().filter(name -> Character.isUpperCase(name.charAt(0))).toList();
    }

    /** The members of what stands before the dot where a complaint's range begins. */
    List<String> membersAt(Complaint complaint) {
        List<String> members = complete(complaint.before());
        return members.isEmpty() ? complete(beforeInCell(complaint)) : members;
    }

    private String beforeInCell(Complaint complaint) {
        return cell.substring(0, complaint.toCell().applyAsInt(complaint.start()));
    }

    private List<String> complete(String before) {
        return shell.sourceCodeAnalysis().completionSuggestions(before, before.length(), new int[1]).stream()
            .map(Suggestion::continuation).filter(name -> !name.isEmpty() && !name.startsWith("$")).distinct().toList();
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
