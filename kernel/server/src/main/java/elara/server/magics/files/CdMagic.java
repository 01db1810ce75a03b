package elara.server.magics.files;

import elara.server.magics.Argument;
import elara.server.magics.Globs;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Parameter;
import elara.server.session.CurrentSession;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** {@code %cd}: changes the directory that relative paths start from, as far as Java lets it. */
public final class CdMagic implements Magic {

    private final CurrentSession session;
    private volatile Path before;

    public CdMagic(CurrentSession session) {
        this.session = session;
    }

    @Override
    public List<String> names() {
        return List.of("cd");
    }

    @Override
    public String usage() {
        return "%cd folder";
    }

    @Override
    public String summary() {
        return "Changes the directory that paths of magics and the shell start from.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("folder", "the new one; without it, where your own files are, and `-` is the one of before"));
    }

    @Override
    public Argument argument() {
        return Argument.FOLDER;
    }

    @Override
    public List<String> examples() {
        return List.of("%cd data", "%cd ..", "%cd -");
    }

    @Override
    public String remarks() {
        return "A Java that runs cannot change its directory: `Path.of(\"data.csv\")` goes on to mean the file where it was started."
                + " `%jvm restart` starts the session anew in the directory of `%cd`.";
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        if (call.arguments().size() > 1) {
            throw new MagicException("%cd takes one folder; a name with blanks stands in double quotes. Usage: " + usage());
        }
        Path folder = folder(call.arguments().isEmpty() ? "~" : call.arguments().get(0), context.directory());
        before = context.directory();
        session.surroundings().moveTo(folder);
        Path own = session.jvm().directory();
        context.print(folder + "\n" + (own.equals(folder) ? ""
                : "Java's own relative paths, as in Path.of(\"data.csv\"), still start from " + own + ": `%jvm restart` starts the session anew here.\n"));
        return null;
    }

    private Path folder(String name, Path directory) throws MagicException {
        if (name.equals("-")) {
            if (before == null) {
                throw new MagicException("There is no directory of before yet.");
            }
            return before;
        }
        try {
            Path folder = Globs.path(name, directory);
            if (!Files.isDirectory(folder)) {
                throw new MagicException(Files.exists(folder) ? folder + " is no folder." : "There is no folder " + name + " in " + directory + ".");
            }
            return folder;
        } catch (InvalidPathException notAPath) {
            throw new MagicException(name + " is not the name of a folder: " + notAPath.getReason() + ".");
        }
    }
}
