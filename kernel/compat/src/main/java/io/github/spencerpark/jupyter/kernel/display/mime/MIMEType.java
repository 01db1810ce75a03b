package io.github.spencerpark.jupyter.kernel.display.mime;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A MIME type, such as {@code application/vnd.vega.v5+json}: group, tree, subtype and suffix; or a wildcard, {@code *} or {@code image/*}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6838#section-4.2">RFC 6838</a>
 */
public class MIMEType {
    private static final String WILDCARD = "*";
    private static final Pattern FORM = Pattern.compile("(?<group>[\\w!#$&^.+-]+)(?:/(?:(?<any>\\*)|(?:(?<tree>[\\w!#$&^+-]+)\\.)?(?<subtype>[\\w!#$&^.+-]*?)(?:\\+(?<suffix>[\\w!#$&^.-]*))?))?");

    public static final MIMEType ANY = new MIMEType(WILDCARD, null, WILDCARD, null);
    public static final MIMEType APPLICATION_XML = parse("application/xml");
    public static final MIMEType APPLICATION_JSON = parse("application/json");
    public static final MIMEType APPLICATION_JAVASCRIPT = parse("application/javascript");
    public static final MIMEType APPLICATION_PDF = parse("application/pdf");
    public static final MIMEType APPLICATION_FASTINFOSET = parse("application/fastinfoset");
    public static final MIMEType APPLICATION_VND_WAP_WBXML = parse("application/vnd.wap.wbxml");
    public static final MIMEType APPLICATION_ZIP = parse("application/zip");
    public static final MIMEType APPLICATION_CBOR = parse("application/cbor");
    public static final MIMEType TEXT_HTML = parse("text/html");
    public static final MIMEType TEXT_MARKDOWN = parse("text/markdown");
    public static final MIMEType TEXT_LATEX = parse("text/latex");
    public static final MIMEType TEXT_PLAIN = parse("text/plain");
    public static final MIMEType TEXT_CSS = parse("text/css");
    public static final MIMEType IMAGE_PNG = parse("image/png");
    public static final MIMEType IMAGE_JPEG = parse("image/jpeg");
    public static final MIMEType IMAGE_GIF = parse("image/gif");
    public static final MIMEType IMAGE_SVG = parse("image/svg+xml");

    private final String group;
    private final String tree;
    private final String subtype;
    private final String suffix;

    public MIMEType(String group, String tree, String subtype, String suffix) {
        this.group = lower(Objects.requireNonNull(group, "group"));
        this.tree = lower(tree);
        this.subtype = lower(subtype);
        this.suffix = lower(suffix);
    }

    private static String lower(String part) {
        return part == null ? null : part.toLowerCase(Locale.ROOT);
    }

    /**
     * A type by its name.
     *
     * @throws MIMETypeParseException if it is none
     */
    public static MIMEType parse(String text) {
        if (text.equals(WILDCARD)) {
            return ANY;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new MIMETypeParseException(text);
        }
        String subtype = form.group("any") != null ? WILDCARD : form.group("subtype");
        return new MIMEType(form.group("group"), form.group("tree"), subtype, form.group("suffix"));
    }

    public String getGroup() {
        return group;
    }

    public String getTree() {
        return tree;
    }

    public String getSubtype() {
        return subtype;
    }

    public String getSuffix() {
        return suffix;
    }

    public boolean hasTree() {
        return tree != null;
    }

    public boolean hasSubtype() {
        return subtype != null;
    }

    public boolean hasSuffix() {
        return suffix != null;
    }

    public MIMEType withoutSuffix() {
        return hasSuffix() ? new MIMEType(group, tree, subtype, null) : this;
    }

    public boolean subtypeIsWildcard() {
        return WILDCARD.equals(subtype);
    }

    public boolean isWildcard() {
        return WILDCARD.equals(group);
    }

    public boolean groupEquals(String other) {
        return group.equals(lower(other));
    }

    public boolean treeEquals(String other) {
        return Objects.equals(tree, lower(other));
    }

    public boolean subtypeEquals(String other) {
        return Objects.equals(subtype, lower(other));
    }

    public boolean suffixEquals(String other) {
        return Objects.equals(suffix, lower(other));
    }

    public boolean hasSameGroupAs(MIMEType other) {
        return group.equals(other.group);
    }

    public boolean hasSameTreeAs(MIMEType other) {
        return Objects.equals(tree, other.tree);
    }

    public boolean hasSameSubtypeAs(MIMEType other) {
        return Objects.equals(subtype, other.subtype);
    }

    public boolean hasSameSuffixAs(MIMEType other) {
        return Objects.equals(suffix, other.suffix);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MIMEType type && toString().equals(type.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return group + (hasSubtype() ? "/" : "") + (hasTree() ? tree + "." : "") + (hasSubtype() ? subtype : "")
            + (hasSuffix() ? "+" + suffix : "");
    }
}
