package elara.display;

import java.util.List;
import java.util.Map;

/**
 * What a piece of code has printed and shown, in order.
 *
 * @param list a map for each output, as notebooks store them, but with the content of a {@link MimeBundle} as its data and
 *     an exception's fields instead of its traceback: the kernel makes JSON of both
 * @param thrown what ended the code, or null
 * @see <a href="https://nbformat.readthedocs.io/en/latest/format_description.html#code-cell-outputs">outputs</a>
 */
public record Outputs(List<Map<String, Object>> list, Throwable thrown) {
}
