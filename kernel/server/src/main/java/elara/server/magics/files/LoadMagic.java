package elara.server.magics.files;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import elara.server.magics.Argument;
import elara.server.magics.Globs;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Parameter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code %load file}: executes a file of Java source, or the code cells of a notebook in their order. The suffix may be
 * left out.
 */
public final class LoadMagic implements Magic {

    private static final String NOTEBOOK = ".ipynb";
    private static final List<String> SUFFIXES = List.of("", ".jsh", ".jshell", ".java", ".ijava", NOTEBOOK);

    /** Files that are being loaded, each on its thread: one that loads itself would never end. */
    private final Set<Loading> loading = ConcurrentHashMap.newKeySet();

    private record Loading(Path file, Thread thread) {
    }

    @Override
    public List<String> names() {
        return List.of("load", "/open");
    }

    @Override
    public String usage() {
        return "%load file.jshell";
    }

    @Override
    public String summary() {
        return "Runs a file of Java source, or the code cells of a notebook.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("file", "`.java`, `.jshell`, `.jsh` or `.ipynb`; the suffix may be left out"));
    }

    @Override
    public Argument argument() {
        return Argument.FILE;
    }

    @Override
    public List<String> examples() {
        return List.of("%load tools.java", "%load \"first notebook.ipynb\"");
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        if (call.arguments().size() != 1) {
            throw new MagicException("%load takes one file; a name with blanks stands in double quotes. Usage: " + usage());
        }
        Path file = find(call.arguments().get(0), context.directory());
        Loading begun = new Loading(file, Thread.currentThread());
        if (!loading.add(begun)) {
            throw new MagicException(file.getFileName() + " loads itself. Remove its own %load line.");
        }
        try {
            for (String source : sources(file)) {
                context.execute(file.getFileName().toString(), source);
            }
            return null;
        } finally {
            loading.remove(begun);
        }
    }

    private static Path find(String name, Path directory) throws MagicException {
        try {
            for (String suffix : SUFFIXES) {
                Path file = Globs.path(name + suffix, directory);
                if (Files.isRegularFile(file)) {
                    return file;
                }
            }
        } catch (InvalidPathException notAPath) {
            throw new MagicException(name + " is not a file name: " + notAPath.getReason() + ".");
        }
        throw new MagicException("There is no file " + name + " in " + directory
                + ", nor one that ends in .jsh, .jshell, .java, .ijava or .ipynb.");
    }

    private static List<String> sources(Path file) throws MagicException {
        try {
            String text = Files.readString(file);
            return file.getFileName().toString().endsWith(NOTEBOOK) ? codeCells(text) : List.of(text);
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException notANotebook) {
            throw new MagicException(file.getFileName() + " is not a notebook of format 4. Open and save it in JupyterLab.");
        } catch (CharacterCodingException notUtf8) {
            throw new MagicException(file.getFileName() + " is not UTF-8 text. Save it as UTF-8.");
        } catch (IOException failure) {
            throw new MagicException(file + " cannot be read: " + failure.getMessage() + ".");
        }
    }

    private static List<String> codeCells(String json) {
        List<String> sources = new ArrayList<>();
        for (JsonElement element : field(JsonParser.parseString(json), "cells").getAsJsonArray()) {
            if (field(element, "cell_type").getAsString().equals("code")) {
                sources.add(text(field(element, "source")));
            }
        }
        return sources;
    }

    private static JsonElement field(JsonElement object, String name) {
        JsonElement value = object.getAsJsonObject().get(name);
        if (value == null) {
            throw new JsonParseException("no " + name);
        }
        return value;
    }

    /** The notebook format allows one string, or a list of lines that keep their line ends. */
    private static String text(JsonElement source) {
        if (source.isJsonPrimitive()) {
            return source.getAsString();
        }
        StringBuilder text = new StringBuilder();
        source.getAsJsonArray().forEach(line -> text.append(line.getAsString()));
        return text.toString();
    }
}
