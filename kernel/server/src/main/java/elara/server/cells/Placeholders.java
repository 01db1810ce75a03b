package elara.server.cells;

import elara.server.magics.JavaLiteral;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * <code>\{expression}</code> in a magic, which its value takes the place of. The magic becomes a Java call that stands where it stood
 * in the cell, so that the expression is compiled, and its mistakes are told, as any other of the cell.
 *
 * <p>Shells read a backslash before a brace themselves: in their commands only the name of a variable counts.
 */
final class Placeholders {
    private Placeholders() {
    }

    /**
     * The Java source that calls a magic with the values put in, if it has placeholders.
     *
     * @param variable whether something is the name of a variable of the notebook
     */
    static Optional<String> source(MagicCall call, Predicate<String> variable) {
        boolean shell = MagicCall.SHELLS.contains(call.name());
        if (MagicCall.JAVA.contains(call.name())) {
            return Optional.empty();
        }
        Predicate<String> counts = shell ? variable : expression -> !expression.isBlank();
        boolean whole = MagicParser.takesWholeLine(call.name()) && !call.isCell();
        List<String> arguments = whole ? List.of(call.line().strip()) : call.arguments();
        String body = shell && call.isCell() ? call.body() : null;
        boolean any = arguments.stream().anyMatch(each -> isIn(each, counts)) || body != null && isIn(body, counts);
        return any ? Optional.of(source(call, arguments, counts)) : Optional.empty();
    }

    /** Words as the source of a list of texts, with the expressions in them. */
    static String list(List<String> words, Predicate<String> counts) {
        return words.stream().map(each -> text(each, counts)).collect(Collectors.joining(", ", "java.util.List.<String>of(", ")"));
    }

    private static String source(MagicCall call, List<String> arguments, Predicate<String> counts) {
        String list = list(arguments, counts);
        boolean literal = !MagicCall.SHELLS.contains(call.name()); // such as what %%writefile writes
        String body = !call.isCell() ? "" : ", " + (literal ? JavaLiteral.string(call.body()) : text(call.body(), counts));
        return "elara.kernel.Kernel." + (call.isCell() ? "cell" : "line") + "Magic(" + JavaLiteral.string(call.name()) + ", " + list + body + ")";
    }

    private static boolean isIn(String text, Predicate<String> counts) {
        return MagicCall.PLACEHOLDER.matcher(text).results().anyMatch(found -> counts.test(found.group(1).strip()));
    }

    /** A text as Java source, with the expressions in it. */
    private static String text(String text, Predicate<String> counts) {
        List<String> parts = new ArrayList<>();
        Matcher placeholder = MagicCall.PLACEHOLDER.matcher(text);
        int from = 0;
        while (placeholder.find()) {
            if (counts.test(placeholder.group(1).strip())) {
                parts.add(JavaLiteral.string(text.substring(from, placeholder.start())));
                parts.add("(" + placeholder.group(1) + ")");
                from = placeholder.end();
            }
        }
        parts.add(JavaLiteral.string(text.substring(from)));
        return String.join(" + ", parts);
    }
}
