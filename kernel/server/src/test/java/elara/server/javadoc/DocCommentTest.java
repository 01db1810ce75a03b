package elara.server.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocCommentTest {
    /** A comment, and what it is as Markdown and as text. */
    static Stream<Arguments> comments() {
        return Stream.of(
            Arguments.of("One {@code a < b} and {@literal c < d} &amp; more.", "One `a < b` and c \\< d & more.", "One a < b and c < d & more."),
            Arguments.of("See {@link String#length() the length} of {@linkplain java.util.List}.", "See `the length` of java.util.List.",
                "See the length of java.util.List."),
            Arguments.of("See {@link #size()}.", "See `size()`.", "See size()."),
            Arguments.of("First.\n<p>Second\nline.\n<p>\nThird.", "First.\n\nSecond line.\n\nThird.", "First.\n\nSecond line.\n\nThird."),
            Arguments.of("<ul>\n<li>one\n<li>two\n<ul><li>inner</ul>\n</ul>after", "- one\n- two\n  - inner\n\nafter", "- one\n- two\n  - inner\n\nafter"),
            Arguments.of("<ol><li><p>first</p><p>more</p></li><li>second</li></ol>", "1. first\n\n   more\n2. second", "1. first\n\n   more\n2. second"),
            Arguments.of("<b>bold</b>, <em>slanted</em> and x<sup>2</sup>", "**bold**, *slanted* and x^2", "bold, slanted and x^2"),
            Arguments.of("<blockquote><pre>{@code\nint x = 1;\n\n    if (x < 2) { }\n}</pre></blockquote>", "```java\nint x = 1;\n\n    if (x < 2) { }\n```",
                "    int x = 1;\n\n        if (x < 2) { }"),
            Arguments.of("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>x|y</td></tr></table>", "| a | b |\n| --- | --- |\n| 1 | x\\|y |", "a  b\n1  x|y"),
            Arguments.of("<dl><dt>term<dd>what it is</dl>", "term\n\n    what it is", "term\n\n    what it is"),
            Arguments.of("{@snippet lang=java :\nint x = 1; // @highlight substring=\"x\"\n// @start region=a\nint y;\n}", "```java\nint x = 1;\nint y;\n```",
                "    int x = 1;\n    int y;"),
            Arguments.of("<h2>Title</h2>Text_with*marks*", "#### Title\n\nText\\_with\\*marks\\*", "Title\n\nText_with*marks*"),
            Arguments.of("{@return the size}", "Returns the size.", "Returns the size."),
            Arguments.of("Bad <b>markup, {@code no end", "Bad **markup, {@code no end**", "Bad markup, {@code no end"),
            Arguments.of("<script>alert(1)</script>Safe<img src=x onerror=alert(1)>", "Safe", "Safe"));
    }

    @ParameterizedTest
    @MethodSource("comments")
    void isMarkdownAndText(String comment, String markdown, String text) {
        Documentation documentation = Comments.of(comment).documentation();
        assertThat(documentation.markdown()).isEqualTo(markdown);
        assertThat(documentation.text()).isEqualTo(text);
    }

    @Test
    void tagsStandUnderHeadings() {
        String text = Comments.of("""
            Does it.
            @param <T> a type
            @param count how often
            @return what came of it
            @throws IllegalStateException if it cannot
            @deprecated use {@link #other}
            @apiNote It is slow.
            @since 9
            @see String#length() the length
            @see <a href="https://example.org">a page</a>
            @author nobody""").documentation().text();
        assertThat(text).isEqualTo("""
            Deprecated: use other

            Does it.

            Type parameters:
            - <T> – a type

            Parameters:
            - count – how often

            Returns: what came of it

            Throws:
            - IllegalStateException – if it cannot

            API note: It is slow.

            Since: 9

            See also: the length, a page""");
    }

    @Test
    void whatIsNotSaidIsInherited() {
        DocComment parent = Comments.of("Of the parent.\n@param x the number\n@param y another\n@return a result\n@throws Error never");
        DocComment child = Comments.of("{@inheritDoc} And more.\n@param x its own, {@inheritDoc}", parent, Links.NONE);
        assertThat(child.documentation().text()).isEqualTo("""
            Of the parent. And more.

            Parameters:
            - x – its own, the number
            - y – another

            Returns: a result

            Throws:
            - Error – never""");
        assertThat(Comments.of("@param x own", parent, Links.NONE).documentation().text()).startsWith("Of the parent.");
    }

    @Test
    void linksLeadWhereTheyAreFound() {
        Links links = reference -> reference.equals("Other#done()") ? "https://example.org/api/Other.html#done()" : reference.isEmpty() ? "https://example.org/api/p/This.html" : "";
        Documentation linked = Comments.of("{@link Other#done()}, {@link Unknown}, <a href=\"Next.html\">next</a>, <a href='{@docRoot}/q.html'>q</a>", null, links)
            .documentation();
        assertThat(linked.html()).contains("<a href=\"https://example.org/api/Other.html#done()\"><code>Other.done()</code></a>", "<code>Unknown</code>",
            "<a href=\"https://example.org/api/p/Next.html\">next</a>", "<a href=\"https://example.org/api/q.html\">q</a>");
        assertThat(linked.markdown()).contains("[`Other.done()`](https://example.org/api/Other.html#done%28%29)", "[next](https://example.org/api/p/Next.html)");
        assertThat(Comments.of("<a href=\"Next.html\">next</a> <a href='javascript:alert(1)'>x</a>").documentation().html()).isEqualTo("next x");
    }

    @Test
    void commentsInMarkdown() {
        if (Runtime.version().feature() < 23) {
            return; // what begins with /// is no documentation there
        }
        Documentation documentation = Comments.markdown("""
            It *is* `code`, see [String#length()] and {@link Object}.

            | a | b |
            |---|---|
            | 1 | 2 |

            @param <T> a **type**""").documentation();
        assertThat(documentation.markdown()).isEqualTo("""
            It *is* `code`, see `String.length()` and `Object`.

            | a | b |
            | --- | --- |
            | 1 | 2 |

            **Type parameters:**
            - `<T>` – a **type**""");
    }
}
