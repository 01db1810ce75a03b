package elara.display;

import java.util.regex.Pattern;

/** Names of classes as a cell writes them: JShell nests what a cell declares in classes such as {@code REPL.$JShell$12B}. */
public final class CellNames {
    private static final String BEGIN = "REPL.$JShell$";
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\d+[A-Z]*[.$]");

    private CellNames() {
    }

    /** A text, such as what {@link Object#toString} makes, without the names of those classes. */
    public static String unwrap(String text) {
        return text.contains(BEGIN) ? WRAPPER.matcher(text).replaceAll("") : text;
    }
}
