package elara.server.session;

import elara.server.compiler.Compilation;
import elara.server.compiler.CompilationException;
import elara.server.compiler.Definitions;
import elara.server.compiler.Source;
import elara.server.compiler.Stage;
import java.util.List;

/** Runs cells as the kernel does, without what it tells of them. */
final class Cells {
    private Cells() {
    }

    /** Compiles a cell, which is what is defined then, and brings it into the session. */
    static List<Stage> load(Session session, String source, long cell) {
        try {
            String name = "In[" + cell + "]";
            Definitions before = session.definitions();
            Compilation compilation = session.compile(new Source(name, source), new Origin(cell, name, source), false, () -> false);
            for (Stage stage : compilation.stages()) {
                session.define(stage, before);
                session.apply(stage);
                before = stage.definitions();
            }
            return compilation.stages();
        } catch (CompilationException e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    /** Runs what was loaded, in an execution; the last value is rendered. */
    static Outcome invoke(Execution execution, List<Stage> stages) {
        Outcome outcome = new Outcome(false, null, null, null);
        for (Stage stage : stages) {
            if (outcome.ok() && !stage.methods().isEmpty()) {
                outcome = execution.invoke(stage.runnerClass(), stage.methods(), stage.hasValue(), stage.fresh());
            }
        }
        return outcome;
    }

    /** Runs a cell. */
    static Outcome run(Session session, String source, long cell) {
        try (Execution execution = session.begin(cell, SessionThreads.MAIN)) {
            return run(session, execution, source);
        }
    }

    /** Runs a cell in an execution. */
    static Outcome run(Session session, Execution execution, String source) {
        List<Stage> stages = load(session, source, execution.run());
        Outcome outcome = invoke(execution, stages);
        if (!outcome.ok()) {
            stages.forEach(session::afterFailure);
        }
        return outcome;
    }
}
