package elara.server.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes what names mean: how it is declared, its documentation, its value or source. */
public final class Inspector {
    private final NamedHelp help;
    private final MagicJava magicJava;

    /** With what is known of names, also of those in magics. */
    public Inspector(NamedHelp help, MagicJava magicJava) {
        this.help = help;
        this.magicJava = magicJava;
    }

    /**
     * Describes the name at the cursor, or the method whose arguments hold it, or the magic.
     *
     * @param source whether its source is wanted, too
     * @return by MIME type
     */
    public Optional<Map<String, String>> inspect(String cell, int cursor, boolean source) {
        String code = magicJava.at(cell, cursor);
        Optional<Map<String, String>> magic = MagicAt.name(code, cursor).flatMap(name -> help.documentation(name, source));
        if (magic.isPresent()) {
            return magic;
        }
        String java = Code.java(code);
        List<Call> names = new ArrayList<>();
        int start = Code.nameStart(java, cursor);
        int end = Code.nameEnd(java, cursor);
        if (start < end && Character.isJavaIdentifierStart(java.charAt(start)) && !Code.isElsewhere(code, cursor)) {
            names.add(new Call(start, end, -1));
        }
        Call.around(java, cursor).ifPresent(names::add);
        return names.stream().map(each -> help.at(java, each, source)).flatMap(Optional::stream).findFirst();
    }
}
