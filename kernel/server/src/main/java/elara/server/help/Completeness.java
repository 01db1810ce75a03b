package elara.server.help;

import elara.server.compiler.Analysis;
import elara.server.compiler.CellCompiler;
import elara.server.magics.CellPart.CodePart;
import elara.server.magics.CellPart;
import elara.server.magics.MagicParser;

/** Whether what was typed can be run, or more of it has to come. */
public final class Completeness {
    private static final int INDENT = 4;

    private final Analysis analysis;

    /** With the compiler of the cells. */
    public Completeness(CellCompiler compiler) {
        analysis = new Analysis(compiler);
    }

    /** {@code complete}, {@code incomplete} or {@code invalid}. */
    public String of(String code) {
        for (CellPart part : MagicParser.parse(code)) {
            if (part instanceof CodePart) {
                switch (analysis.state(code.substring(part.start(), part.end()))) {
                    case INCOMPLETE:
                        return "incomplete";
                    case MALFORMED:
                        return "invalid";
                    default:
                }
            }
        }
        return "complete";
    }

    /** Blanks to begin the next line of incomplete code with: those of its last line, and more inside open brackets. */
    public String indent(String code) {
        String last = code.substring(code.stripTrailing().lastIndexOf('\n') + 1);
        int blanks = last.length() - last.stripLeading().length();
        String text = last.strip();
        boolean opens = text.endsWith("{") || text.endsWith("(") || text.endsWith("[");
        return " ".repeat(blanks + (opens ? INDENT : 0));
    }
}
