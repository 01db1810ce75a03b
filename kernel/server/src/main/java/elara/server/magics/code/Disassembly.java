package elara.server.magics.code;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/** Class files as javap writes them. */
final class Disassembly {
    private static final int MOST_LINES = 2000;

    private Disassembly() {
    }

    /**
     * That of a class, or of one of its members.
     *
     * @throws IOException if there is no javap, or it fails; the message says why
     */
    static String of(NameHelp.ClassFile file) throws IOException {
        ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow(() -> new IOException("this Java has no javap, which a full JDK has"));
        Path folder = Files.createTempDirectory("elara-javap");
        Path written = folder.resolve(file.binaryName().substring(file.binaryName().lastIndexOf('.') + 1) + ".class");
        StringWriter text = new StringWriter();
        try {
            Files.write(written, file.bytes());
            int code = javap.run(new PrintWriter(text), new PrintWriter(text), "-c", "-p", "-constants", written.toString());
            if (code != 0) {
                throw new IOException(text.toString().strip());
            }
        } finally {
            Files.deleteIfExists(written);
            Files.deleteIfExists(folder);
        }
        return cut(file.member().isEmpty() ? text.toString().strip() : member(text.toString(), file.member()));
    }

    /** The part on members of a name, and on the lambdas in them. */
    private static String member(String text, String name) {
        Pattern head = Pattern.compile("(?:.*[ .])?(?:lambda\\$)?" + Pattern.quote(name) + "(?:\\$\\d+)?(?:\\(.*|;| = .*)");
        List<String> parts = new ArrayList<>();
        for (String part : text.strip().split("\n\\s*\n")) {
            String first = part.lines().filter(line -> !line.startsWith("Compiled from") && !line.endsWith("{") && !line.startsWith("Warning")).findFirst().orElse("");
            if (head.matcher(first).matches()) {
                parts.add(part.lines().filter(line -> !line.equals("}") && !line.startsWith("Compiled from") && !line.endsWith(" {") && !line.startsWith("Warning"))
                    .reduce((one, other) -> one + "\n" + other).orElse("").stripIndent());
            }
        }
        return parts.isEmpty() ? text.strip() : String.join("\n\n", parts);
    }

    private static String cut(String text) {
        List<String> lines = text.lines().toList();
        return lines.size() <= MOST_LINES ? text
            : String.join("\n", lines.subList(0, MOST_LINES)) + "\n… " + (lines.size() - MOST_LINES) + " more lines: name a method of it";
    }
}
