package elara.server.magics;

import elara.server.text.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The magics that there are, by their names. */
public final class Magics {

    private final List<Magic> all;

    /** @param all in the order a help text lists them */
    public Magics(List<Magic> all) {
        this.all = List.copyOf(all);
    }

    /** Every magic, in the order a help text lists them. */
    public List<Magic> all() {
        return all;
    }

    /** The magic of that name, in whatever form it has. */
    public Optional<Magic> named(String name) {
        return all.stream().filter(magic -> magic.names().contains(name)).findFirst();
    }

    /**
     * Finds the magic of that name and runs it.
     *
     * @return Java source of an expression with the result, or null if the magic has none
     * @throws MagicException if no magic has that name, or it could not be done
     */
    public String run(MagicCall call, MagicContext context) throws MagicException {
        return find(call.name(), call.isCell()).run(call, context);
    }

    /**
     * What a reader is told about a magic, as Markdown.
     *
     * @throws MagicException if there is none of that name
     */
    public String described(String name) throws MagicException {
        return named(resolved(name)).orElseThrow(() -> unknown(name, "%", all)).documentation();
    }

    /**
     * The magic of that name.
     *
     * @param cell whether the cell form is meant
     * @throws MagicException if there is none; names a similar one
     */
    public Magic find(String name, boolean cell) throws MagicException {
        List<Magic> candidates = all.stream().filter(magic -> cell ? magic.hasCellForm() : magic.hasLineForm()).toList();
        Magic magic = named(resolved(name)).orElseThrow(() -> unknown(name, cell ? "%%" : "%", candidates));
        if (cell && !magic.hasCellForm()) {
            throw new MagicException("%" + name + " takes no lines below it: write one percent sign, "
                    + magic.usage() + ", and Java code may follow on the next line.");
        }
        if (!cell && !magic.hasLineForm()) {
            throw new MagicException("%" + name + " takes the lines below it: write two percent signs, " + magic.usage()
                    + ", on the first line of a cell.");
        }
        return magic;
    }

    private String resolved(String name) throws MagicException {
        return name.startsWith("/") ? JShellCommands.resolve(name, names(all).filter(each -> each.startsWith("/")).toList()) : name;
    }

    private static Stream<String> names(List<Magic> magics) {
        return magics.stream().flatMap(magic -> magic.names().stream());
    }

    private static MagicException unknown(String name, String percent, List<Magic> candidates) {
        String instead = ForeignMagics.instead(name);
        if (instead != null) {
            return new MagicException("There is no magic " + percent + name + ". " + instead);
        }
        String similar = Spelling.similar(name, names(candidates).filter(each -> !each.startsWith("/")).toList()).map(found -> " Did you mean " + percent + found + "?").orElse("");
        return new MagicException("There is no magic " + percent + name + "." + similar + " %lsmagic lists them all.");
    }
}
