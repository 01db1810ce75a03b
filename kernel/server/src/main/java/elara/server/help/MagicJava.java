package elara.server.help;

import elara.server.magics.Argument;
import elara.server.magics.CellPart;
import elara.server.magics.CellPart.CellMagic;
import elara.server.magics.CellPart.LineMagic;
import elara.server.magics.Magic;
import elara.server.magics.MagicParser;
import elara.server.magics.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** The Java in calls of magics: the code that {@code %time} runs, the names that {@code %javadoc} explains. */
public final class MagicJava {
    private static final int BEYOND = Integer.MAX_VALUE;

    private final Function<String, Optional<Magic>> magics;

    /** Of magics, by their names. */
    public MagicJava(Function<String, Optional<Magic>> magics) {
        this.magics = magics;
    }

    /** The cell with blanks around the Java of a magic if the cursor is in that; other cells as they are. Positions stay. */
    public String at(String cell, int cursor) {
        for (CellPart part : MagicParser.parse(cell)) {
            if (part.start() <= cursor && cursor <= part.end()) {
                Argument argument = argument(part);
                if (isQuestion(part, cell)) {
                    return cell.substring(0, part.start()) + cell.substring(part.start(), part.end()).replace('?', ' ') + cell.substring(part.end());
                }
                if (argument == Argument.JAVA) {
                    int start = part instanceof LineMagic line ? codeStart(line, cell) : ((CellMagic) part).bodyStart();
                    return start > cursor ? cell : only(cell, part, start, part.end());
                }
                if (argument == Argument.NAME && part instanceof LineMagic line) {
                    int start = wordStart(line, cell, cursor);
                    boolean other = start > cursor || cell.startsWith("-", start) || cell.startsWith("%", start);
                    return other ? cell : only(cell, part, start, Code.nameEnd(cell, cursor)).replace('#', '.');
                }
            }
        }
        return cell;
    }

    /** Whether the cursor is where a magic takes names, and nothing else of Java. */
    public boolean takesNames(String cell, int cursor) {
        return MagicParser.parse(cell).stream().anyMatch(part -> part.start() <= cursor && cursor <= part.end() && argument(part) == Argument.NAME);
    }

    /** The Java below a cell magic; none if it takes something else. */
    Optional<String> body(CellMagic magic) {
        return argument(magic) == Argument.JAVA ? Optional.of(magic.body()) : Optional.empty();
    }

    private Argument argument(CellPart part) {
        String name = part instanceof CellMagic cell ? cell.name() : part instanceof LineMagic line ? line.name() : "";
        return magics.apply(name).map(Magic::argument).orElse(Argument.OTHER);
    }

    private static boolean isQuestion(CellPart part, String cell) {
        return part instanceof LineMagic line && !cell.startsWith("%" + line.name(), part.start()) && !cell.startsWith("/", part.start());
    }

    private static String only(String cell, CellPart part, int start, int end) {
        return cell.substring(0, part.start()) + blanks(cell.substring(part.start(), start)) + cell.substring(start, end)
            + blanks(cell.substring(end, part.end())) + cell.substring(part.end());
    }

    private static String blanks(String text) {
        return text.replaceAll("[^\r\n]", " ");
    }

    /** Where the code begins behind the magic's options; beyond all if an option is still being written. */
    private int codeStart(LineMagic magic, String cell) {
        List<Parameter> options = magics.apply(magic.name()).map(Magic::options).orElse(List.of());
        int end = magic.end();
        int at = behind(Character::isWhitespace, cell, magic.lineStart(), end);
        for (Parameter option = optionAt(cell, at, options); option != null; option = optionAt(cell, at, options)) {
            int value = option.value().isEmpty() ? at + option.word().length() : behind(Character::isWhitespace, cell, at + option.word().length(), end);
            at = option.value().isEmpty() ? value : behind(each -> !Character.isWhitespace(each), cell, value, end);
            if (at == end) {
                return BEYOND;
            }
            at = behind(Character::isWhitespace, cell, at, end);
        }
        boolean option = at == magic.lineStart() || cell.startsWith("-", at) && at + 1 == end;
        return option ? BEYOND : at;
    }

    private static Parameter optionAt(String cell, int at, List<Parameter> options) {
        return options.stream().filter(each -> cell.startsWith(each.word(), at)).findFirst().orElse(null);
    }

    private static int behind(IntPredicate characters, String text, int from, int end) {
        int at = from;
        while (at < end && characters.test(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int wordStart(LineMagic magic, String cell, int cursor) {
        int start = cursor;
        while (start > magic.lineStart() && !Character.isWhitespace(cell.charAt(start - 1))) {
            start--;
        }
        return start > magic.lineStart() ? start : BEYOND;
    }
}
