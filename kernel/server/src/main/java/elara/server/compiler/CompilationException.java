package elara.server.compiler;

import java.util.List;

/** A cell does not compile. */
public final class CompilationException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient List<Problem> problems;
    private final transient List<Unusable> unusable;

    /**
     * A name that is defined, but cannot be used as it is.
     *
     * @param problem that the name is not known
     * @param definitions of that name
     * @param all what else is defined
     */
    public record Unusable(Problem problem, List<Definition> definitions, Definitions all) {
    }

    CompilationException(List<Problem> problems, List<Unusable> unusable) {
        super(problems.isEmpty() ? "" : problems.get(0).message(), null, false, false);
        this.problems = problems;
        this.unusable = unusable;
    }

    /** What is wrong. */
    public List<Problem> problems() {
        return problems;
    }

    /** Which of the problems are about definitions that wait, or that do not compile any more. */
    public List<Unusable> unusable() {
        return unusable;
    }
}
