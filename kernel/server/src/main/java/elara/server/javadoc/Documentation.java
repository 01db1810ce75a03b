package elara.server.javadoc;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** A text with structure: paragraphs, lists, tables, code and links. Nothing in it can do anything in a page. */
public final class Documentation {
    private static final Safelist ALLOWED = Safelist.relaxed().removeTags("img").addTags("var", "kbd", "samp", "dfn", "hr", "s", "mark")
        .removeAttributes("blockquote", "cite").removeProtocols("a", "href", "ftp");

    private final Element body;

    private Documentation(Element body) {
        this.body = body;
    }

    /**
     * What HTML says; elements that do more than show text are left out, as are links that lead nowhere.
     *
     * @param page where relative links start; may be empty
     */
    public static Documentation of(String html, String page) {
        Document dirty = Jsoup.parseBodyFragment(html, page);
        Document clean = new Cleaner(ALLOWED).clean(dirty);
        clean.select("a:not([href])").unwrap();
        clean.select("p:empty").remove();
        clean.outputSettings(new OutputSettings().prettyPrint(false));
        return new Documentation(clean.body());
    }

    /** What Markdown says. */
    public static Documentation ofMarkdown(String markdown) {
        return of(MarkdownComment.html(markdown), "");
    }

    /** A text as it is written in HTML. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return body.text().isBlank();
    }

    /** The same, with each text between other blocks made a paragraph. */
    public Documentation inParagraphs() {
        Element paragraph = null;
        for (Node each : List.copyOf(body.childNodes())) {
            if (each instanceof Element element && element.isBlock() || each instanceof TextNode text && text.isBlank() && paragraph == null) {
                paragraph = null;
            } else {
                if (paragraph == null) {
                    paragraph = new Element("p");
                    each.before(paragraph);
                }
                paragraph.appendChild(each);
            }
        }
        return this;
    }

    /** As HTML, without an element around all of it. What is marked is bold and underlined, which looks well in light and dark. */
    public String html() {
        Element shown = body.clone();
        shown.select("mark").wrap("<b></b>").tagName("u");
        return shown.html().strip();
    }

    /** As Markdown. */
    public String markdown() {
        return new MarkdownWriter().write(body);
    }

    /** As plain text. */
    public String text() {
        return new TextWriter().write(body);
    }
}
