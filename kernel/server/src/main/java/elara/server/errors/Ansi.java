package elara.server.errors;

/**
 * What reads on light and on dark themes. JupyterLab shows errors on pink or on dark red, and of its colours none has a
 * contrast of 4.5:1 on both (blue 2.6, green 2.7, bold red 2.1). So what matters is bold, in the theme's own colour.
 */
final class Ansi {
    private Ansi() {
    }

    /** A text without colours. */
    static String plain(String text) {
        return text.replaceAll("\u001b\\[[\\d;]*m", "");
    }

    static String bold(String text) {
        return "\u001b[1m" + text + "\u001b[0m";
    }
}
