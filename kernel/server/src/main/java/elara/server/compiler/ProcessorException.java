package elara.server.compiler;

/** A cell cannot be compiled because of an annotation processor. */
final class ProcessorException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;
    private final boolean leftBehind;

    /**
     * A problem.
     *
     * @param leftBehind whether the task may still go on
     */
    ProcessorException(Problem problem, boolean leftBehind) {
        super(problem.message());
        this.problem = problem;
        this.leftBehind = leftBehind;
    }

    Problem problem() {
        return problem;
    }

    boolean leftBehind() {
        return leftBehind;
    }
}
