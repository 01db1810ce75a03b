package elara.server.errors;

import elara.server.compiler.CompilationException.Unusable;
import elara.server.compiler.Piece;
import elara.server.compiler.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of the problems of a cell is worth showing: each once, in the order of the source, and nothing that only follows from another. */
final class Complaints {
    private Complaints() {
    }

    static List<Complaint> ofErrors(List<Problem> problems, List<Unusable> unusable) {
        Map<Problem, Unusable> reasons = new IdentityHashMap<>();
        unusable.forEach(each -> reasons.put(each.problem(), each));
        List<Complaint> all = problems.stream().filter(Problem::error).map(problem -> Complaint.of(problem, reasons.get(problem))).toList();
        return distinct(all.stream().filter(complaint -> !follows(complaint, all)).toList());
    }

    /** One a line. */
    static List<Complaint> ofWarnings(List<Problem> problems) {
        Set<String> seen = new HashSet<>();
        return inOrder(problems.stream().filter(problem -> !problem.error()).map(Complaint::of).toList()).stream()
            .filter(each -> seen.add(each.problem().piece().source().name() + ":" + each.problem().piece().line(each.start()))).toList();
    }

    private static List<Complaint> distinct(List<Complaint> all) {
        Set<String> names = new HashSet<>();
        Set<String> places = new HashSet<>();
        Set<Piece> malformed = new HashSet<>();
        List<Complaint> shown = new ArrayList<>();
        for (Complaint each : inOrder(all)) {
            String name = subject(each);
            // javac goes on with a name or expression that it has complained about.
            boolean isNew = places.add(each.problem().piece().source().name() + "@" + (each.problem().piece().start() + each.problem().start()));
            isNew &= name.isEmpty() || names.add(name);
            isNew &= !each.isSyntax() || malformed.add(each.problem().piece());
            if (isNew) {
                shown.add(each);
            }
        }
        return shown;
    }

    private static List<Complaint> inOrder(List<Complaint> all) {
        return all.stream().sorted(Comparator.comparingInt(Complaint::offset)).toList();
    }

    /** What a name that is unknown, or has no value, has in common with others; empty for other complaints. */
    private static String subject(Complaint complaint) {
        return complaint.code().equals("var.might.not.have.been.initialized")
            ? complaint.argument(0) + " of " + System.identityHashCode(complaint.problem().piece())
            : complaint.unknownName().isEmpty() ? "" : complaint.unknownName() + " in " + CompilerMessage.location(complaint);
    }

    /** Nobody knows what a class inherits whose supertype nobody knows. */
    private static boolean follows(Complaint complaint, List<Complaint> all) {
        boolean inherits = complaint.code().equals("method.does.not.override.superclass") || complaint.code().equals("does.not.override.abstract");
        boolean returns = complaint.code().equals("missing.ret.stmt"); // of what type, nobody knows either
        return (inherits || returns) && all.stream().anyMatch(other -> other.problem().piece() == complaint.problem().piece()
            && other.unknownKind().equals("class"));
    }
}
