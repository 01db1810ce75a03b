package elara.server.errors;

import elara.server.compiler.CompilationException.Unusable;
import elara.server.compiler.Definition;
import elara.server.compiler.Definition.Kind;
import elara.server.compiler.Definition.State;
import elara.server.compiler.Definitions;
import elara.server.compiler.Missing;
import elara.server.compiler.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why something that is defined cannot be used. */
final class UnusableMessage {
    private UnusableMessage() {
    }

    /** @param message what is told of an error of it */
    static String of(Unusable unusable, Function<Complaint, String> message) {
        Definition meant = meant(unusable);
        if (meant.state() == State.WAITING) {
            return meant.description() + " cannot be used before " + isDefined(meant, unusable.all()) + ".";
        }
        Definition root = root(meant, unusable.all(), new HashSet<>());
        String reason = root == meant ? ""
            : ", since it uses " + root.description().toLowerCase(Locale.ROOT).charAt(0) + root.description().substring(1);
        List<Complaint> errors = Complaints.ofErrors(root.problems(), List.of());
        boolean told = root == meant && !errors.isEmpty(); // the place of the error names the cell
        return (told ? brokenAt(meant) : broken(meant)) + reason
            + (errors.isEmpty() ? "" : ": " + place(errors.get(0)) + ": " + message.apply(errors.get(0)));
    }

    /** That a definition is broken. */
    static String broken(Definition definition) {
        return doesNotCompile(definition, " of " + definition.piece().source().name());
    }

    /** The same, where the place of the error follows. */
    static String brokenAt(Definition definition) {
        return doesNotCompile(definition, "");
    }

    private static String doesNotCompile(Definition definition, String where) {
        return definition.description() + where + " does not compile" + (definition.classFiles().isEmpty() ? "" : " any more");
    }

    /** What has to be, in the end: {@code method odd(int) is defined}. */
    static String isDefined(Definition waiting, Definitions all) {
        List<String> defined = new ArrayList<>(needed(waiting, all));
        List<String> compiling = defined.stream().filter(each -> isBroken(each, all)).toList();
        defined.removeAll(compiling);
        List<String> conditions = new ArrayList<>();
        if (!defined.isEmpty()) {
            conditions.add(String.join(", ", defined) + (defined.size() == 1 ? " is" : " are") + " defined");
        }
        if (!compiling.isEmpty()) {
            conditions.add(String.join(", ", compiling) + (compiling.size() == 1 ? " compiles" : " compile"));
        }
        return String.join(" and ", conditions);
    }

    /** Whether something of that description is defined, and does not compile. */
    private static boolean isBroken(String description, Definitions all) {
        String name = description.replaceFirst("^\\S+ ", "").replaceFirst("\\(.*", "");
        return all.named(name).stream().anyMatch(each -> each.state() == State.BROKEN);
    }

    /** The variables that have to be there before something can be used. */
    static Set<String> neededVariables(Unusable unusable) {
        Definition meant = meant(unusable);
        return needed(meant, unusable.all()).stream().filter(each -> each.startsWith("variable "))
            .map(each -> each.substring("variable ".length())).collect(Collectors.toSet());
    }

    private static List<String> needed(Definition waiting, Definitions all) {
        Set<String> causes = all.causes(waiting);
        List<String> needed = new ArrayList<>(causes);
        if (needed.isEmpty()) {
            waiting.missing().stream().map(Missing::description).forEach(needed::add);
        }
        return needed.stream().map(JavaNames::shorten).distinct().toList();
    }

    /** The one that the use means, as far as its kind tells. */
    private static Definition meant(Unusable unusable) {
        boolean called = unusable.problem().code().contains("args");
        return unusable.definitions().stream().filter(each -> (each.kind() == Kind.METHOD) == called).findFirst()
            .orElse(unusable.definitions().get(0));
    }

    /** The definition that is to be mended: what is broken may be so because it uses another such definition. */
    private static Definition root(Definition broken, Definitions all, Set<String> seen) {
        if (!seen.add(broken.key())) {
            return broken;
        }
        for (Problem problem : broken.problems()) {
            if (problem.isUnresolved()) {
                for (Definition other : all.named(problem.arguments().size() > 1 ? problem.arguments().get(1) : "")) {
                    if (other.state() == State.BROKEN && !seen.contains(other.key())) {
                        return root(other, all, seen);
                    }
                }
            }
        }
        return broken;
    }

    private static String place(Complaint complaint) {
        return complaint.problem().piece().source().name() + ":" + complaint.problem().piece().line(complaint.start());
    }
}
