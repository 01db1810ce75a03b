package elara.helpers.text;

/** Text inside HTML. */
public final class Html {
    private Html() {
    }

    /** The text with everything escaped that HTML would take for markup. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
