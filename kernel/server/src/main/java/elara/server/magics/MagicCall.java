package elara.server.magics;

import java.util.List;

/** A magic as a cell calls it: its name, its arguments, and the lines below a cell magic (null for a line magic). */
public record MagicCall(String name, List<String> arguments, String body) {

    public MagicCall {
        arguments = List.copyOf(arguments);
    }

    /** The call of a line magic. */
    public MagicCall(CellPart.LineMagic magic) {
        this(magic.name(), magic.arguments(), null);
    }

    /** The call of a cell magic. */
    public MagicCall(CellPart.CellMagic magic) {
        this(magic.name(), magic.arguments(), magic.body());
    }

    public boolean isCell() {
        return body != null;
    }
}
