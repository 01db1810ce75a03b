package elara.server.magics.shell;

import elara.server.jvm.Surroundings;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Parameter;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** {@code %sh} and {@code %%sh}, {@code %bash} and {@code %%bash}: run commands of the shell. */
public final class ShellMagic implements Magic {

    private final String shell;
    private final Surroundings surroundings;

    /**
     * Runs commands with a shell.
     *
     * @param shell its name, which is the magic's as well
     */
    public ShellMagic(String shell, Surroundings surroundings) {
        this.shell = shell;
        this.surroundings = surroundings;
    }

    @Override
    public List<String> names() {
        return List.of(shell);
    }

    @Override
    public String usage() {
        return "%" + shell + " command";
    }

    @Override
    public String summary() {
        return "Runs a command with " + shell + ", or with `%%" + shell + "` the lines below it.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("command", "to the end of the line, as " + shell + " reads it"));
    }

    @Override
    public List<String> examples() {
        return List.of("%" + shell + " ls -l *.csv", "%%" + shell + "\nfor i in 1 2 3; do\n  echo step $i\ndone");
    }

    @Override
    public String remarks() {
        return "What it prints appears while it runs. It starts in the directory of `%cd`, with the environment of `%env`, and cannot ask for"
                + " input. Stop ends it, and the processes it has started. An exit code other than 0 is an error of the cell.";
    }

    @Override
    public boolean hasCellForm() {
        return true;
    }

    /** What code gives word by word stays words for the shell; a single one is a command as it would stand in a cell. */
    private static String command(List<String> words) {
        return words.size() == 1 ? words.get(0)
            : words.stream().map(word -> "'" + word.replace("'", "'\\''") + "'").collect(Collectors.joining(" "));
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        if (call.isCell() && !call.arguments().isEmpty()) {
            throw new MagicException("%%" + call.name() + " stands alone on its line: the commands begin on the next one.");
        }
        String commands = call.isCell() ? call.body() : context.isInCell() ? call.line() : command(call.arguments());
        if (commands.isBlank()) {
            throw new MagicException(call.isCell() ? "There is no command below %%" + shell + "." : "%" + shell + " needs a command. Usage: " + usage());
        }
        try (RunningCommand command = RunningCommand.start(List.of(shell, "-c", commands), surroundings, context)) {
            int code = command.await();
            if (code != 0) {
                throw new MagicException(shell + " ended with exit code " + code + ".");
            }
            return null;
        } catch (IOException notStarted) {
            throw new MagicException(shell + " cannot be started in " + surroundings.directory() + ": " + notStarted.getMessage() + ".");
        } catch (InterruptedException interrupted) {
            throw new MagicException("The command was stopped.");
        }
    }
}
