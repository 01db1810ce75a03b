package elara.server.errors;

import elara.server.compiler.Piece;

/** What may help where a variable that keeps its value is given another, or none at all. */
final class FinalHints {
    private FinalHints() {
    }

    static String of(Complaint complaint) {
        return switch (complaint.code()) {
            case "assigned.final", "final.parameter.may.not.be.assigned", "var.might.already.be.assigned", "var.might.be.assigned.in.loop",
                "pattern.binding.may.not.be.assigned" -> declared(last(complaint));
            case "try.resource.may.not.be.assigned" -> "What `try (…)` opens keeps its value, so that it is closed: use another variable.";
            case "cant.assign.val.to.final.var", "cant.assign.val.to.var" -> ofField(complaint, last(complaint));
            case "var.not.initialized.in.default.constructor" -> "It is `final`: give it a value where it is declared, or in a constructor.";
            default -> null;
        };
    }

    /** Newer Javas name the modifier first. */
    static String last(Complaint complaint) {
        return complaint.arguments().isEmpty() ? complaint.text() : complaint.argument(complaint.arguments().size() - 1);
    }

    private static String ofField(Complaint complaint, String name) {
        if (name.equals("length") && !isDeclaredFinal(complaint, name) && complaint.source().matches("(?s).*\\.\\s*length\\b.*")) {
            return "An array keeps its length: `Arrays.copyOf(a, n)` makes one of another.";
        }
        if (isDeclaredFinal(complaint, name)) {
            return declared(name);
        }
        return complaint.problem().piece().content() instanceof Piece.Type type && type.isRecord()
            ? "A record keeps its values: make a new one, as in `new " + type.name() + "(…)`." : "`" + name + "` is `final` and keeps its value: use a variable of your own.";
    }

    private static boolean isDeclaredFinal(Complaint complaint, String name) {
        return complaint.source().matches("(?s).*\\bfinal\\b[^;{}()=]*\\b" + name + "\\s*[=;,:)].*");
    }

    private static String declared(String name) {
        return "`" + name + "` is `final` and keeps its first value: declare it without `final`, or use another variable.";
    }
}
