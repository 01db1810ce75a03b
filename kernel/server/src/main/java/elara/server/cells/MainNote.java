package elara.server.cells;

import elara.server.compiler.Compilation;
import elara.server.compiler.Definition;
import elara.server.compiler.Piece;
import elara.server.compiler.Source;
import java.util.List;
import java.util.regex.Pattern;

/** How to run a program that a cell only defines: {@code java} calls the main of a file, nobody that of a cell. */
final class MainNote {
    private static final Pattern OF_CLASS = Pattern.compile("\\bstatic\\s+(?:final\\s+)?void\\s+main\\s*\\(\\s*(?:final\\s+)?String\\s*(?:\\.\\.\\.|\\[)");
    private static final String ARGUMENTS = "(new String[0]);";

    private MainNote() {
    }

    /** Null if the source does something itself, or has no main. */
    static String of(Source source, Compilation compilation) {
        if (compilation.stages().stream().anyMatch(stage -> !stage.methods().isEmpty())) {
            return null;
        }
        return compilation.definitions().all().stream().filter(each -> each.piece().source() == source && each.isUsable()).map(MainNote::call)
            .filter(call -> call != null).findFirst()
            .map(call -> "A cell does not run main by itself. To run it: `" + call + "`").orElse(null);
    }

    private static String call(Definition definition) {
        if (definition.piece().content() instanceof Piece.Method method) {
            return !method.name().equals("main") ? null : method.parameterTypes().equals(List.of("String[]")) ? "main" + ARGUMENTS
                : method.parameterTypes().isEmpty() ? "main();" : null;
        }
        return definition.kind() == Definition.Kind.TYPE && OF_CLASS.matcher(definition.piece().text()).find()
            ? definition.name() + ".main" + ARGUMENTS : null;
    }
}
