package elara.server.help.completion;

import elara.server.help.Code;
import elara.server.help.MagicJava;
import java.util.List;

/** Completes what stands before the cursor: names in Java, magics with their arguments, paths in texts. */
public final class Completer {
    private final MagicJava magicJava;
    private final MagicCompletion magics;
    private final PathCompletion paths;
    private final JavaCompletion java;

    /** Completes with these, the first of which that knows the place. */
    public Completer(MagicJava magicJava, MagicCompletion magics, PathCompletion paths, JavaCompletion java) {
        this.magicJava = magicJava;
        this.magics = magics;
        this.paths = paths;
        this.java = java;
    }

    /** Completes at {@code cursor}; a method ends with its opening bracket, or with both if it has no parameters. */
    public Completion complete(String code, int cursor) {
        String java = magicJava.at(code, cursor);
        Completion found = magics.complete(java, cursor).or(() -> paths.complete(java, cursor)).orElseGet(() -> names(java, cursor));
        return magicJava.takesNames(code, cursor) ? found.namesOnly() : found;
    }

    private Completion names(String code, int cursor) {
        return Code.isElsewhere(code, cursor) ? new Completion(cursor, List.of()) : java.complete(Code.java(code), cursor);
    }
}
