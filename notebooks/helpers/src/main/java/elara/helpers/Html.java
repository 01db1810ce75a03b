package elara.helpers;

/** Text inside HTML. */
final class Html {
    private Html() {
    }

    /** The text with everything escaped that HTML would take for markup. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
