package elara.helpers;

import elara.display.Display;
import elara.display.MimeBundle;

/** The way into the notebook; where the kernel's display API is absent, plain text on standard output. */
final class Output {
    static final boolean IN_NOTEBOOK = displayApiIsPresent();

    private Output() {
    }

    static void show(String html, String text) {
        if (IN_NOTEBOOK) {
            Notebook.show(html, text);
        } else {
            System.out.println(text);
        }
    }

    private static boolean displayApiIsPresent() {
        try {
            Class.forName("elara.display.Display", false, Output.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** A class of its own, so that the display API is only looked for when this is first used. */
    private static final class Notebook {
        static void show(String html, String text) {
            Display.display(MimeBundle.of("text/html", html).with(MimeBundle.TEXT, text));
        }
    }
}
