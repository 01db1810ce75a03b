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

    /** A processor takes too long, fails, or cannot be loaded; {@code what} follows its name. */
    static ProcessorException of(String code, DeclaredProcessor processor, String what, Piece annotated, boolean leftBehind) {
        return new ProcessorException(Annotations.problem(annotated, code, processor.description() + what
            + "; try another version of its library, or restart the kernel and leave it out"), leftBehind);
    }

    /** The same, because of something thrown. */
    static ProcessorException failed(DeclaredProcessor processor, String what, Throwable thrown, Piece annotated) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return of("proc.failed", processor, what + " (" + root.toString().lines().findFirst().orElse("") + ")", annotated, false);
    }

    Problem problem() {
        return problem;
    }

    boolean leftBehind() {
        return leftBehind;
    }
}
