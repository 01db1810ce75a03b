package elara.server.errors;

import elara.display.CellNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings the names that the compiler and the JVM have for classes back to what a student writes. */
final class JavaNames {
    private static final String NAME = "([\\p{L}_$][\\p{L}\\p{Nd}_$]*)";
    private static final String OF_CELL = "\\bREPL\\." + NAME;
    /** What a class of a cell has, where that may be a variable or method in a class of its own. */
    private static final Pattern MEMBER = Pattern.compile(OF_CELL + "\\." + NAME);
    private static final Pattern IN_CLASS = Pattern.compile(" in (?:class )?" + OF_CELL + "(?![\\p{L}\\p{Nd}_$.])");
    private static final Pattern IN_PACKAGE = Pattern.compile(" in package REPL(?![\\p{L}\\p{Nd}_$.])");
    private static final Pattern TYPE_OF_CELL = Pattern.compile("\\bREPL\\.(\\p{Lu}[\\p{L}\\p{Nd}_]*)(?![\\p{L}\\p{Nd}_$])");
    private static final Pattern QUALIFIED = Pattern.compile("\\b(?:\\p{Ll}[\\p{L}\\d_]*\\.)+(\\p{Lu}[\\p{L}\\d_$]*)");
    private static final Pattern BODY = Pattern.compile("(?<=[\\p{L}\\p{Nd}_])\\$\\$(?=\\()");
    /** The class of {@code new Object() {…}} beside the variable that it was assigned to. */
    private static final Pattern ANONYMOUS = Pattern.compile("(?:\\bclass )?\\bREPL\\.([^\\s.]+)\\$v[.$]Anonymous");

    private JavaNames() {
    }

    /** The simple name of a class; empty if it has none. */
    static String simple(String className) {
        if (CellNames.isOfCell(className)) {
            String type = CellNames.type(className);
            return type.substring(type.lastIndexOf('.') + 1);
        }
        String name = className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "" : name;
    }

    /** Whether a class is that of a variable's value, without a name of its own. */
    static boolean isAnonymous(String className) {
        return ANONYMOUS.matcher(className).matches();
    }

    /** A text without the names of the classes that hold what a cell declares. */
    static String unwrap(String text) {
        if (!text.contains("REPL")) {
            return text;
        }
        String plain = IN_CLASS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(isHolder(found.group(1)) ? "" : found.group()));
        plain = IN_PACKAGE.matcher(plain).replaceAll("");
        plain = ANONYMOUS.matcher(plain).replaceAll("the class of $1");
        return CellNames.unwrap(MEMBER.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(member(found))));
    }

    private static String member(MatchResult found) {
        return !isHolder(found.group(1)) ? found.group() : found.group(2).replaceFirst("\\$\\$$", "");
    }

    private static boolean isHolder(String simpleName) {
        return !CellNames.isType("REPL." + simpleName);
    }

    /** A text with simple names in place of qualified ones, except where one simple name stands for two classes. */
    static String shorten(String text) {
        Map<String, Set<String>> meanings = new HashMap<>();
        TYPE_OF_CELL.matcher(text).results().forEach(found -> meanings.computeIfAbsent(found.group(1), name -> new HashSet<>()).add(found.group()));
        String unwrapped = BODY.matcher(unwrap(text)).replaceAll("").replace("<nulltype>", "null").replace("local variable $value", "the value");
        QUALIFIED.matcher(unwrapped).results()
            .forEach(found -> meanings.computeIfAbsent(found.group(1), name -> new HashSet<>()).add(found.group()));
        return QUALIFIED.matcher(unwrapped).replaceAll(found ->
            Matcher.quoteReplacement(meanings.get(found.group(1)).size() > 1 ? found.group() : found.group(1)));
    }
}
