package org.dflib.jjava.jupyter.kernel.magic;

import elara.kernel.Kernel;
import elara.kernel.Magics;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** The kernel's magics, and what adds to them. */
@SuppressWarnings("unchecked") // there is one kernel, of the type that every magic takes
public class MagicsRegistry {
    public MagicsRegistry registerLineMagic(String name, LineMagic<?, ?> magic) {
        LineMagic<?, BaseKernel> typed = (LineMagic<?, BaseKernel>) magic;
        Magics.register(name, (List<String> arguments) -> typed.eval(BaseKernel.notebookKernel(), arguments));
        return this;
    }

    public MagicsRegistry registerCellMagic(String name, CellMagic<?, ?> magic) {
        CellMagic<?, BaseKernel> typed = (CellMagic<?, BaseKernel>) magic;
        Magics.register(name, (List<String> arguments, String body) -> typed.eval(BaseKernel.notebookKernel(), arguments, body));
        return this;
    }

    public <T, K extends BaseKernel> T evalLineMagic(K kernel, String name, List<String> args) throws Exception {
        return Kernel.lineMagic(name, args);
    }

    public <T, K extends BaseKernel> T evalCellMagic(K kernel, String name, List<String> args, String body) throws Exception {
        return Kernel.cellMagic(name, args, body);
    }
}
