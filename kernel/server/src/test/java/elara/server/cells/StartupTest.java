package elara.server.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import elara.server.cells.CellFailure.Reason;
import elara.server.errors.CellError;
import elara.server.jvm.OtherKernels;
import elara.server.magics.MagicCall;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupTest {

    @TempDir
    Path directory;
    private final List<String> done = new ArrayList<>();
    private CellFailure failure;

    private TimeLimit run(Map<String, String> environment) {
        Startup startup = new Startup(new OtherKernels(environment), directory, new Startup.Actions() {
            @Override
            public void runMagic(MagicCall call) {
                done.add("%" + call.name() + " " + String.join(" ", call.arguments()));
                fail();
            }

            @Override
            public void runCode(String name, String code) {
                done.add(name + ": " + code);
                fail();
            }

            private void fail() {
                if (failure != null) {
                    throw failure;
                }
            }

            @Override
            public void tell(String text) {
                done.add("! " + text);
            }
        });
        TimeLimit limit = startup.limit();
        startup.run();
        return limit;
    }

    @Test
    void nothingIsDoneWithoutVariables() {
        assertThat(run(Map.of("IJAVA_CLASSPATH", " ", "PATH", "x")).isSet()).isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void theClassPathComesFirstAndTheScriptLast() throws IOException {
        Files.writeString(directory.resolve("b.jshell"), "two");
        Files.writeString(directory.resolve("a.jshell"), "one");
        Files.createDirectory(directory.resolve("c.jshell"));
        TimeLimit limit = run(Map.of("IJAVA_STARTUP_SCRIPT", "three", "IJAVA_STARTUP_SCRIPTS_PATH", "*.jshell", "IJAVA_TIMEOUT", "7",
            "IJAVA_CLASSPATH", "lib/*.jar" + File.pathSeparator + File.pathSeparator + "classes", "JJAVA_CLASSPATH", "more"));
        assertThat(done).containsExactly("%classpath lib/*.jar", "%classpath classes", "%classpath more", "a.jshell: one", "b.jshell: two",
            "IJAVA_STARTUP_SCRIPT: three");
        assertThat(limit.millis()).isEqualTo(7);
    }

    @Test
    void aFolderMeansTheScriptsInIt() throws IOException {
        Files.writeString(Files.createDirectory(directory.resolve("scripts")).resolve("a.jshell"), "one");
        run(Map.of("JJAVA_STARTUP_SCRIPTS_PATH", "scripts/"));
        assertThat(done).containsExactly("a.jshell: one");
    }

    @Test
    void whatIsWrongIsToldAndAllElseIsDone() {
        failure = new CellFailure(CellError.of("MagicError", "why"));
        TimeLimit limit = run(Map.of("IJAVA_CLASSPATH", "a", "JJAVA_STARTUP_SCRIPT", "b", "IJAVA_STARTUP_SCRIPTS_PATH", "none.jshell", "IJAVA_TIMEOUT", "soon",
            "IJAVA_COMPILER_OPTS", "-no -parameters --enable-preview --release 1"));
        assertThat(limit.isSet()).isFalse();
        assertThat(done.toString()).contains("%classpath a", "! IJAVA_CLASSPATH: ", "why", "JJAVA_STARTUP_SCRIPT: b", "! JJAVA_STARTUP_SCRIPT: ",
            "! IJAVA_STARTUP_SCRIPTS_PATH: Nothing matches none.jshell", "! IJAVA_TIMEOUT: \"soon\" is no time",
            "! IJAVA_COMPILER_OPTS: -no is left out: javac has no such option.", "--release 1 is left out", "%jvm --enable-preview")
            .doesNotContain("-parameters is left out");
    }

    @Test
    void anInterruptEndsAllOfIt() {
        failure = new CellFailure(CellError.interrupted(), Reason.STOPPED);
        assertThatThrownBy(() -> run(Map.of("IJAVA_CLASSPATH", "a", "IJAVA_STARTUP_SCRIPT", "b"))).isSameAs(failure);
        assertThat(done).containsExactly("%classpath a");
    }
}
