package elara.server.magics;

import elara.server.text.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
     * The magic of that name.
     *
     * @param cell whether the cell form is meant
     * @throws MagicException if there is none; names a similar one
     */
    public Magic find(String name, boolean cell) throws MagicException {
        Magic magic = named(name).orElseThrow(() -> new MagicException(unknown(name, cell)));
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

    private String unknown(String name, boolean cell) {
        String percent = cell ? "%%" : "%";
        List<Magic> candidates = all.stream().filter(magic -> cell ? magic.hasCellForm() : magic.hasLineForm()).toList();
        List<String> names = candidates.stream().flatMap(magic -> magic.names().stream()).toList();
        String similar = Spelling.similar(name, names).map(found -> " Did you mean " + percent + found + "?").orElse("");
        String known = candidates.stream().map(magic -> percent + magic.names().get(0))
                .collect(Collectors.joining(", "));
        return "There is no magic " + percent + name + "." + similar + " Magics are: " + known + ".";
    }
}
