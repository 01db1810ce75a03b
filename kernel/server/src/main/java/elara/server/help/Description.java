package elara.server.help;

import elara.server.compiler.Definition;
import elara.server.javadoc.Documentation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is told of a name: put together piece by piece, then given in the forms that front ends know. */
final class Description {
    private static final int MOST_OVERLOADS = 12;
    private static final int MOST_LINES = 400;
    /** What is told of a value last. */
    private static final String VALUE = "Value";

    private final StringBuilder html = new StringBuilder();
    private boolean source;
    /** Whose value is told; null if nobody's. */
    private Definition variable;
    private int valueAt;

    /** A declaration, with the parameter marked that an argument is for. */
    Description signature(MarkedSignature signature, int argument) {
        html.append("<p>").append(signature.html(argument)).append("</p>");
        return this;
    }

    /** A line of text. */
    Description line(String text) {
        html.append("<p>").append(Documentation.escape(text)).append("</p>");
        return this;
    }

    /** Where a variable was defined, and what is told of its value, which {@link #bundle} asks for. */
    Description variable(String origin, Definition defined) {
        html.append("<p>").append(Documentation.escape(origin));
        variable = defined;
        valueAt = html.length();
        html.append("</p>");
        return this;
    }

    /** Each part of what is told of a value, by what it is; the last one is the value itself, which may have several lines. */
    private static String facts(Map<String, String> told) {
        StringBuilder facts = new StringBuilder();
        told.forEach((name, text) -> {
            facts.append(name.equals(VALUE) ? "</p><p>" : " ").append("<b>").append(Documentation.escape(name)).append(":</b> ");
            if (!name.equals(VALUE)) {
                facts.append(Documentation.escape(text)).append('.');
            } else if (text.contains("\n")) {
                facts.append("</p>").append(lines(text)).append("<p>");
            } else {
                facts.append("<code>").append(Documentation.escape(text)).append("</code>");
            }
        });
        return facts.toString();
    }

    /** What is said of one parameter. */
    Description parameter(String name, Documentation documentation) {
        html.append("<p><mark>").append(Documentation.escape(name)).append("</mark> – ").append(documentation.html()).append("</p>");
        return this;
    }

    /** Lines of code or output. */
    Description code(String text) {
        html.append(lines(text));
        return this;
    }

    private static String lines(String text) {
        List<String> lines = text.lines().toList();
        String cut = lines.size() <= MOST_LINES ? text
            : String.join("\n", lines.subList(0, MOST_LINES)) + "\n// … " + (lines.size() - MOST_LINES) + " more lines";
        return "<pre><code>" + Documentation.escape(cut) + "</code></pre>";
    }

    /** The source of what is described. */
    Description source(String text) {
        source |= !text.isBlank();
        return text.isBlank() ? this : code(text);
    }

    /** What a comment says. */
    Description documentation(Documentation documentation) {
        html.append(documentation.html());
        return this;
    }

    /** Other declarations of the name. */
    Description others(List<MarkedSignature> signatures) {
        if (!signatures.isEmpty()) {
            html.append("<p><b>Also:</b></p><ul>");
            signatures.stream().limit(MOST_OVERLOADS).forEach(each -> html.append("<li>").append(each.html(-1)).append("</li>"));
            html.append(signatures.size() > MOST_OVERLOADS ? "<li>… and " + (signatures.size() - MOST_OVERLOADS) + " more</li>" : "").append("</ul>");
        }
        return this;
    }

    /**
     * By MIME type. Where there is source, Markdown is left to show it, since that has its colours.
     *
     * @param values asked last, and by who holds no lock: user code may run for that
     */
    Map<String, String> bundle(Values values) {
        if (variable != null) {
            html.insert(valueAt, facts(values.of(variable)));
        }
        Documentation all = Documentation.of(html.toString(), "").inParagraphs();
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("text/plain", all.text());
        forms.put("text/markdown", all.markdown());
        if (!source) {
            forms.put("text/html", all.html());
        }
        return forms;
    }
}
