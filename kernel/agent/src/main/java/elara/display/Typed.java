package elara.display;

import java.util.regex.Pattern;

/** A value and the MIME type it is to be shown as, which stand in either order: IJava has the type behind, rapaio's kernel before. */
record Typed(Object value, String mimeType) {
    private static final Pattern MIME_TYPE = Pattern.compile("(text|image|application|audio|video)/[\\w.+-]+");

    /**
     * Tells which is which; in doubt the type stands behind.
     *
     * @throws IllegalArgumentException if neither is a type
     */
    static Typed of(String first, Object second) {
        boolean typeFirst = first != null && MIME_TYPE.matcher(first).matches()
            && !(second instanceof String text && MIME_TYPE.matcher(text).matches());
        if (!typeFirst && second != null && !(second instanceof String) && !MIME_TYPE.matcher(second.toString()).matches()) {
            throw new IllegalArgumentException("Behind what is shown stands a MIME type such as text/html. Show several values one by one.");
        }
        return typeFirst ? new Typed(second, first) : new Typed(first, second == null ? null : second.toString());
    }
}
