package elara.server.errors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Says which Java is needed for what this one does not know. */
final class NewerJavaHints {
    private static final int RUNNING = Runtime.version().feature();

    /** Features by what javac calls them where it knows them. */
    private static final Map<String, Integer> FEATURES = new LinkedHashMap<>();
    /** What the source looks like before and behind the first error, of a feature that a later Java has. */
    private record Syntax(String before, String after, String feature, int version) {
        boolean fits(Complaint complaint) {
            return version > RUNNING && complaint.after().startsWith(after) && Pattern.compile(before).matcher(complaint.before()).find();
        }
    }

    private static final List<Syntax> OTHERS = List.of(
        new Syntax("\\binstanceof\\s+\\w+(<[^>]*>)?\\s*$", "(", "A record pattern", 21),
        new Syntax("\\bcase\\s+\\w+\\s*\\([^)]*$|\\bcase\\s+\\w+\\s*$", "(", "A record pattern", 21),
        new Syntax("\\bcase\\s+\\w[^:>]*$", " when", "A guard (when) in a switch", 21),
        new Syntax("\\bimport\\s+module$", "", "A module import", 25));

    static {
        FEATURES.put("patterns in switch", 21);
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
        if (code.startsWith("preview.feature.disabled") || code.startsWith("feature.not.supported") || code.startsWith("underscore.as")) {
            return FEATURES.entrySet().stream().filter(feature -> complaint.message().contains(feature.getKey())
                    || feature.getKey().equals("underscore") && code.startsWith("underscore.as"))
                .filter(feature -> feature.getValue() > RUNNING)
                .map(feature -> needs("This", feature.getValue())).findFirst().orElse(previewOnly(code));
        }
        if (code.equals("call.must.be.first.stmt.in.ctor") && RUNNING < 25) {
            return needs("A statement before super(…) or this(…)", 25);
        }
        return complaint.isSyntax() ? bySyntax(complaint) : null;
    }

    private static String previewOnly(String code) {
        return code.startsWith("preview") ? "This is a preview of a later Java, which the kernel does not switch on." : null;
    }

    private static String bySyntax(Complaint complaint) {
        return OTHERS.stream().filter(syntax -> syntax.fits(complaint)).findFirst()
            .map(syntax -> needs(syntax.feature(), syntax.version())).orElse(null);
    }

    private static String needs(String what, int version) {
        return what + " needs Java " + version + ", you run " + RUNNING + ".";
    }
}
