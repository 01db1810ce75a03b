package io.github.spencerpark.jupyter.kernel.display.mime;

/** A text is no MIME type. */
public class MIMETypeParseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MIMETypeParseException(String text) {
        super("\"" + text + "\" is not a MIME type; one looks like \"text/html\"");
    }
}
