package elara.server.errors;

/** Colours that read on light and on dark themes. */
final class Ansi {
    private Ansi() {
    }

    static String red(String text) {
        return "\u001b[1;31m" + text + "\u001b[0m";
    }

    static String green(String text) {
        return "\u001b[32m" + text + "\u001b[0m";
    }
}
