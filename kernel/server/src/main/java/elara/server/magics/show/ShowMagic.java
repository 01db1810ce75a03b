package elara.server.magics.show;

import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code %%html} and its like: show the lines below as what they are. */
public final class ShowMagic implements Magic {

    private final String name;
    private final String mimeType;
    private final String what;
    private final String example;

    private ShowMagic(String name, String mimeType, String what, String example) {
        this.name = name;
        this.mimeType = mimeType;
        this.what = what;
        this.example = example;
    }

    /** One for each language that front ends can show. */
    public static List<Magic> all() {
        return List.of(
                new ShowMagic("html", "text/html", "HTML", "<b>Training</b> took <i>three</i> minutes."),
                new ShowMagic("markdown", "text/markdown", "Markdown", "## Results\n\n| run | loss |\n|---|---|\n| 1 | 0.3 |"),
                new ShowMagic("latex", "text/latex", "LaTeX, with formulas between `$$`", "$$\\hat y = \\sigma(Wx + b)$$"),
                new ShowMagic("svg", "image/svg+xml", "an SVG picture",
                        "<svg width=\"40\" height=\"40\"><circle cx=\"20\" cy=\"20\" r=\"15\" fill=\"teal\"/></svg>"),
                new ShowMagic("javascript", "application/javascript", "JavaScript, which runs in the browser; `element` is the output's",
                        "element.textContent = 'It is ' + new Date().getFullYear();"));
    }

    @Override
    public List<String> names() {
        return name.equals("javascript") ? List.of(name, "js") : List.of(name);
    }

    @Override
    public String usage() {
        return "%%" + name;
    }

    @Override
    public String summary() {
        return "Shows the lines below it as " + what + ".";
    }

    @Override
    public List<String> examples() {
        return List.of("%%" + name + "\n" + example);
    }

    @Override
    public boolean hasCellForm() {
        return true;
    }

    @Override
    public boolean hasLineForm() {
        return false;
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        if (!call.arguments().isEmpty()) {
            throw new MagicException("%%" + call.name() + " stands alone on its line: what it shows begins on the next one.");
        }
        if (call.body().isBlank()) {
            throw new MagicException("There is nothing below %%" + call.name() + " to show.");
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(mimeType, call.body());
        data.put("text/plain", call.body());
        context.show(data);
        return null;
    }
}
