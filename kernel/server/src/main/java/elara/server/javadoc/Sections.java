package elara.server.javadoc;

import com.sun.source.doctree.DeprecatedTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.SeeTree;
import com.sun.source.doctree.SinceTree;
import com.sun.source.doctree.UnknownBlockTagTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A comment as HTML: what it says, then its tags under headings. */
final class Sections {
    /** Tags that the JDK's own comments have. */
    private static final Map<String, String> OF_JDK = Map.of("apiNote", "API note", "implSpec", "Implementation requirements",
        "implNote", "Implementation note");

    private final DocComment comment;
    private final StringBuilder html = new StringBuilder();

    Sections(DocComment comment) {
        this.comment = comment;
    }

    String html() {
        comment.otherTags().stream().filter(DeprecatedTree.class::isInstance).map(DeprecatedTree.class::cast)
            .forEach(tag -> section("Deprecated", write(tag.getBody())));
        html.append(comment.html(Part.BODY));
        list("Type parameters", Part.Kind.PARAMETER, true);
        list("Parameters", Part.Kind.PARAMETER, false);
        section("Returns", comment.html(Part.RETURN));
        list("Throws", Part.Kind.THROWS, false);
        List<String> related = new ArrayList<>();
        for (DocTree tag : comment.otherTags()) {
            if (tag instanceof SinceTree since) {
                section("Since", write(since.getBody()));
            } else if (tag instanceof SeeTree see) {
                related.add(reference(see));
            } else if (tag instanceof UnknownBlockTagTree other && OF_JDK.containsKey(other.getTagName())) {
                section(OF_JDK.get(other.getTagName()), write(other.getContent()));
            }
        }
        section("See also", String.join(", ", related));
        return html.toString();
    }

    private String write(List<? extends DocTree> trees) {
        return HtmlWriter.write(trees, comment, Part.BODY);
    }

    private void section(String heading, String text) {
        if (!text.isBlank()) {
            html.append("<p><b>").append(heading).append(":</b> ").append(text).append("</p>");
        }
    }

    private void list(String heading, Part.Kind kind, boolean ofTypes) {
        StringBuilder items = new StringBuilder();
        comment.html(kind).forEach((name, text) -> {
            if (name.startsWith("<") == ofTypes) {
                items.append("<li><code>").append(Documentation.escape(name)).append("</code>").append(text.isBlank() ? "" : " – ").append(text).append("</li>");
            }
        });
        if (items.length() > 0) {
            html.append("<p><b>").append(heading).append(":</b></p><ul>").append(items).append("</ul>");
        }
    }

    /** What is behind {@code @see}: a name with an optional label, a text in quotes, or a link. */
    private String reference(SeeTree see) {
        List<? extends DocTree> trees = see.getReference();
        if (!trees.isEmpty() && trees.get(0).getKind() == DocTree.Kind.REFERENCE) {
            String label = write(trees.subList(1, trees.size()));
            return HtmlWriter.link(trees.get(0).toString(), label.isBlank() ? "" : label, true, comment.links());
        }
        return write(trees);
    }
}
