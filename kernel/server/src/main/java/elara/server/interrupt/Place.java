package elara.server.interrupt;

import com.sun.jdi.StackFrame;
import elara.display.CellNames;
import java.util.List;

/** What a reader calls the place where a thread is: the method of the cell that runs, and what of a library it has called. */
final class Place {
    private Place() {
    }

    /** In words; the innermost frame comes first. */
    static String of(List<StackFrame> frames) {
        int inner = 0;
        while (inner < frames.size() && !CallStack.isOfCell(frames.get(inner))) {
            inner++;
        }
        if (inner == frames.size()) {
            return frames.isEmpty() ? "unknown code" : simple(frames.get(0));
        }
        String own = "the cell";
        // Behind the agent's frames, code waits for what runs here.
        for (int i = inner; i < frames.size() && !CallStack.isAgent(frames.get(i)); i++) {
            String method = CallStack.isOfCell(frames.get(i)) ? methodOfCell(frames.get(i)) : "";
            if (!method.isEmpty() && !method.startsWith("lambda")) {
                own = method;
            }
        }
        return inner == 0 ? own : simple(frames.get(inner - 1)) + " called by " + own;
    }

    private static String simple(StackFrame frame) {
        if (CallStack.isOfCell(frame)) {
            return methodOfCell(frame);
        }
        String type = CallStack.type(frame);
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1) + "." + CallStack.method(frame);
    }

    private static String methodOfCell(StackFrame frame) {
        return CellNames.method(CallStack.type(frame), CallStack.method(frame));
    }
}
