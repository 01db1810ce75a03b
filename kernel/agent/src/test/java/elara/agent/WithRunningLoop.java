package elara.agent;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests each of which has a command loop of its own, with the same classes to run. */
abstract class WithRunningLoop {
    private static Map<String, byte[]> classFiles;

    RunningLoop loop;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        classFiles = RunningLoop.compile(folder);
    }

    @BeforeEach
    void start() throws Exception {
        loop = new RunningLoop(classFiles);
    }

    @AfterEach
    void end() throws Exception {
        loop.close();
    }
}
