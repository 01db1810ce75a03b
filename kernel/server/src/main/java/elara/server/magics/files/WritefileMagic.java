package elara.server.magics.files;

import elara.server.magics.Argument;
import elara.server.magics.Globs;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Options;
import elara.server.magics.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** {@code %%writefile file}: writes the lines below it into a file. */
public final class WritefileMagic implements Magic {

    @Override
    public List<String> names() {
        return List.of("writefile", "file");
    }

    @Override
    public String usage() {
        return "%%writefile [-a] file";
    }

    @Override
    public String summary() {
        return "Writes the lines below it into a file, in UTF-8.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("-a", "appends to what the file has, instead of replacing it"),
                new Parameter("file", "its path; one with blanks stands in double quotes"));
    }

    @Override
    public Argument argument() {
        return Argument.FILE;
    }

    @Override
    public List<String> examples() {
        return List.of("%%writefile data.csv\nx,y\n1,2\n3,4", "%%writefile -a data.csv\n5,6");
    }

    @Override
    public boolean hasCellForm() {
        return true;
    }

    @Override
    public boolean hasLineForm() {
        return false;
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        Options options = Options.parse(call, this);
        if (options.rest().size() != 1) {
            throw new MagicException("%%writefile takes one file; a name with blanks stands in double quotes. Usage: " + usage());
        }
        String name = options.rest().get(0);
        String text = call.body().isEmpty() || call.body().endsWith("\n") ? call.body() : call.body() + "\n";
        try {
            Path file = Globs.path(name, context.directory());
            boolean appends = options.has("-a");
            boolean existed = Files.exists(file);
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    appends ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
            context.print((appends && existed ? "Appended to " : existed ? "Replaced " : "Wrote ") + file + ".\n");
            return null;
        } catch (InvalidPathException notAPath) {
            throw new MagicException(name + " is not a file name: " + notAPath.getReason() + ".");
        } catch (NoSuchFileException noFolder) {
            throw new MagicException("There is no folder for " + noFolder.getFile() + ". Make it first: Files.createDirectories(Path.of(\"…\")).");
        } catch (IOException failure) {
            throw new MagicException(name + " cannot be written: " + failure.getMessage() + ".");
        }
    }
}
