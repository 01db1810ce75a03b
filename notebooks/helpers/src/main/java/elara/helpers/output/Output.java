package elara.helpers.output;

import elara.display.CellRun;
import elara.display.Display;
import elara.display.MimeBundle;

/** The way into the notebook; where the kernel's display API is absent, plain text on standard output. */
public final class Output {
    static final boolean IN_NOTEBOOK = displayApiIsPresent();

    private Output() {
    }

    public static void show(String html, String text) {
        if (IN_NOTEBOOK) {
            Notebook.show(html, text);
        } else {
            System.out.println(text);
        }
    }

    /** Shows a value that {@link #update} will replace; returns the id it takes. Nothing is shown outside a notebook. */
    static String display(Object value) {
        return IN_NOTEBOOK ? Notebook.display(value) : "";
    }

    /** Replaces what {@link #display} showed. */
    static void update(String id, Object value) {
        if (IN_NOTEBOOK) {
            Notebook.update(id, value);
        }
    }

    /** The number of the cell's run that the calling thread works for, 0 outside a notebook. */
    static long cellRun() {
        return IN_NOTEBOOK ? Notebook.cellRun() : 0;
    }

    /** Does something of which what it shows belongs to a run of a cell, whatever else goes on. */
    static void onBehalfOf(long run, Runnable work) {
        if (IN_NOTEBOOK) {
            Notebook.onBehalfOf(run, work);
        } else {
            work.run();
        }
    }

    /** Has {@code last} done once when the running statement of the cell has ended, however it ends; never outside a notebook. */
    static void atEnd(Runnable last) {
        if (IN_NOTEBOOK) {
            Notebook.atEnd(last);
        }
    }

    /** Whether what the calling thread shows is gathered, and seen only at the end, as it is in a widget's function. */
    static boolean isCaptured() {
        return IN_NOTEBOOK && Notebook.isCaptured();
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

        static String display(Object value) {
            return Display.display(value);
        }

        static void update(String id, Object value) {
            Display.updateDisplay(id, value);
        }

        static long cellRun() {
            return CellRun.number();
        }

        static void onBehalfOf(long run, Runnable work) {
            CellRun.onBehalfOf(run, work);
        }

        static boolean isCaptured() {
            return Display.isCaptured();
        }

        static void atEnd(Runnable last) {
            CellRun.atEnd(last);
        }
    }
}
