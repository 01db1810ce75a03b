package elara.server.javadoc;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.util.DocTrees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A comment on a declaration. What it does not say itself it has from the comment on what the declaration overrides. */
public final class DocComment {
    private final DocCommentTree tree;
    private final DocComment inherited;
    private final Links links;
    private final Map<Part, List<? extends DocTree>> parts = new LinkedHashMap<>();

    /**
     * A comment.
     *
     * @param trees those of the task that has parsed it
     * @param inherited the comment on what is overridden; null if there is none
     */
    public DocComment(DocCommentTree parsed, DocTrees trees, DocComment inherited, Links links) {
        tree = MarkdownComment.withLinks(parsed, trees);
        this.inherited = inherited;
        this.links = links;
        parts.put(Part.BODY, tree.getFullBody());
        for (DocTree tag : tree.getBlockTags()) {
            if (tag instanceof ParamTree parameter) {
                String name = parameter.isTypeParameter() ? "<" + parameter.getName() + ">" : parameter.getName().toString();
                parts.putIfAbsent(new Part(Part.Kind.PARAMETER, name), parameter.getDescription());
            } else if (tag instanceof ReturnTree returned) {
                parts.putIfAbsent(Part.RETURN, returned.getDescription());
            } else if (tag instanceof ThrowsTree thrown) {
                parts.putIfAbsent(new Part(Part.Kind.THROWS, thrown.getExceptionName().toString()), thrown.getDescription());
            }
        }
    }

    Links links() {
        return links;
    }

    /** The tags of other kinds than those that are {@link Part parts}. */
    List<? extends DocTree> otherTags() {
        return tree.getBlockTags();
    }

    /** What a part says, as HTML; empty if nothing. */
    String html(Part part) {
        List<? extends DocTree> own = parts.getOrDefault(part, List.of());
        return own.isEmpty() ? inheritedHtml(part) : HtmlWriter.write(own, this, part);
    }

    /** What the comment on what is overridden says there. */
    String inheritedHtml(Part part) {
        return inherited == null ? "" : inherited.html(part);
    }

    /** The parts of a kind, with what each says, as HTML; the inherited ones too. */
    Map<String, String> html(Part.Kind kind) {
        Map<String, String> all = new LinkedHashMap<>();
        parts.keySet().stream().filter(each -> each.kind() == kind).forEach(each -> all.put(each.name(), html(each)));
        if (inherited != null) {
            inherited.html(kind).forEach(all::putIfAbsent);
        }
        return all;
    }

    /** What one parameter is; empty if that is not said. */
    public Documentation parameter(String name) {
        return Documentation.of(html(new Part(Part.Kind.PARAMETER, name)), links.page());
    }

    /** All of it. */
    public Documentation documentation() {
        return Documentation.of(new Sections(this).html(), links.page());
    }
}
