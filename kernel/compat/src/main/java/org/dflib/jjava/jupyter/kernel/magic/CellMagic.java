package org.dflib.jjava.jupyter.kernel.magic;

import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** What {@code %%name} does. */
@FunctionalInterface
public interface CellMagic<T, K extends BaseKernel> {
    T eval(K kernel, List<String> args, String body) throws Exception;
}
