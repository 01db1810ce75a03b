package elara.server.javadoc;

import com.sun.source.doctree.DocRootTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.IndexTree;
import com.sun.source.doctree.InheritDocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.SummaryTree;
import com.sun.source.doctree.SystemPropertyTree;
import com.sun.source.doctree.UnknownInlineTagTree;
import com.sun.source.doctree.ValueTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.List;

/** Writes a piece of a comment as HTML: the tags in braces become what they stand for, all else is HTML already. */
final class HtmlWriter extends SimpleDocTreeVisitor<Void, Void> {
    private final DocComment comment;
    private final Part part;
    private final StringBuilder html = new StringBuilder();

    private HtmlWriter(DocComment comment, Part part) {
        this.comment = comment;
        this.part = part;
    }

    static String write(List<? extends DocTree> trees, DocComment comment, Part part) {
        return MarkdownComment.isOne(trees) ? MarkdownComment.html(trees, each -> of(List.of(each), comment, part)) : of(trees, comment, part);
    }

    private static String of(List<? extends DocTree> trees, DocComment comment, Part part) {
        HtmlWriter writer = new HtmlWriter(comment, part);
        trees.forEach(each -> each.accept(writer, null));
        return writer.html.toString();
    }

    /** A link to what a reference names, if that is somewhere. */
    static String link(String reference, String label, boolean code, Links links) {
        String shown = label.isEmpty() ? Documentation.escape(reference.replaceFirst("^#", "").replaceAll("(?<=[\\p{L}\\p{Nd}_$])#", ".")) : label;
        String text = code ? "<code>" + shown + "</code>" : shown;
        String url = links.to(reference);
        return url.isEmpty() ? text : "<a href=\"" + Documentation.escape(url) + "\">" + text + "</a>";
    }

    private void code(String text) {
        html.append("<code>").append(Documentation.escape(text)).append("</code>");
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void none) {
        if (tree.getKind() == DocTree.Kind.CODE) {
            code(tree.getBody().getBody());
        } else {
            html.append(Documentation.escape(tree.getBody().getBody()));
        }
        return null;
    }

    @Override
    public Void visitLink(LinkTree tree, Void none) {
        String label = write(tree.getLabel(), comment, part);
        html.append(link(tree.getReference().getSignature(), label, tree.getKind() == DocTree.Kind.LINK, comment.links()));
        return null;
    }

    @Override
    public Void visitInheritDoc(InheritDocTree tree, Void none) {
        html.append(comment.inheritedHtml(part));
        return null;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void none) {
        html.append("Returns ").append(write(tree.getDescription(), comment, part)).append('.');
        return null;
    }

    @Override
    public Void visitValue(ValueTree tree, Void none) {
        code(tree.getReference() == null ? "value" : tree.getReference().getSignature().replaceFirst("^#", "").replace('#', '.'));
        return null;
    }

    @Override
    public Void visitIndex(IndexTree tree, Void none) {
        html.append(write(List.of(tree.getSearchTerm()), comment, part));
        return null;
    }

    @Override
    public Void visitSummary(SummaryTree tree, Void none) {
        html.append(write(tree.getSummary(), comment, part));
        return null;
    }

    @Override
    public Void visitSystemProperty(SystemPropertyTree tree, Void none) {
        code(tree.getPropertyName().toString());
        return null;
    }

    /** Its attributes may have a tag as well. */
    @Override
    public Void visitStartElement(StartElementTree tree, Void none) {
        html.append(tree.toString().replace("{@docRoot}", root()));
        return null;
    }

    @Override
    public Void visitDocRoot(DocRootTree tree, Void none) {
        html.append(root());
        return null;
    }

    private String root() {
        String page = comment.links().page();
        int root = page.indexOf("/api/");
        return root < 0 ? "" : page.substring(0, root + "/api".length());
    }

    /** Such as snippets before Java 18, and tags that a library has made for itself. */
    @Override
    public Void visitUnknownInlineTag(UnknownInlineTagTree tree, Void none) {
        if (tree.getTagName().equals("snippet")) {
            html.append(Snippet.html(tree.toString()));
        } else {
            html.append(write(tree.getContent(), comment, part));
        }
        return null;
    }

    /** HTML as it stands there; and snippets, for which Java 17 has no name. */
    @Override
    protected Void defaultAction(DocTree tree, Void none) {
        html.append(tree.getKind().name().equals("SNIPPET") ? Snippet.html(tree.toString()) : tree.toString());
        return null;
    }
}
