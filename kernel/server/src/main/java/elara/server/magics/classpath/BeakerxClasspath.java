package elara.server.magics.classpath;

import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.maven.MavenResolver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * BeakerX's forms of {@code %classpath}: {@code add mvn group artifact version [type classifier]} or with colons,
 * {@code add jar path}, {@code config resolver id url}; {@code %%classpath add …} has one on each line below it.
 */
final class BeakerxClasspath {
    private static final List<String> KINDS = List.of("mvn", "jar", "dynamic");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final MavenResolver resolver;

    BeakerxClasspath(MavenResolver resolver) {
        this.resolver = resolver;
    }

    /** Whether a call is one of these. */
    static boolean isMeant(MagicCall call) {
        List<String> words = call.arguments();
        return words.size() > 1 && (words.get(0).equals("add") && KINDS.contains(words.get(1))
            || words.get(0).equals("config") && words.get(1).equals("resolver"));
    }

    /** Has the magic run that does the same here. */
    String run(MagicCall call, MagicContext context) throws MagicException {
        List<String> words = call.arguments();
        List<List<String>> all = new ArrayList<>();
        if (words.size() > 2) {
            all.add(words.subList(2, words.size()));
        }
        if (call.isCell()) {
            call.body().lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> Arrays.asList(BLANKS.split(line))).forEach(all::add);
        }
        if (words.get(0).equals("config")) {
            for (List<String> each : all) {
                run(new MavenRepoMagic(resolver), "mavenRepo", each, context);
            }
            return null;
        }
        if (words.get(1).equals("mvn")) {
            return run(new MavenMagic(resolver), "maven", all.stream().map(each -> String.join(":", mavensOrder(each))).toList(), context);
        }
        return run(new JarsMagic(), "jars", all.stream().flatMap(List::stream).toList(), context);
    }

    /** BeakerX has type and classifier behind the version. */
    private static List<String> mavensOrder(List<String> words) {
        List<String> parts = words.size() == 1 ? Arrays.asList(words.get(0).split(":")) : words;
        if (parts.size() < 4) {
            return parts;
        }
        List<String> ordered = new ArrayList<>(parts.subList(0, 2));
        ordered.addAll(parts.subList(3, parts.size()));
        ordered.add(parts.get(2));
        return ordered;
    }

    private static String run(Magic magic, String name, List<String> arguments, MagicContext context) throws MagicException {
        return magic.run(new MagicCall(name, arguments, null), context);
    }
}
