package elara.server.javadoc;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.util.DocTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Comments in Markdown, behind {@code ///}, which the JDK reads from 23 on. */
final class MarkdownComment {
    /** Stands for a tag in the text, as it does in the JDK's own tools. */
    private static final char PLACEHOLDER = '\uFFFC';

    private MarkdownComment() {
    }

    /** Whether there is Markdown among the pieces of a comment; Java 17 has no name for it. */
    static boolean isOne(List<? extends DocTree> trees) {
        return trees.stream().anyMatch(MarkdownComment::isText);
    }

    private static boolean isText(DocTree tree) {
        return tree.getKind().name().equals("MARKDOWN");
    }

    /** As HTML, with the tags in it written by {@code tags}. */
    static String html(List<? extends DocTree> trees, Function<DocTree, String> tags) {
        StringBuilder text = new StringBuilder();
        List<String> written = new ArrayList<>();
        for (DocTree tree : trees) {
            if (isText(tree)) {
                text.append(tree.toString().replace(PLACEHOLDER, ' '));
            } else {
                text.append(PLACEHOLDER);
                written.add(tags.apply(tree));
            }
        }
        String html = html(text.toString());
        StringBuilder whole = new StringBuilder();
        int next = 0;
        for (char each : html.strip().toCharArray()) {
            whole.append(each == PLACEHOLDER && next < written.size() ? written.get(next++) : String.valueOf(each));
        }
        return trees.size() == 1 || !whole.toString().contains("<p>") ? unwrapped(whole.toString()) : whole.toString();
    }

    /** Markdown as HTML. */
    static String html(String markdown) {
        var tables = List.of(TablesExtension.create());
        return HtmlRenderer.builder().extensions(tables).build().render(Parser.builder().extensions(tables).build().parse(markdown));
    }

    /** One paragraph needs no element of its own: it may stand behind a parameter's name. */
    private static String unwrapped(String html) {
        boolean one = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0;
        return one ? html.substring("<p>".length(), html.length() - "</p>".length()) : html;
    }

    /** The same comment with references in brackets made links; the JDK knows how, and only a newer one. */
    static DocCommentTree withLinks(DocCommentTree comment, DocTrees trees) {
        try {
            trees.getClass().getMethod("initDocCommentTreeTransformer").invoke(trees);
            Object transformer = trees.getClass().getMethod("getDocCommentTreeTransformer").invoke(trees);
            Class<?> type = Class.forName("com.sun.tools.javac.api.JavacTrees$DocCommentTreeTransformer");
            return (DocCommentTree) type.getMethod("transform", DocTrees.class, DocCommentTree.class).invoke(transformer, trees, comment);
        } catch (ReflectiveOperationException e) {
            return comment;
        }
    }
}
