package elara.server.help;

import elara.server.compiler.Analysis;
import elara.server.compiler.CellCompiler;
import elara.server.magics.CellPart.CodePart;
import elara.server.magics.CellPart;
import elara.server.magics.MagicParser;

/** Whether what was typed can be run, or more of it has to come. */
public final class Completeness {
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

    /** Blanks to begin the next line of incomplete code with: four more than the line that it is inside of, or goes on with. */
    public String indent(String code) {
        return " ".repeat(Indentation.after(code));
    }
}
