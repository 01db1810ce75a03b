package io.github.spencerpark.jupyter.kernel.magic.registry;

import elara.kernel.Kernel;
import java.util.List;

/** The kernel's magics, and what adds to them. */
public class Magics {
    public <T> T applyLineMagic(String name, List<String> args) throws Exception {
        return Kernel.lineMagic(name, args);
    }

    public <T> T applyCellMagic(String name, List<String> args, String body) throws Exception {
        return Kernel.cellMagic(name, args, body);
    }

    public void registerLineMagic(String name, LineMagicFunction<?> magic) {
        elara.kernel.Magics.register(name, (List<String> arguments) -> magic.execute(arguments));
    }

    public void registerCellMagic(String name, CellMagicFunction<?> magic) {
        elara.kernel.Magics.register(name, (List<String> arguments, String body) -> magic.execute(arguments, body));
    }

    public <T extends LineMagicFunction<?> & CellMagicFunction<?>> void registerLineCellMagic(String name, T magic) {
        registerLineMagic(name, magic);
        registerCellMagic(name, magic);
    }

    /** Registers the methods of an object that are marked as magics. */
    public void registerMagics(Object magics) {
        if (magics instanceof Class<?> type) {
            registerMagics(type);
        } else {
            MagicMethod.of(magics.getClass(), magics).forEach(method -> method.register(this));
        }
    }

    /** Registers the static methods of a class that are marked as magics. */
    public void registerMagics(Class<?> magics) {
        MagicMethod.of(magics, null).forEach(method -> method.register(this));
    }
}
