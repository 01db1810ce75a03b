package elara.server.errors;

import elara.display.CellNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings the names of classes back to what a student writes. */
final class JavaNames {
    /** JShell nests what a cell declares in a class of its own: {@code REPL.$JShell$12$Net}, or {@code …$12B$Net} later. */
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\d+[A-Z]*");
    private static final Pattern QUALIFIED = Pattern.compile("\\b(?:\\p{Ll}[\\p{L}\\d_]*\\.)+(\\p{Lu}[\\p{L}\\d_$]*)");

    private JavaNames() {
    }

    /** Whether a class was made from the source of a cell. */
    static boolean isOfCell(String className) {
        return WRAPPER.matcher(className).lookingAt();
    }

    /** The name that a class has in its cell, with its outer ones; empty for what stands at a cell's top level. */
    static String inCell(String className) {
        String nested = WRAPPER.matcher(className).replaceFirst("");
        return nested.isEmpty() ? "" : nested.substring(1).replace('$', '.');
    }

    /** The simple name of a class. */
    static String simple(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    /** A text without the names of JShell's wrappers. */
    static String unwrap(String text) {
        return CellNames.unwrap(text);
    }

    /** A text with simple names in place of qualified ones, except where one simple name stands for two classes. */
    static String shorten(String text) {
        Map<String, Set<String>> meanings = new HashMap<>();
        String unwrapped = unwrap(text);
        QUALIFIED.matcher(unwrapped).results()
            .forEach(found -> meanings.computeIfAbsent(found.group(1), name -> new HashSet<>()).add(found.group()));
        return QUALIFIED.matcher(unwrapped).replaceAll(found ->
            Matcher.quoteReplacement(meanings.get(found.group(1)).size() > 1 ? found.group() : found.group(1)));
    }
}
