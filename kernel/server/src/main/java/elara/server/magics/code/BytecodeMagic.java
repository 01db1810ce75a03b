package elara.server.magics.code;

import elara.server.magics.Argument;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Parameter;
import java.io.IOException;
import java.util.List;

/** {@code %bytecode}: what the compiler makes of something, as javap shows it. */
public final class BytecodeMagic implements Magic {

    private final NameHelp help;

    /** Asks {@code help}. */
    public BytecodeMagic(NameHelp help) {
        this.help = help;
    }

    @Override
    public List<String> names() {
        return List.of("bytecode", "javap");
    }

    @Override
    public String usage() {
        return "%bytecode name ...";
    }

    @Override
    public String summary() {
        return "Shows the instructions that the Java virtual machine runs for a class or method, as javap does.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("name", "of a class, `Integer`; of a method, `Integer.sum`; of something of the notebook"));
    }

    @Override
    public Argument argument() {
        return Argument.NAME;
    }

    @Override
    public List<String> examples() {
        return List.of("%bytecode Integer.sum");
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        if (call.arguments().isEmpty()) {
            throw new MagicException("%bytecode needs a name, for example %bytecode Integer.sum.");
        }
        for (String name : call.arguments()) {
            NameHelp.ClassFile file = help.classFile(name).orElseThrow(() -> JavadocMagic.unknown(name));
            try {
                context.show(SourceMagic.code(Disassembly.of(file), ""));
            } catch (IOException e) {
                throw new MagicException("javap could not read " + name + ": " + e.getMessage() + ".");
            }
        }
        return null;
    }
}
