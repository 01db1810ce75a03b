package elara.helpers.networks;

import elara.helpers.text.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A small SVG picture, written element by element. It brings its own white, as charts do, and reads on light and dark pages.
 *
 * <p>It comes as an {@code <img>} that holds its own data. JupyterLab removes {@code <svg>} from the outputs of a notebook
 * that somebody else has run, and leaves its words behind, but keeps images.
 *
 * @see <a href="https://www.w3.org/TR/SVG2/">SVG 2</a>
 */
public final class Svg {
    static final String INK = "#404040";
    static final String BACKGROUND = "#ffffff";

    private final StringBuilder elements = new StringBuilder();

    /** A line; lengths in CSS pixels, {@code style} such as {@code stroke:black;stroke-width:2}. */
    public void line(double x1, double y1, double x2, double y2, String style) {
        elements.append(String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" style=\"%s\"/>",
            x1, y1, x2, y2, style));
    }

    /** A line through points of an SVG path, not filled. */
    void path(String style, String path, Object... numbers) {
        elements.append("<path d=\"").append(String.format(Locale.ROOT, path, numbers)).append("\" style=\"fill:none;")
            .append(style).append("\"/>");
    }

    /** The head of an arrow that points to the right. */
    public void arrowHead(double x, double y) {
        elements.append(String.format(Locale.ROOT, "<path d=\"M%.1f %.1fl-9 -5v10z\" style=\"fill:" + INK + "\"/>", x, y));
    }

    /** The head of an arrow that comes from one point and ends at another. */
    public void arrowHead(double fromX, double fromY, double x, double y) {
        elements.append(String.format(Locale.ROOT,
            "<path d=\"M%.1f %.1fl-11 -5v10z\" transform=\"rotate(%.1f %.1f %.1f)\" style=\"fill:" + INK + "\"/>", x, y,
            Math.toDegrees(Math.atan2(y - fromY, x - fromX)), x, y));
    }

    public void circle(double x, double y, double radius) {
        elements.append(String.format(Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" style=\"fill:none;stroke:%s;stroke-width:1.8\"/>",
            x, y, radius, INK));
    }

    public void box(double x, double y, double width, double height) {
        elements.append(String.format(Locale.ROOT, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"6\""
            + " style=\"fill:rgba(42,127,196,0.12);stroke:%s;stroke-width:1.4\"/>", x, y, width, height, INK));
    }

    /** Text around a point, {@code size} in CSS pixels. */
    public void text(double x, double y, int size, String text) {
        words(x, y, size, Html.escape(text));
    }

    /** The same; letters after a {@code _} are lowered. */
    public void formula(double x, double y, int size, String text) {
        words(x, y, size, Html.escape(text).replaceAll("_(\\p{L}+)", "<tspan dy=\"4\" style=\"font-size:75%\">$1</tspan>"));
    }

    private void words(double x, double y, int size, String escaped) {
        elements.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" style=\"font-size:%dpx\">%s</text>",
            x, y, size, escaped));
    }

    /** Puts everything drawn so far behind everything that follows, with a hole around each of these points. */
    public void holes(double[][] centres, double width, double height, double pictureWidth, double pictureHeight) {
        StringBuilder holes = new StringBuilder();
        for (double[] centre : centres) {
            holes.append(String.format(Locale.ROOT, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"black\"/>",
                centre[0] - width / 2, centre[1] - height / 2, width, height));
        }
        elements.insert(0, String.format(Locale.ROOT, "<mask id=\"holes\" maskUnits=\"userSpaceOnUse\" x=\"0\" y=\"0\" width=\"%.0f\""
            + " height=\"%.0f\"><rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%s</mask><g mask=\"url(#holes)\">",
            pictureWidth, pictureHeight, holes)).append("</g>");
    }

    /** The picture as HTML; {@code alt} is what a screen reader says in its place. */
    public String html(double width, double height, String alt) {
        String svg = String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\""
            + " viewBox=\"0 0 %.0f %.0f\" style=\"font-family:sans-serif;font-weight:600;fill:%s;text-anchor:middle;"
            + "dominant-baseline:central;background:%s\">%s</svg>",
            width, height, width, height, INK, BACKGROUND, elements);
        return String.format(Locale.ROOT, "<div style=\"overflow-x:auto\"><img alt=\"%s\" width=\"%.0f\" height=\"%.0f\""
            + " style=\"max-width:none\" src=\"data:image/svg+xml;charset=utf-8,%s\"/></div>", Html.escape(alt), width, height,
            URLEncoder.encode(svg, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
