package io.github.spencerpark.jupyter.kernel.magic.registry;

/** The arguments of a magic are not what it takes. */
public class MagicArgsParseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MagicArgsParseException(String message, Object... values) {
        super(String.format(message, values));
    }
}
