package elara.server.help;

import elara.server.compiler.Definition;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The source of a definition of a cell, with the comment above it, as a source file. */
final class CellSource {
    /** Comments in lines, or one over several, with nothing but the end of a line between them and what they are about. */
    private static final Pattern ABOVE = Pattern.compile("(?:^|\n)((?:[ \t]*//[^\n]*\n)+|[ \t]*/\\*(?:(?!\\*/).)*\\*/[ \t]*\n?)[ \t]*$", Pattern.DOTALL);

    private CellSource() {
    }

    /** That of a definition; what is not a type itself is in a class. */
    static String of(Definition definition) {
        String written = documentation(above(definition)) + definition.piece().text();
        return definition.kind() == Definition.Kind.TYPE ? written : "class " + definition.holder() + "{" + written + "\n;}";
    }

    /** As it stands in its cell, with its comment. */
    static String text(Definition definition) {
        return (above(definition) + definition.piece().text()).stripIndent().strip();
    }

    /** The comment above a definition, as it is written; empty if there is none. */
    private static String above(Definition definition) {
        Matcher comment = ABOVE.matcher(definition.piece().source().text().substring(0, definition.piece().start()));
        return comment.find() ? comment.group(1) : "";
    }

    /** A comment as one for documentation: what is none has no tags, so that all of it is text. */
    private static String documentation(String comment) {
        String text = comment.strip();
        if (text.startsWith("/**") || text.startsWith("///") || text.isEmpty()) {
            return comment;
        }
        List<String> lines = text.startsWith("//") ? text.lines().map(line -> line.strip().replaceFirst("^//+ ?", "")).toList()
            : text.substring(2, text.length() - 2).lines().map(line -> line.strip().replaceFirst("^\\* ?", "")).toList();
        String body = String.join("\n", lines).replace("*/", "* /").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("@", "&#64;")
            .replace("{", "&#123;");
        return "/** " + body.replaceAll("\n\\s*\n", "\n<p>") + " */";
    }
}
