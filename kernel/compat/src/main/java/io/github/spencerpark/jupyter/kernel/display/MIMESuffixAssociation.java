package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;

/** What the suffix of a MIME type says that it is as well, as {@code +json} does. */
@FunctionalInterface
public interface MIMESuffixAssociation {
    MIMESuffixAssociation NONE = suffix -> null;

    /** The type that a suffix stands for; null if none. */
    MIMEType resolveSuffix(String suffix);
}
