package elara.server.help;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.InheritDocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Javadoc as plain text. */
final class JavadocText extends SimpleDocTreeVisitor<Void, Void> {
    private static final Map<String, String> ENTITIES = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "nbsp", " ", "ldquo", "“",
        "rdquo", "”", "mdash", "—", "ndash", "–", "pi", "π");

    private final StringBuilder text = new StringBuilder();
    private boolean preformatted;

    private JavadocText() {
    }

    /** That of a comment; empty if there is none. */
    static String of(DocCommentTree comment) {
        if (comment == null) {
            return "";
        }
        JavadocText writer = new JavadocText();
        writer.write(comment.getFullBody());
        writer.writeTags(comment.getBlockTags());
        return writer.text.toString().replaceAll("[ \t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }

    private void write(List<? extends DocTree> trees) {
        trees.forEach(each -> each.accept(this, null));
    }

    private void writeTags(List<? extends DocTree> tags) {
        DocTree.Kind before = null;
        for (DocTree tag : tags) {
            String heading = switch (tag.getKind()) {
                case PARAM -> "Parameters:";
                case RETURN -> "Returns:";
                case THROWS, EXCEPTION -> "Throws:";
                default -> null;
            };
            if (heading != null) {
                text.append(tag.getKind() == before ? "\n  " : "\n\n" + heading + "\n  ");
                before = tag.getKind();
                if (tag instanceof ParamTree parameter) {
                    text.append(parameter.isTypeParameter() ? "<" + parameter.getName() + ">" : parameter.getName());
                    explain(parameter.getDescription());
                } else if (tag instanceof ThrowsTree thrown) {
                    text.append(thrown.getExceptionName());
                    explain(thrown.getDescription());
                } else {
                    write(((ReturnTree) tag).getDescription());
                }
            }
        }
    }

    private void explain(List<? extends DocTree> description) {
        if (description.stream().anyMatch(each -> !(each instanceof InheritDocTree))) {
            text.append(" – ");
            write(description);
        }
    }

    @Override
    public Void visitText(TextTree tree, Void none) {
        boolean newLine = text.length() == 0 || text.charAt(text.length() - 1) == '\n';
        String body = preformatted ? tree.getBody() : tree.getBody().replaceAll("\\s+", " ");
        text.append(newLine && !preformatted ? body.stripLeading() : body);
        return null;
    }

    @Override
    public Void visitStartElement(StartElementTree tree, Void none) {
        String name = tree.getName().toString().toLowerCase(Locale.ROOT);
        preformatted |= name.equals("pre");
        text.append(switch (name) {
            case "p", "pre", "ul", "ol", "dl", "table", "blockquote", "h1", "h2", "h3", "h4" -> "\n\n";
            case "li" -> "\n- ";
            case "br", "tr", "dt" -> "\n";
            case "dd" -> "\n  ";
            case "td", "th" -> " ";
            case "sup" -> "^";
            default -> "";
        });
        return null;
    }

    @Override
    public Void visitEndElement(EndElementTree tree, Void none) {
        String name = tree.getName().toString().toLowerCase(Locale.ROOT);
        preformatted &= !name.equals("pre");
        text.append(List.of("pre", "ul", "ol", "dl", "table", "blockquote").contains(name) ? "\n\n" : "");
        return null;
    }

    @Override
    public Void visitEntity(EntityTree tree, Void none) {
        String name = tree.getName().toString();
        text.append(ENTITIES.getOrDefault(name, tree.toString()));
        return null;
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void none) {
        text.append(tree.getBody().getBody());
        return null;
    }

    @Override
    public Void visitLink(LinkTree tree, Void none) {
        if (tree.getLabel().isEmpty()) {
            text.append(tree.getReference().getSignature().replaceFirst("^#", "").replace('#', '.'));
        } else {
            write(tree.getLabel());
        }
        return null;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void none) {
        text.append("Returns "); // inline
        write(tree.getDescription());
        text.append('.');
        return null;
    }

    @Override
    public Void visitInheritDoc(InheritDocTree tree, Void none) {
        return null;
    }

    @Override
    protected Void defaultAction(DocTree tree, Void none) {
        text.append(tree);
        return null;
    }
}
