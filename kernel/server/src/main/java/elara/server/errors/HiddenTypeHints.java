package elara.server.errors;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a type of a cell from the one of {@code java.lang} that has the same name, where the latter seems to be meant. */
final class HiddenTypeHints {
    private static final Pattern OF_CELL = Pattern.compile("\\bREPL\\.(\\p{Lu}[\\p{L}\\p{Nd}_]*)(?![\\p{L}\\p{Nd}_$])");
    private static final String JAVA_LANG = "java.lang.";

    private HiddenTypeHints() {
    }

    static String of(Complaint complaint) {
        String said = String.join(" ", complaint.arguments());
        Matcher types = OF_CELL.matcher(said);
        while (types.find()) {
            Class<?> hidden = ofJavaLang(types.group(1));
            if (hidden != null && isMeant(hidden, complaint, said)) {
                return "`" + types.group(1) + "` is the type of that name that a cell declares; `import " + hidden.getName()
                    + ";` brings Java's back.";
            }
        }
        return null;
    }

    private static boolean isMeant(Class<?> hidden, Complaint complaint, String said) {
        if (complaint.code().startsWith("cant.resolve.location") || complaint.code().startsWith("cant.apply")) {
            String name = complaint.argument(1);
            return name.equals(hidden.getSimpleName()) || Arrays.stream(hidden.getMethods()).anyMatch(method -> method.getName().equals(name))
                || Arrays.stream(hidden.getFields()).anyMatch(field -> field.getName().equals(name));
        }
        return said.contains(hidden.getName() + " ") || said.endsWith(hidden.getName())
            || said.startsWith(TypeHints.primitive(hidden.getSimpleName()) + " cannot be converted");
    }

    private static Class<?> ofJavaLang(String simpleName) {
        try {
            return Class.forName(JAVA_LANG + simpleName, false, null);
        } catch (ClassNotFoundException | LinkageError e) {
            return null; // the latter where only case differs
        }
    }
}
