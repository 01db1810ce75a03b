package elara.server.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes definitions of the types that annotation processors have generated. */
final class GeneratedTypes {
    private final Collection<Definition> annotated;
    private final Map<String, GeneratedFile> sources;
    private final Map<String, Uses.Found> uses;

    /**
     * For one task.
     *
     * @param annotated the definitions in it that have annotations for processors
     * @param sources what was generated, by the binary names of its classes
     * @param uses of each class in the task
     */
    GeneratedTypes(Collection<Definition> annotated, Map<String, GeneratedFile> sources, Map<String, Uses.Found> uses) {
        this.annotated = annotated;
        this.sources = sources;
        this.uses = uses;
    }

    /** The definition of a class that no other definition has. */
    Definition definition(String name) {
        String text = text(sources.get(Names.qualified(name)));
        Set<String> origins = origins(name).stream().map(Definition::key).collect(Collectors.toSet());
        Piece piece = new Piece(new Source(name + ".java", text), 0, text, text, Tokens.names(Tokens.of(text)), new Piece.Generated(name, origins), "");
        return Definition.of(piece, List.of()).get(0);
    }

    private static String text(GeneratedFile source) {
        try {
            return source == null ? "" : source.getCharContent(true).toString(); // a class file has no source
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is in memory, and has been compiled
        }
    }

    /**
     * What a type was made for. Processors do not say that; nearly all name it after the annotated type, such as {@code AutoValue_Point}.
     * If not, it is what it uses, or what uses it.
     */
    private List<Definition> origins(String name) {
        List<Definition> named = annotated.stream().filter(each -> name.contains(each.name())).toList();
        if (!named.isEmpty()) {
            return List.of(named.stream().max(Comparator.comparingInt(each -> each.name().length())).orElseThrow());
        }
        List<Definition> related = annotated.stream().filter(each -> uses(name, each.holder()) || uses(each.holder(), name)).toList();
        return related.isEmpty() ? new ArrayList<>(annotated) : related;
    }

    private boolean uses(String user, String used) {
        return uses.getOrDefault(user, Uses.Found.NOTHING).holders().contains(used);
    }
}
