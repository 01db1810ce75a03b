package org.dflib.jjava.jupyter.kernel;

import org.dflib.jjava.runtime.Display;

/** What notebooks show things with, and {@code render} as JJava's type. All else that is in scope is Elara's own. */
public class BaseNotebookStatics extends Display {
    private BaseNotebookStatics() {
    }
}
