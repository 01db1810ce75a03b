package elara.server.help;

import elara.server.compiler.Analysis;
import elara.server.compiler.CellCompiler;
import elara.server.magics.CellPart.CellMagic;
import elara.server.magics.CellPart.CodePart;
import elara.server.magics.CellPart;
import elara.server.magics.MagicParser;
import java.util.regex.Pattern;

/** Whether what was typed can be run, or more of it has to come. */
public final class Completeness {
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t]*\\n[ \\t]*\\z");

    private static final Pattern LAST_LINE_BLANKS = Pattern.compile("(?:^|\\n)([ \\t]*)[^\\n]*\\z");

    private final Analysis analysis;
    private final MagicJava magicJava;

    /** With the compiler of the cells, and what magics take. */
    public Completeness(CellCompiler compiler, MagicJava magicJava) {
        analysis = new Analysis(compiler);
        this.magicJava = magicJava;
    }

    /** {@code complete}, {@code incomplete} or {@code invalid}. */
    public String of(String code) {
        for (CellPart part : MagicParser.parse(code)) {
            String state = part instanceof CodePart ? ofJava(code.substring(part.start(), part.end())) : part instanceof CellMagic cell ? of(cell) : "complete";
            if (!state.equals("complete")) {
                return state;
            }
        }
        return "complete";
    }

    private String ofJava(String java) {
        return switch (analysis.state(java)) {
            case COMPLETE -> "complete";
            case INCOMPLETE -> "incomplete";
            case MALFORMED -> "invalid";
        };
    }

    /** What stands below a magic ends with an empty line, as in IPython, if it is not Java that goes on. */
    private String of(CellMagic magic) {
        boolean ended = magic.body().isBlank() ? magic.body().contains("\n") : EMPTY_LINE.matcher(magic.body()).find();
        return ended ? magicJava.body(magic).map(this::ofJava).orElse("complete") : "incomplete";
    }

    /**
     * Blanks to begin the next line of incomplete code with: four more than the line that it is inside of, or goes on with; below a magic
     * that takes something else than Java, as many as the last line has.
     */
    public String indent(String code) {
        if (MagicParser.parse(code).get(0) instanceof CellMagic magic) {
            return magicJava.body(magic).map(java -> " ".repeat(Indentation.after(java))).orElseGet(() -> LAST_LINE_BLANKS.matcher(code).results().findFirst().orElseThrow().group(1));
        }
        return " ".repeat(Indentation.after(code));
    }
}
