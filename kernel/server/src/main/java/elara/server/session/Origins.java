package elara.server.session;

import elara.server.compiler.Definition;
import elara.server.compiler.Definitions;
import elara.server.compiler.Source;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cells that the sources of definitions were made from, as long as something is left of those. */
final class Origins {
    private static final int MORE = 200;

    private final Map<Source, Origin> origins = new IdentityHashMap<>();
    private int limit = MORE;

    /** Where a source comes from. */
    void put(Source source, Origin origin) {
        origins.put(source, origin);
    }

    /** The cell of a source; null if it is none of a cell's, but made by an annotation processor. */
    Origin of(Source source) {
        return origins.get(source);
    }

    /** What the cells are called that definitions stand in. */
    List<String> cells(Collection<Definition> definitions) {
        return definitions.stream().map(each -> of(each.piece().source())).filter(each -> each != null).map(Origin::cell).distinct().toList();
    }

    /** Forgets, now and then, the cells of which nothing is left. */
    void keep(Definitions definitions) {
        if (origins.size() > limit) {
            Set<Source> used = Collections.newSetFromMap(new IdentityHashMap<>());
            definitions.all().forEach(each -> used.add(each.piece().source()));
            origins.keySet().retainAll(used);
            limit = origins.size() + MORE;
        }
    }
}
