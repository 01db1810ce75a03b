package elara.server.maven;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Maven coordinate, {@code group:artifact[:extension[:classifier]]:version}, or as Gradle writes it,
 * {@code group:artifact:version:classifier}, or as Ivy does, {@code group#artifact;version}.
 *
 * @param classifier empty if there is none
 */
public record Coordinate(String group, String artifact, String extension, String classifier, String version)
        implements Root {

    /** A coordinate for messages. */
    public static final String EXAMPLE = "org.knowm.xchart:xchart:4.0.3";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Set<String> EXTENSIONS = Set.of("jar", "pom");
    /** A digit, or what Maven resolves to a version. */
    private static final Pattern GRADLES_VERSION = Pattern.compile(".*\\d.*|LATEST|RELEASE");
    private static final Pattern IVYS = Pattern.compile("([^#;]*)#([^#;]*);(.*)");
    private static final Pattern VERSION = Pattern.compile("[^\\s:/\\\\\"<>|?*]+");

    /**
     * Reads a coordinate.
     *
     * @throws ResolutionException if it is none; says which part is wrong
     */
    public static Coordinate parse(String text) throws ResolutionException {
        Matcher ivys = IVYS.matcher(text);
        String[] parts = ivys.matches() ? new String[] {ivys.group(1), ivys.group(2), ivys.group(3)} : inMavensOrder(text.split(":", -1));
        if (parts.length < 3 || parts.length > 5) {
            String missing = parts.length == 2 && !parts[0].isEmpty() && !parts[1].isEmpty() ? "the version is missing" : "";
            throw wrong(text, missing);
        }
        String version = parts[parts.length - 1];
        String extension = parts.length > 3 && !parts[2].isEmpty() ? parts[2] : "jar";
        String classifier = parts.length > 4 ? parts[3] : "";
        check(text, "group", parts[0], NAME);
        check(text, "artifact", parts[1], NAME);
        check(text, "classifier", classifier.isEmpty() ? "none" : classifier, NAME);
        check(text, "version", version, VERSION);
        if (!EXTENSIONS.contains(extension)) {
            throw wrong(text, "the extension " + extension + " is not jar or pom, which are what a class path can use");
        }
        return new Coordinate(parts[0], parts[1], extension, classifier, version);
    }

    /** Gradle's order has the classifier behind the version; it is known by what cannot be Maven's: an extension that looks like a version. */
    private static String[] inMavensOrder(String[] parts) {
        boolean gradles = parts.length == 4 && !EXTENSIONS.contains(parts[2]) && GRADLES_VERSION.matcher(parts[2]).matches() && !parts[3].isEmpty();
        return gradles ? new String[] {parts[0], parts[1], "jar", parts[3], parts[2]} : parts;
    }

    /** Everything but the version: two jars that agree in it must not both be on a class path. */
    String withoutVersion() {
        return group + ":" + artifact + ":" + extension + ":" + classifier;
    }

    String groupAndArtifact() {
        return group + ":" + artifact;
    }

    /** Whether the version names one release for ever: it is no range, no snapshot, no {@code LATEST}. */
    boolean isFixed() {
        return isFixed(version);
    }

    static boolean isFixed(String version) {
        return !version.endsWith("SNAPSHOT") && !version.equals("LATEST") && !version.equals("RELEASE")
                && version.indexOf('[') < 0 && version.indexOf('(') < 0;
    }

    @Override
    public String cacheKey() {
        return isFixed() ? toString() : null;
    }

    /** The coordinate as it is written, without an extension that goes without saying. */
    @Override
    public String toString() {
        String middle = classifier.isEmpty() ? (extension.equals("jar") ? "" : ":" + extension)
                : ":" + extension + ":" + classifier;
        return group + ":" + artifact + middle + ":" + version;
    }

    private static void check(String text, String part, String value, Pattern pattern) throws ResolutionException {
        if (value.isEmpty()) {
            throw wrong(text, "the " + part + " is missing");
        }
        if (!pattern.matcher(value).matches()) {
            throw wrong(text, "the " + part + " \"" + value + "\" has a character that cannot be in it");
        }
    }

    private static ResolutionException wrong(String text, String reason) {
        String because = reason.isEmpty() ? "." : ": " + reason + ".";
        return new ResolutionException("\"" + text + "\" is not a Maven coordinate" + because
                + " Write group:artifact:version, for example " + EXAMPLE + ".");
    }
}
