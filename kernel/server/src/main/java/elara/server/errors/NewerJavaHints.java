package elara.server.errors;

import elara.server.jvm.SessionOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which Java is needed for what this one does not know, and how to switch on what it only has as a preview. */
final class NewerJavaHints {
    static final String TEMPLATES = "String templates were a preview of Java 21 and 22 only: use `String.format(…)`.";
    private static final int RUNNING = Runtime.version().feature();
    private static final String PREVIEW = "--enable-preview";

    /** Features by what javac calls them where it knows them. */
    private static final Map<String, Integer> FEATURES = new LinkedHashMap<>();
    /** The type in what javac says about where a name was looked up. */
    private static final Pattern TYPE = Pattern.compile("(?:of type |class |interface )(?:\\p{Ll}[\\p{L}\\d_]*\\.)*(\\p{Lu}[\\p{L}\\d_]*)");

    /** What the source looks like before and behind the first error, of a feature that a later Java has. */
    private record Syntax(Pattern before, Pattern after, String feature, int version) {
        Syntax(String before, String after, String feature, int version) {
            this(Pattern.compile(before), Pattern.compile(after), feature, version);
        }

        boolean fits(Complaint complaint) {
            return version > RUNNING && after.matcher(complaint.after()).lookingAt() && before.matcher(complaint.before()).find();
        }
    }

    private static final String RECORD_PATTERN = "A record pattern";
    private static final List<Syntax> OTHERS = List.of(
        new Syntax("\\binstanceof\\s+[\\w.]+(<[^>]*>)?\\s*$", "\\s*\\(", RECORD_PATTERN, 21),
        new Syntax("\\bcase\\s+[\\w.]+\\s*$", "\\s*\\(", RECORD_PATTERN, 21),
        // Read as the call of a method, whose arguments have no types.
        new Syntax("\\bcase\\s+[\\w.]+\\s*\\([^:>;{}]*$", "\\s*(\\w|[<\\[])", RECORD_PATTERN, 21),
        new Syntax("\\bcase\\s+\\w[^:>]*$", " when", "A guard (when) in a switch", 21),
        new Syntax("\\bimport\\s+module$", "", "A module import", 25));

    static {
        FEATURES.put("patterns in switch", 21);
        FEATURES.put("null in switch", 21);
        FEATURES.put("deconstruction patterns", 21);
        FEATURES.put("record patterns", 21);
        FEATURES.put("unnamed", 22);
        FEATURES.put("underscore", 22);
        FEATURES.put("module imports", 25);
        FEATURES.put("flexible constructors", 25);
    }

    private NewerJavaHints() {
    }

    static String of(Complaint complaint) {
        String code = complaint.code();
        if (code.equals("is.preview")) {
            return preview();
        }
        if (code.startsWith("preview.feature.disabled") || code.startsWith("feature.not.supported") || code.startsWith("underscore.as")) {
            return FEATURES.entrySet().stream().filter(feature -> complaint.problem().message().contains(feature.getKey())
                    || feature.getKey().equals("underscore") && code.startsWith("underscore.as"))
                .filter(feature -> feature.getValue() > RUNNING)
                .map(feature -> needs("This", feature.getValue())).findFirst().orElse(code.startsWith("preview") ? preview() : null);
        }
        if (code.equals("call.must.be.first.stmt.in.ctor") && RUNNING < 25) {
            return needs("A statement before super(…) or this(…)", 25);
        }
        return complaint.isSyntax() ? bySyntax(complaint) : complaint.unknownName().isEmpty() ? null : byName(complaint);
    }

    private static String preview() {
        return "This is a preview of Java " + RUNNING + ", which is off. To have it, start the session anew with `%jvm " + PREVIEW + "`. For all"
            + " notebooks, start Jupyter with the environment variable " + SessionOptions.VARIABLE + "=" + PREVIEW + ".";
    }

    private static String bySyntax(Complaint complaint) {
        return OTHERS.stream().filter(syntax -> syntax.fits(complaint)).findFirst()
            .map(syntax -> needs(syntax.feature(), syntax.version())).orElse(null);
    }

    private static String byName(Complaint complaint) {
        String name = complaint.unknownName();
        if (!complaint.unknownKind().equals("method")) {
            return name.equals("StringTemplate") || name.equals("STR") ? TEMPLATES
                : since(name, NewerApi.ofType(name));
        }
        Matcher type = TYPE.matcher(complaint.argument(complaint.arguments().size() - 1));
        return type.find() ? since(type.group(1) + "." + name + "(…)", NewerApi.ofMethod(type.group(1), name)) : null;
    }

    private static String since(String what, int version) {
        return version > RUNNING ? needs("`" + what + "`", version) : null;
    }

    private static String needs(String what, int version) {
        return what + " needs Java " + version + ", you run " + RUNNING + ".";
    }
}
