package elara.server.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic.Kind;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** What is said in a task with annotation processors: also about what is in no cell, such as a source that one has generated. */
final class ProcessorReports implements DiagnosticListener<JavaFileObject> {
    private final Problems problems;
    private final Piece annotated;
    private final List<Problem> ofGenerated = new ArrayList<>();

    /** Adds to {@code problems}; what has no place of its own is said of a piece with an annotation. */
    ProcessorReports(Problems problems, Piece annotated) {
        this.problems = problems;
        this.annotated = annotated;
    }

    /** Whether the source has the very name that is not known there; generated members have places where something else stands. */
    private static boolean isAtItsName(Problem problem) {
        return problem.isUnresolved() && problem.arguments().contains(problem.text());
    }

    @Override
    public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
        boolean isError = diagnostic.getKind() == Kind.ERROR;
        boolean ofProcessor = diagnostic.getCode().endsWith(".proc.messager");
        if (diagnostic.getSource() instanceof GeneratedUnit) {
            problems.report(diagnostic);
        } else if (isError || ofProcessor && diagnostic.getKind() != Kind.NOTE) {
            String message = diagnostic.getMessage(Locale.ENGLISH);
            if (isError && diagnostic.getSource() instanceof GeneratedFile file) {
                ofGenerated.add(Annotations.problem(annotated, "proc.generated",
                    "line " + diagnostic.getLineNumber() + " of the generated " + file.getName() + ": " + message));
            } else {
                Problem problem = Annotations.problem(annotated, "proc.messager", message);
                problems.add(isError ? problem : problem.asWarning());
            }
        }
    }

    /** The task is over: errors in generated code count if they do not follow from others. */
    void finish() {
        List<Problem> written = problems.errors().stream().filter(ProcessorReports::isAtItsName).toList();
        problems.removeIf(each -> !isAtItsName(each) && written.stream().anyMatch(other -> other.piece() == each.piece()
            && other.code().equals(each.code()) && other.arguments().equals(each.arguments())));
        if (problems.errors().isEmpty()) {
            ofGenerated.forEach(problems::add);
        }
    }
}
