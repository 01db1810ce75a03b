package elara.server.magics;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds files by simple globs: {@code *} is any text and {@code ?} any one character inside a file name, {@code ~/} the
 * home directory. On Windows both separators work.
 */
public final class Globs {

    private static final Pattern SEPARATOR = Pattern.compile(File.separatorChar == '\\' ? "[/\\\\]+" : "/+");

    private Globs() {
    }

    /**
     * The files and directories that match, sorted by name.
     *
     * @param directory where relative globs start
     * @throws MagicException if nothing matches
     */
    public static List<Path> find(String glob, Path directory) throws MagicException {
        List<Path> found = new ArrayList<>();
        try {
            int wildcard = firstWildcard(glob);
            if (wildcard < 0) {
                Path path = path(glob, directory);
                found.addAll(Files.exists(path) ? List.of(path) : List.of());
            } else {
                int split = Math.max(glob.lastIndexOf('/', wildcard), glob.lastIndexOf(File.separatorChar, wildcard)) + 1;
                String[] names = SEPARATOR.split(glob.substring(split));
                found.addAll(matching(path(glob.substring(0, split), directory), names, 0));
            }
        } catch (IOException | InvalidPathException failure) {
            throw new MagicException(glob + " cannot be read: " + failure.getMessage() + ".");
        }
        if (found.isEmpty()) {
            throw new MagicException("Nothing matches " + glob + " in " + directory + ". Check the spelling and the directory.");
        }
        return found;
    }

    /** The path that a magic's argument names. */
    public static Path path(String text, Path directory) {
        boolean home = text.equals("~") || text.startsWith("~/") || text.startsWith("~\\");
        String absolute = home ? System.getProperty("user.home") + text.substring(1) : text;
        return directory.resolve(absolute).toAbsolutePath().normalize();
    }

    private static List<Path> matching(Path directory, String[] names, int index) throws IOException {
        if (index == names.length) {
            return List.of(directory);
        }
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        Pattern pattern = pattern(names[index]);
        List<Path> children;
        try (Stream<Path> list = Files.list(directory)) {
            children = list.filter(child -> pattern.matcher(child.getFileName().toString()).matches()).sorted().toList();
        }
        List<Path> found = new ArrayList<>();
        for (Path child : children) {
            found.addAll(matching(child, names, index + 1));
        }
        return found;
    }

    private static Pattern pattern(String name) {
        StringBuilder regex = new StringBuilder();
        for (char c : name.toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static int firstWildcard(String glob) {
        int star = glob.indexOf('*');
        int mark = glob.indexOf('?');
        return star < 0 || mark < 0 ? Math.max(star, mark) : Math.min(star, mark);
    }
}
