package elara.server.magics.code;

import elara.server.magics.Argument;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Parameter;
import elara.server.text.Backticks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code %source}: how something is written. */
public final class SourceMagic implements Magic {

    private final NameHelp help;

    /** Asks {@code help}. */
    public SourceMagic(NameHelp help) {
        this.help = help;
    }

    @Override
    public List<String> names() {
        return List.of("source");
    }

    @Override
    public String usage() {
        return "%source name ...";
    }

    @Override
    public String summary() {
        return "Shows the source of a class or method: of the notebook, of Java itself, or of a library.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("name", "of a class, `ArrayList`; of a method, `ArrayList.add` or `ArrayList#add(Object)`; of something of the notebook"));
    }

    @Override
    public Argument argument() {
        return Argument.NAME;
    }

    @Override
    public List<String> examples() {
        return List.of("%source Math.max", "%source ArrayList#add(Object)");
    }

    @Override
    public String remarks() {
        return "The source of a library comes from its Maven repository when somebody asks for it first: where there is none yet, try again a little later.";
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        if (call.arguments().isEmpty()) {
            throw new MagicException("%source needs a name, for example %source Math.max.");
        }
        for (String name : call.arguments()) {
            String source = help.source(name).orElseThrow(() -> JavadocMagic.unknown(name));
            if (source.isBlank()) {
                throw new MagicException("There is no source of " + name + ". That of Java is there if the JDK has lib/src.zip; that of a library comes"
                    + " from its Maven repository in the background: if it has one, it is there when you run this again.");
            }
            context.show(code(source, "java"));
        }
        return null;
    }

    /** Code as it stands, by MIME type. */
    static Map<String, Object> code(String text, String language) {
        Map<String, Object> forms = new LinkedHashMap<>();
        forms.put("text/plain", text);
        String fence = Backticks.around(text, 3);
        forms.put("text/markdown", fence + language + "\n" + text + "\n" + fence);
        return forms;
    }
}
