package elara.server.help.completion;

import elara.server.help.Code;
import java.util.List;

/** Completes what stands before the cursor: names in Java, magics with their arguments, paths in texts. */
public final class Completer {
    private final MagicCompletion magics;
    private final PathCompletion paths;
    private final JavaCompletion java;

    /** Completes with these, the first of which that knows the place. */
    public Completer(MagicCompletion magics, PathCompletion paths, JavaCompletion java) {
        this.magics = magics;
        this.paths = paths;
        this.java = java;
    }

    /** Completes at {@code cursor}; a method ends with its opening bracket, or with both if it has no parameters. */
    public Completion complete(String code, int cursor) {
        String java = magics.java(code, cursor);
        return magics.complete(java, cursor).or(() -> paths.complete(java, cursor)).orElseGet(() -> names(java, cursor));
    }

    private Completion names(String code, int cursor) {
        return Code.isElsewhere(code, cursor) ? new Completion(cursor, List.of()) : java.complete(Code.java(code), cursor);
    }
}
