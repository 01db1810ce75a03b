package elara.server.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** A front end may ask whether source is complete while the compiler's first cell is compiled. */
class SeveralThreadsTest {
    @Test
    void compilingAndAskingTakeTurns() throws InterruptedException, ExecutionException {
        for (int round = 0; round < 5; round++) {
            CellCompiler compiler = new CellCompiler(List.of("-proc:none"));
            Analysis analysis = new Analysis(compiler);
            FutureTask<Definitions> compiling = new FutureTask<>(() -> {
                Definitions definitions = compiler.begin("import java.util.*;");
                for (int i = 0; i < 10; i++) {
                    compiler.warmUp(definitions);
                }
                return definitions;
            });
            new Thread(compiling).start();
            while (!compiling.isDone()) {
                assertThat(analysis.state("for (int i = 0; i < 3; i++) {")).isEqualTo(Analysis.State.INCOMPLETE);
                assertThat(analysis.state("int x = 1;")).isEqualTo(Analysis.State.COMPLETE);
            }
            assertThat(compiling.get()).isNotNull();
        }
    }
}
