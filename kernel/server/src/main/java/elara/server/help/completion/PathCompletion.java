package elara.server.help.completion;

import com.sun.tools.javac.parser.Tokens.Token;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import elara.server.compiler.Tokens;
import elara.server.help.Code;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Completes paths in texts of Java. */
public final class PathCompletion {
    /** What takes a path, by its name and that before the dot: there, all files are offered before one is begun. */
    private static final Pattern TAKES_PATH = Pattern.compile(
        "(?i)paths?\\.(of|get)|.*(path|file|folder|directory|read|load|open|write|save|csv|image|resolve).*");

    private final Paths paths;

    /** Relative paths begin in {@code directory}. */
    public PathCompletion(Supplier<Path> directory) {
        paths = new Paths(directory);
    }

    /** What could be written at the cursor if that is in a text; nothing if it is elsewhere. */
    Optional<Completion> complete(String code, int cursor) {
        OptionalInt literal = Code.textStart(code, cursor);
        if (literal.isEmpty()) {
            return Optional.empty();
        }
        String begun = code.substring(literal.getAsInt() + 1, cursor);
        if (begun.isEmpty() && !takesPath(code.substring(0, literal.getAsInt()))) {
            return Optional.of(Completion.none(cursor));
        }
        return Optional.of(new Completion(literal.getAsInt() + 1 + Paths.nameStart(begun), paths.complete(begun, any -> true)));
    }

    private static boolean takesPath(String before) {
        List<Token> tokens = Tokens.of(before);
        int at = tokens.size() - 2; // the last one is the end of the text
        while (at > 0 && tokens.get(at).kind != TokenKind.LPAREN && tokens.get(at).kind != TokenKind.SEMI) {
            at--;
        }
        if (at < 1 || tokens.get(at - 1).kind != TokenKind.IDENTIFIER) {
            return false;
        }
        boolean member = at > 2 && tokens.get(at - 2).kind == TokenKind.DOT && tokens.get(at - 3).kind == TokenKind.IDENTIFIER;
        String name = (member ? tokens.get(at - 3).name() + "." : "") + tokens.get(at - 1).name();
        return TAKES_PATH.matcher(name).matches();
    }
}
