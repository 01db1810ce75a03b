package elara.server.help;

import elara.server.compiler.Definition;
import elara.server.compiler.Definitions;
import elara.server.compiler.Names;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/** The source of classes: those of the JDK, if it came with its sources, and those of cells. */
final class Sources {
    private static final Path JDK = Path.of(System.getProperty("java.home"), "lib", "src.zip");

    private Sources() {
    }

    /** That of a class that is in no other one. */
    static Optional<String> of(TypeElement type, ModuleElement module, Definitions definitions) {
        String name = type.getQualifiedName().toString();
        if (name.startsWith(Names.PACKAGE + ".")) {
            return Optional.ofNullable(definitions.ofHolder(type.getSimpleName().toString())).map(Sources::ofCell);
        }
        return module == null || module.isUnnamed() ? Optional.empty() : ofJdk(module.getQualifiedName() + "/" + name.replace('.', '/') + ".java");
    }

    private static Optional<String> ofJdk(String file) {
        if (!Files.isRegularFile(JDK)) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(JDK.toFile())) {
            ZipEntry entry = zip.getEntry(file);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream source = zip.getInputStream(entry)) {
                return Optional.of(new String(source.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return Optional.empty(); // without documentation, the signature is still known
        }
    }

    private static String ofCell(Definition definition) {
        String written = comment(definition) + definition.piece().text();
        return definition.kind() == Definition.Kind.TYPE ? written : "class " + definition.holder() + "{" + written + "\n;}";
    }

    /** The comment in front of a definition. */
    private static String comment(Definition definition) {
        String before = definition.piece().source().text().substring(0, definition.piece().start()).stripTrailing();
        int start = before.endsWith("*/") ? before.lastIndexOf("/**") : -1;
        return start < 0 ? "" : before.substring(start);
    }
}
