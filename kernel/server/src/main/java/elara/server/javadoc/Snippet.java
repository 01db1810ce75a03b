package elara.server.javadoc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code in a comment: {@code {@snippet …}}. */
final class Snippet {
    private static final Pattern INLINE = Pattern.compile("\\{@snippet([^:]*?):[ \t]*\n?(.*)\\}", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("(?:file|class)\\s*=\\s*[\"']?([^\\s\"'}]+)");
    /** What marks places in it for javadoc: on a line with code, or on one of its own. */
    private static final Pattern MARKUP = Pattern.compile("[ \t]*//[ \t]*@(?:start|end|highlight|replace|link)\\b[^\n]*");

    private Snippet() {
    }

    /** That of a tag's source. */
    static String html(String tag) {
        Matcher inline = INLINE.matcher(tag);
        if (inline.matches()) {
            StringBuilder code = new StringBuilder();
            inline.group(2).lines().filter(line -> !MARKUP.matcher(line).matches())
                .forEach(line -> code.append(MARKUP.matcher(line).replaceAll("")).append('\n'));
            return "<pre><code>" + Documentation.escape(code.toString().stripIndent().stripTrailing()) + "</code></pre>";
        }
        Matcher file = FILE.matcher(tag);
        return file.find() ? "<p>(An example is in <code>" + Documentation.escape(file.group(1)) + "</code>, beside the source.)</p>" : "";
    }
}
