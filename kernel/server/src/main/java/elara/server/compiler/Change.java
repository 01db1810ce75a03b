package elara.server.compiler;

import elara.server.compiler.Definition.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a stage makes of what is defined, while it is compiled: a definition goes from one of these lists to another, by key. */
final class Change {
    final Definitions before;
    /** What the stage is compiled from. */
    final List<Piece> pieces;
    final List<Piece> imports;
    /** What the stage defines, and what is compiled again along with it. */
    final Map<String, Definition> fresh = new LinkedHashMap<>();
    final Map<String, Definition> again = new LinkedHashMap<>();
    /** What of both has been compiled, while what uses it still is to be. */
    final Map<String, Definition> done = new LinkedHashMap<>();
    /** What annotation processors have made for it. */
    final Map<String, Definition> generated = new LinkedHashMap<>();
    /** What is left as it is. */
    final Map<String, Definition> rest;
    /** What only needs names that are not defined yet. */
    final List<Definition> waiting = new ArrayList<>();
    /** What does not compile now, and what did not before, either. */
    final List<Definition> broken = new ArrayList<>();
    final List<Definition> stillBroken = new ArrayList<>();
    /** Imports of what is not there: they matter only where it is used. */
    final Map<Piece, Problem> missingImports;
    private final int classpath;

    /**
     * Begins with nothing compiled.
     *
     * @param classpath how many entries it has
     */
    Change(Definitions before, List<Piece> pieces, int classpath) {
        this.before = before;
        this.pieces = pieces;
        this.classpath = classpath;
        imports = Imports.merge(before.imports(), pieces);
        missingImports = before.missingImports().known(classpath);
        pieces.forEach(piece -> Definition.of(piece, imports).forEach(each -> fresh.put(each.key(), each)));
        rest = before.copy();
        rest.keySet().removeAll(fresh.keySet());
        fresh.keySet().forEach(this::dropGenerated);
    }

    /** All of it. */
    Definitions definitions() {
        Map<String, Definition> all = new LinkedHashMap<>(rest);
        all.putAll(generated);
        all.putAll(done);
        all.putAll(again);
        all.putAll(fresh);
        Stream.of(waiting, broken, stillBroken).flatMap(List::stream).forEach(each -> all.put(each.key(), each));
        return new Definitions(all, imports, new MissingImports(Map.copyOf(missingImports), classpath));
    }

    /** What the next task compiles. */
    List<Definition> candidates() {
        List<Definition> all = new ArrayList<>(fresh.values());
        all.addAll(again.values());
        return all;
    }

    /** The methods that the stage defines. */
    List<Definition> methods() {
        return fresh.values().stream().filter(each -> each.kind() == Definition.Kind.METHOD).toList();
    }

    /** What the next task compiles that against. */
    Definitions others() {
        Map<String, Definition> all = new LinkedHashMap<>(rest);
        all.putAll(done);
        all.putAll(generated);
        return new Definitions(all, imports);
    }

    /** What has been compiled, once all is. */
    List<Definition> compiled() {
        List<Definition> all = new ArrayList<>(done.values());
        all.addAll(candidates());
        all.addAll(generated.values());
        return all;
    }

    /** Whether names may be found that were not before: imports are others, or the class path is longer. */
    boolean findsMore() {
        return imports != before.imports() || before.missingImports().classpath() != classpath;
    }

    /** Whether a definition of that key was usable before. */
    boolean wasUsable(String key) {
        Definition old = before.get(key);
        return old != null && old.isUsable();
    }

    /** Has something of the rest compiled again. */
    void compileAgain(Definition old) {
        rest.remove(old.key());
        if (old.piece().content() instanceof Piece.Generated made) {
            compileAgain(made.origins());
        } else {
            again.put(old.key(), old.state() == State.WAITING ? old.again(imports) : old.again());
            dropGenerated(old.key());
        }
    }

    private void compileAgain(Set<String> keys) {
        keys.stream().map(rest::get).filter(each -> each != null).forEach(this::compileAgain);
    }

    /** What annotation processors have made for a definition, they make again. */
    private void dropGenerated(String origin) {
        List<Definition> made = rest.values().stream().filter(each -> each.piece().content() instanceof Piece.Generated type
            && type.origins().contains(origin)).toList();
        made.forEach(each -> rest.remove(each.key()));
        made.forEach(each -> compileAgain(((Piece.Generated) each.piece().content()).origins()));
    }

    /** What has been compiled has to be compiled once more. */
    void reopen() {
        done.values().forEach(each -> (pieces.contains(each.piece()) ? fresh : again).put(each.key(), each));
        done.clear();
    }

    /** All candidates have been compiled. */
    void finishCandidates() {
        done.putAll(again);
        done.putAll(fresh);
        again.clear();
        fresh.clear();
    }
}
