package elara.server.errors;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may help where a value has another type than its place, or a name is used as what it is not. */
final class TypeHints {
    private static final Pattern LOSSY = Pattern.compile("possible lossy conversion from (\\w+) to (\\w+)");
    private static final Pattern CONVERTED = Pattern.compile("incompatible types: (\\S+) cannot be converted to (\\S+)");
    private static final Pattern THROWN = Pattern.compile("unreported exception (\\S+);");
    private static final Pattern NON_STATIC = Pattern.compile("non-static (method|variable) (\\w+)");
    private static final Pattern TYPE_AND_DOT = Pattern.compile("(\\p{Lu}\\w*)\\.\\s*$");
    private static final Pattern TYPE_ARGUMENT = Pattern.compile("[<,]\\s*$");
    private static final Pattern FOUND = Pattern.compile("found:\\s+(\\w+)");
    private static final Pattern LITERAL = Pattern.compile("[\\d._eE+-]+");
    private static final Pattern NAME = Pattern.compile("\\w+");
    private static final Pattern ASSIGNMENT = Pattern.compile("(?s)[^=]*[^=!<>]=[^=].*");
    /** Of a method that is void. */
    static final String NOTHING = "What is called there gives nothing back (it is `void`): call it on a line of its own.";
    private static final Pattern CLASS = Pattern.compile("\\b(?:class|enum|record)\\s+(\\w+)");
    private static final Pattern CASE = Pattern.compile("\\bcase\\s+(?:[^:>;{}]*,\\s*)?$");
    private static final int MAX_QUOTED = 40;
    private static final Map<String, String> BOXES = Map.of("int", "Integer", "char", "Character", "double", "Double", "long", "Long",
        "boolean", "Boolean", "float", "Float", "byte", "Byte", "short", "Short");
    private static final Map<String, String> IMPLEMENTATIONS = Map.of("List", "ArrayList", "Map", "HashMap", "Set", "HashSet",
        "Queue", "ArrayDeque", "Deque", "ArrayDeque", "Collection", "ArrayList");

    private TypeHints() {
    }

    /** The primitive type that a class boxes; null if it boxes none. */
    static String primitive(String box) {
        return BOXES.entrySet().stream().filter(each -> each.getValue().equals(box)).map(Map.Entry::getKey).findFirst().orElse(null);
    }

    static String of(Complaint complaint) {
        String message = JavaNames.shorten(complaint.problem().message());
        switch (complaint.code()) {
            case "prob.found.req":
                return wrongType(complaint, message);
            case "type.found.req": {
                String type = group(FOUND, message, 1);
                return BOXES.containsKey(type) && TYPE_ARGUMENT.matcher(complaint.before()).find() ? "Between < and > stands a class: `" + BOXES.get(type) + "`." : null;
            }
            case "unreported.exception.need.to.catch.or.throw": {
                String type = group(THROWN, message, 1);
                return "Add `throws " + type + "` to the method, or put the call into `try { … } catch (" + type
                    + " e) { … }`; a lambda needs the latter.";
            }
            case "non-static.cant.be.ref":
                return nonStatic(complaint, message);
            case "cant.deref": {
                String type = message.split(" ")[0];
                return BOXES.containsKey(type) ? "A value of type " + type + " has no methods; `" + BOXES.get(type) + "` has some, such as `"
                    + BOXES.get(type) + ".toString(…)`." : null;
            }
            case "already.defined":
                return message.startsWith("variable") ? "To give it a new value, leave out the type; for another variable, take another name." : null;
            case "abstract.cant.be.instantiated": {
                String type = message.split(" ")[0];
                return IMPLEMENTATIONS.containsKey(type) ? "`" + type + "` says what can be done with it; create a `new " + IMPLEMENTATIONS.get(type) + "<>()`." : null;
            }
            case "foreach.not.applicable.to.type":
                return BOXES.containsKey(group(FOUND, message, 1)) ? "To count: `for (int i = 0; i < " + complaint.text() + "; i++)`." : null;
            default:
                return null;
        }
    }

    private static String wrongType(Complaint complaint, String message) {
        if (message.contains("unexpected return value")) {
            return "The method is `void`; say the type of its result instead.";
        }
        if (message.contains("missing return value")) {
            return "The method promises a value: `return …;`, or is `void`.";
        }
        if (message.contains("bad return type in lambda") && message.contains("void cannot be converted")) {
            return "What is called there gives nothing back; put it in braces: `… -> { …; }`.";
        }
        Matcher lossy = LOSSY.matcher(message);
        if (lossy.find()) {
            return lossy(complaint.text(), lossy.group(1), lossy.group(2));
        }
        Matcher converted = CONVERTED.matcher(message);
        if (!converted.find()) {
            return null;
        }
        String text = complaint.text();
        String from = converted.group(1);
        String to = converted.group(2);
        if (to.equals("Throwable") && text.startsWith("throw ")) {
            return "`throw` takes an exception: `throw new IllegalStateException(…);`.";
        }
        if (CASE.matcher(complaint.before()).find()) {
            return "What `case` names has the type of what `switch` asks for: " + (to.equals("String") ? "a text in quotes." : "`" + to + "`.");
        }
        if (from.equals("void")) {
            return NOTHING;
        }
        if (from.equals("null") && BOXES.containsKey(to)) {
            return "No " + to + " is null; a variable of type `" + BOXES.get(to) + "` can be.";
        }
        if (from.equals("Object") && !to.contains("<") && !BOXES.containsKey(to)) {
            return "`(" + to + ") …` says that it is one; a list says what is in it, as in `List<String>`.";
        }
        if (to.equals("boolean") && text.matches("\"(true|false)\"")) {
            return "Without quotes: `" + text.replace("\"", "") + "`.";
        }
        if (to.equals("boolean")) {
            return ASSIGNMENT.matcher(text).matches() ? "`=` gives a value, `==` compares." : "A condition is true or false; compare the value with another.";
        }
        if (from.equals("String") && to.equals("char")) {
            return text.length() == 3 && text.startsWith("\"") ? "One character stands in single quotes: `'" + text.charAt(1) + "'`."
                : NAME.matcher(text).matches() ? "`" + text + ".charAt(0)` is its first character." : "`text.charAt(0)` is the first character of a text.";
        }
        if (from.equals("String") && BOXES.containsKey(to)) {
            return "A text becomes a number with `" + BOXES.get(to) + ".parse" + Character.toUpperCase(to.charAt(0)) + to.substring(1) + "(…)`.";
        }
        return to.equals("String") && BOXES.containsKey(from) ? "A value becomes a text with `String.valueOf(…)`." : null;
    }

    private static String lossy(String text, String from, String to) {
        if (to.equals("float") && LITERAL.matcher(text).matches()) {
            return "A float ends with f: `" + text + "f`.";
        }
        boolean simple = LITERAL.matcher(text).matches() || NAME.matcher(text).matches();
        boolean quoted = !text.contains("\n") && text.length() <= MAX_QUOTED;
        String cast = "(" + to + ") " + (simple ? text : quoted ? "(" + text + ")" : "(…)");
        boolean cutsOff = (from.equals("double") || from.equals("float")) && !to.equals("float");
        return "`" + cast + "` converts it" + (cutsOff ? " and drops what is behind the point" : "") + "; or declare " + article(from) + " " + from + ".";
    }

    private static String article(String type) {
        return type.equals("int") ? "an" : "a";
    }

    private static String nonStatic(Complaint complaint, String message) {
        if (complaint.argument(0).endsWith("type.variable")) {
            return "What is `static` belongs to the class, and `" + complaint.argument(1) + "` to each of its objects: leave out the `static`.";
        }
        if (complaint.argument(1).equals("this") || complaint.argument(1).equals("super")) {
            return "Only in a class is there a `" + complaint.argument(1) + "`; what a cell declares is used by its name.";
        }
        String name = group(NON_STATIC, message, 2) + (message.contains(" method ") ? "(…)" : "");
        String type = group(TYPE_AND_DOT, complaint.before(), 1);
        if (type.isEmpty()) {
            type = CLASS.matcher(complaint.before()).results().map(found -> found.group(1)).reduce("", (one, next) -> next);
        }
        return "`" + name + "` belongs to an object: create one, as in `new " + (type.isEmpty() ? "…" : type) + "(…)." + name + "`.";
    }

    private static String group(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(group) : "";
    }
}
