package elara.server.errors;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to write in Java for what was written as in Python or another language. */
final class PythonHints {
    private static final Map<Pattern, String> SYNTAX = new LinkedHashMap<>();
    private static final Pattern CONDITION = Pattern.compile("\\b(if|while)\\s*\\([^;{]*$");
    private static final Map<String, String> METHODS = Map.ofEntries(
        Map.entry("elif", "In Java: `else if (…)`."),
        Map.entry("len", "In Java: `a.length` of an array, `s.length()` of a String, `list.size()` of a collection."),
        Map.entry("range", "In Java: `for (int i = 0; i < n; i++)`."), Map.entry("str", "In Java: `String.valueOf(…)`."),
        Map.entry("input", "In Java: `new Scanner(System.in).nextLine()`."), Map.entry("abs", "In Java: `Math.abs(…)`."),
        Map.entry("min", "In Java: `Math.min(a, b)`."), Map.entry("max", "In Java: `Math.max(a, b)`."),
        Map.entry("sqrt", "In Java: `Math.sqrt(…)`."), Map.entry("pow", "In Java: `Math.pow(a, b)`."));
    private static final Map<String, String> VALUES = Map.of("True", "true", "False", "false", "None", "null", "NULL", "null",
        "Null", "null", "nil", "null", "self", "this", "console", "System.out.println(…)", "cout", "System.out.println(…)");
    private static final Map<String, String> TYPES = Map.of("string", "String", "str", "String", "bool", "boolean", "integer", "int",
        "Int", "int", "Bool", "boolean", "number", "double", "let", "var", "auto", "var", "const", "final var");
    private static final Set<String> METHOD_WORDS = Set.of("function", "func", "fun", "fn", "def", "sub");
    private static final Set<String> WORDS = Set.of("and", "or", "not");

    static {
        SYNTAX.put(Pattern.compile("^\\s*def\\s+(\\w+)\\s*\\("), "In Java a method says its types: `int $1(int x) { return …; }`.");
        SYNTAX.put(Pattern.compile("^\\s*for\\s+(\\w+)\\s+in\\b"), "In Java: `for (var $1 : values) { … }` or `for (int $1 = 0; $1 < n; $1++) { … }`.");
        SYNTAX.put(Pattern.compile("^\\s*(if|while)\\s+[^(].*:\\s*(\\n|$)"), "In Java: `$1 (condition) { … }`.");
        SYNTAX.put(Pattern.compile("^\\s*elif\\b"), "In Java: `else if (condition) { … }`.");
        SYNTAX.put(Pattern.compile("^\\s*class\\s+(\\w+)\\s*(\\(\\w*\\))?:"), "In Java: `class $1 { … }`.");
        SYNTAX.put(Pattern.compile("^\\s*from\\s+\\S+\\s+import\\b"), "In Java: `import package.Class;`.");
        SYNTAX.put(Pattern.compile("^\\s*(?:async\\s+)?function\\s+(\\w+)\\s*\\("), "In Java a method says its types: `int $1(int x) { return …; }`.");
        SYNTAX.put(Pattern.compile("^\\s*print(?:ln)?\\s+[\"'\\w]"), "In Java: `System.out.println(…);`.");
        SYNTAX.put(Pattern.compile("^\\s*const\\b"), "In Java: `final`, as in `final int SIZE = 3;`.");
        SYNTAX.put(Pattern.compile("^\\s*(unsigned|signed)\\b"), "Java has no `$1`: numbers are `int`, `long` or `double`.");
        SYNTAX.put(Pattern.compile("^\\s*(?:#\\s*include|using\\s+\\w)"), "In Java: `import package.Class;`.");
        SYNTAX.put(Pattern.compile("\\blambda\\s+(\\w+)\\s*:"), "In Java: `$1 -> …`.");
    }

    private PythonHints() {
    }

    static String of(Complaint complaint) {
        return complaint.isSyntax() ? bySyntax(complaint) : !complaint.unknownName().isEmpty() ? byName(complaint) : null;
    }

    private static String bySyntax(Complaint complaint) {
        for (Map.Entry<Pattern, String> syntax : SYNTAX.entrySet()) {
            Matcher matcher = syntax.getKey().matcher(complaint.source());
            if (matcher.find()) {
                return syntax.getKey().matcher(matcher.group()).replaceFirst(syntax.getValue());
            }
        }
        String next = complaint.after().stripLeading();
        if (next.startsWith("*") && complaint.before().stripTrailing().endsWith("*")) {
            return "In Java: `Math.pow(a, b)`.";
        }
        if (complaint.code().equals("illegal.start.of.expr") && next.startsWith("[")) {
            return "In Java: `List.of(1, 2, 3)`, or `{1, 2, 3}` for an array as in `int[] a = {1, 2, 3};`.";
        }
        if (complaint.code().equals("illegal.start.of.expr") && complaint.before().stripTrailing().endsWith("=") && next.startsWith(">")) {
            return CONDITION.matcher(complaint.before()).find() ? "`>=` is greater or equal." : "A lambda's arrow is `->`.";
        }
        if (complaint.code().equals("illegal.start.of.expr") && complaint.before().stripTrailing().endsWith("=") && next.startsWith("<")) {
            return "`<=` is less or equal.";
        }
        if (complaint.code().equals("illegal.start.of.expr") && complaint.before().stripTrailing().endsWith("<") && next.startsWith(">")) {
            return "In Java: `!=`.";
        }
        for (String word : WORDS) {
            if (next.matches("(?s)" + word + "\\b.*") || complaint.before().matches("(?s).*\\b" + word + "\\s*")) {
                return "In Java: `&&` for and, `||` for or, `!` for not.";
            }
        }
        return null;
    }

    private static String byName(Complaint complaint) {
        if (complaint.before().stripTrailing().endsWith(".")) {
            return null;
        }
        return ofName(complaint.unknownKind(), complaint.unknownName());
    }

    /** Of what waits for a definition, such as {@code class string}. */
    static String ofMissing(String description) {
        String[] words = description.replaceFirst("\\(.*", "").split(" ", 2);
        return words.length == 2 ? ofName(words[0], words[1]) : null;
    }

    private static String ofName(String kind, String name) {
        return switch (kind) {
            case "method" -> METHODS.get(name);
            case "variable" -> VALUES.containsKey(name) ? "In Java: `" + VALUES.get(name) + "`." : null;
            case "class" -> METHOD_WORDS.contains(name) ? "In Java a method says what it returns: a type, or `void` for nothing." : TYPES.containsKey(name) ? "In Java: `" + TYPES.get(name) + "`." : null;
            default -> null;
        };
    }
}
