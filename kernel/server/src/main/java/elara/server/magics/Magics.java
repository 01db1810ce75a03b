package elara.server.magics;

import elara.server.maven.MavenResolver;
import elara.server.text.Spelling;
import java.util.List;
import java.util.stream.Collectors;

/** All magics of the kernel. */
public final class Magics {

    private final List<Magic> all;

    /** @param resolver finds what the Maven magics ask for; it remembers what the session has loaded */
    public Magics(MavenResolver resolver) {
        Blanks blanks = new Blanks();
        all = List.of(
                new MavenMagic(resolver),
                new MavenRepoMagic(resolver),
                new LoadFromPomMagic(resolver),
                new JarsMagic(),
                new ClasspathMagic(),
                new LoadMagic(),
                new RestoreMagic(),
                new GivenMagic(blanks),
                new BlankMagic(blanks),
                new CheckMagic(blanks));
    }

    /** Every magic, in the order a help text lists them. */
    public List<Magic> all() {
        return all;
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
        for (Magic magic : all) {
            if (magic.names().contains(name)) {
                if (cell && !magic.hasCellForm()) {
                    throw new MagicException("%" + name + " takes no lines below it: write one percent sign, "
                            + magic.usage() + ", and Java code may follow on the next line.");
                }
                return magic;
            }
        }
        throw new MagicException(unknown(name, cell));
    }

    private String unknown(String name, boolean cell) {
        String percent = cell ? "%%" : "%";
        List<Magic> candidates = all.stream().filter(magic -> !cell || magic.hasCellForm()).toList();
        List<String> names = candidates.stream().flatMap(magic -> magic.names().stream()).toList();
        String similar = Spelling.similar(name, names).map(found -> " Did you mean " + percent + found + "?").orElse("");
        String known = candidates.stream().map(magic -> percent + magic.names().get(0))
                .collect(Collectors.joining(", "));
        return "There is no magic " + percent + name + "." + similar + " Magics are: " + known + ".";
    }
}
