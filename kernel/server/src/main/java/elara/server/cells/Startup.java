package elara.server.cells;

import elara.server.cells.CellFailure.Reason;
import elara.server.jvm.OtherKernels;
import elara.server.jvm.OtherKernels.Setting;
import elara.server.magics.Globs;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicException;
import elara.server.session.UsersJavacOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the environment variables of IJava and JJava have done before the first cell: a class path, scripts. Whatever of it goes wrong is
 * told, and all else is done.
 */
final class Startup {
    /** What it can do. */
    interface Actions {
        void runMagic(MagicCall call);

        void runCode(String name, String code);

        void tell(String text);
    }

    private final OtherKernels kernels;
    private final Actions actions;
    private final Path directory;

    /** @param directory where relative paths start */
    Startup(OtherKernels kernels, Path directory, Actions actions) {
        this.kernels = kernels;
        this.directory = directory;
        this.actions = actions;
    }

    /** How long cells may take. */
    TimeLimit limit() {
        TimeLimit limit = TimeLimit.NONE;
        for (Setting setting : kernels.of("TIMEOUT")) {
            try {
                limit = TimeLimit.parse(setting);
            } catch (MagicException e) {
                tell(setting, e.getMessage());
            }
        }
        return limit;
    }

    /** Does it. */
    void run() {
        kernels.of("COMPILER_OPTS").forEach(setting -> UsersJavacOptions.of(setting).problems().forEach(problem -> tell(setting, problem)));
        kernels.of("CLASSPATH").forEach(setting -> eachPath(setting, glob -> actions.runMagic(new MagicCall("classpath", List.of(glob), null))));
        kernels.of("STARTUP_SCRIPTS_PATH").forEach(setting -> eachPath(setting, glob -> runFiles(setting, glob)));
        kernels.of("STARTUP_SCRIPT").forEach(setting -> attempt(setting, () -> actions.runCode(setting.variable(), setting.value())));
    }

    private void eachPath(Setting setting, Consumer<String> action) {
        Arrays.stream(setting.value().split(File.pathSeparator)).map(String::strip).filter(path -> !path.isEmpty())
            .forEach(path -> attempt(setting, () -> action.accept(path)));
    }

    private void runFiles(Setting setting, String glob) {
        try {
            for (Path file : Globs.find(glob.endsWith("/") ? glob + "*" : glob, directory)) {
                if (Files.isRegularFile(file)) {
                    String script = Files.readString(file);
                    attempt(setting, () -> actions.runCode(file.getFileName().toString(), script));
                }
            }
        } catch (MagicException e) {
            tell(setting, e.getMessage());
        } catch (IOException e) {
            tell(setting, glob + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private void attempt(Setting setting, Runnable work) {
        try {
            work.run();
        } catch (CellFailure e) {
            if (e.reason() == Reason.STOPPED) {
                throw e;
            }
            tell(setting, String.join("\n", e.error().traceback()));
        }
    }

    private void tell(Setting setting, String problem) {
        actions.tell(setting.variable() + ": " + problem + "\n");
    }
}
