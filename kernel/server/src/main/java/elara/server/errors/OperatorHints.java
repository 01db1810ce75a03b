package elara.server.errors;

import java.util.Set;

/** What may help where an operator does not fit its operands. */
final class OperatorHints {
    private static final Set<String> NUMBERS = Set.of("int", "long", "short", "byte", "double", "float");
    private static final Set<String> ORDERS = Set.of("<", ">", "<=", ">=");

    private OperatorHints() {
    }

    static String of(Complaint complaint) {
        return switch (complaint.code()) {
            case "operator.cant.be.applied.1" -> of(complaint.argument(0), JavaNames.shorten(complaint.argument(1)), JavaNames.shorten(complaint.argument(2)));
            case "incomparable.types" -> of("==", JavaNames.shorten(complaint.argument(0)), JavaNames.shorten(complaint.argument(1)));
            default -> null;
        };
    }

    private static String of(String operator, String first, String second) {
        boolean text = first.equals("String") || second.equals("String");
        boolean number = NUMBERS.contains(first) || NUMBERS.contains(second);
        boolean character = first.equals("char") || second.equals("char");
        if (ORDERS.contains(operator)) {
            return text ? "Texts are compared with `a.compareTo(b)`, which is negative, 0 or positive."
                : first.equals("boolean") && NUMBERS.contains(second) ? "Two comparisons are joined with `&&`, as in `0 < x && x < 10`." : null;
        }
        if (operator.equals("&&") || operator.equals("||")) {
            return "`" + operator + "` joins two conditions, each of which is true or false.";
        }
        if (text && operator.equals("==") || text && operator.equals("!=")) {
            return number ? "A text is no number: `Integer.parseInt(…)` makes one of it." : character ? "One character stands in single quotes: 'a'." : null;
        }
        return text && number ? "A text can only be joined, with `+`; `Integer.parseInt(…)` makes a number of it." : null;
    }
}
