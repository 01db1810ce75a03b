package elara.server.errors;

/**
 * What reads on light and on dark themes. JupyterLab shows errors on pink or on dark red, and bold colours in a darker
 * tone: bold red on the latter has a contrast of 2.1. So what matters is bold in the theme's own colour, and a plain
 * colour (2.6 and 4.1) only marks.
 */
final class Ansi {
    private Ansi() {
    }

    static String bold(String text) {
        return "\u001b[1m" + text + "\u001b[0m";
    }

    static String green(String text) {
        return "\u001b[32m" + text + "\u001b[0m";
    }

    static String blue(String text) {
        return "\u001b[34m" + text + "\u001b[0m";
    }
}
