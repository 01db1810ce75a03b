package elara.server.magics.dialects;

import elara.server.magics.MagicException;
import elara.server.maven.Coordinate;
import elara.server.maven.ResolutionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The dependencies and repositories of a POM that Ganymede's notebooks write in YAML.
 *
 * @param repositories those that it adds
 */
record YamlPom(List<Coordinate> dependencies, List<Place> repositories) {

    /** A repository. */
    record Place(String id, String url) {
    }

    /** Leaves values as they are written: version 1.10 is not the number 1.1. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none
        }
    }

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
    private static final Set<String> KEYS = Set.of("dependencies", "repositories");
    /** What a dependency may say besides its coordinate without changing which jars it is. */
    private static final Set<String> COORDINATE = Set.of("groupId", "artifactId", "version", "extension", "type", "classifier", "scope", "optional");

    /**
     * Reads it.
     *
     * @throws MagicException if it is not YAML, or says what is not understood
     * @throws ResolutionException if a dependency is no coordinate
     */
    static YamlPom parse(String text) throws MagicException, ResolutionException {
        Object root;
        try {
            LoaderOptions options = new LoaderOptions();
            DumperOptions unused = new DumperOptions();
            root = new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new TextOnly()).load(withProperties(text));
        } catch (MarkedYAMLException wrong) {
            int line = wrong.getProblemMark() == null ? 0 : wrong.getProblemMark().getLine();
            throw new MagicException("Line " + (line + 2) + " is not YAML: " + wrong.getProblem() + ".");
        } catch (YAMLException wrong) {
            throw new MagicException("The lines below %%pom are not YAML: " + wrong.getMessage() + ".");
        }
        if (!(root instanceof Map<?, ?> map) || !KEYS.containsAll(map.keySet())) {
            throw new MagicException("Below %%pom stands \"dependencies:\" or \"repositories:\", each with a list, for example\n"
                + "dependencies:\n- " + Coordinate.EXAMPLE);
        }
        List<Coordinate> dependencies = new ArrayList<>();
        for (Object each : list(map, "dependencies")) {
            dependencies.add(Coordinate.parse(each instanceof Map<?, ?> fields ? coordinate(fields) : String.valueOf(each)));
        }
        List<Place> repositories = new ArrayList<>();
        for (Object each : list(map, "repositories")) {
            if (!(each instanceof Map<?, ?> fields) || fields.get("id") == null || fields.get("url") == null) {
                throw new MagicException("A repository has an id and a url; this one has not: " + each + ".");
            }
            repositories.add(new Place(fields.get("id").toString(), fields.get("url").toString()));
        }
        return new YamlPom(dependencies, repositories);
    }

    private static List<?> list(Map<?, ?> map, String key) throws MagicException {
        Object value = map.get(key);
        if (value == null || value.equals("")) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new MagicException("Behind \"" + key + ":\" comes a list: lines that begin with \"- \".");
        }
        return list;
    }

    private static String coordinate(Map<?, ?> fields) throws MagicException {
        for (Object key : fields.keySet()) {
            if (!COORDINATE.contains(key)) {
                throw new MagicException("%%pom does not understand \"" + key + "\" of a dependency; %%loadFromPOM has all that a POM can say.");
            }
        }
        Object type = fields.get("extension") == null ? fields.get("type") : fields.get("extension");
        String extension = type == null ? "jar" : type.toString();
        String classifier = fields.get("classifier") == null ? "" : ":" + fields.get("classifier");
        return field(fields, "groupId") + ":" + field(fields, "artifactId") + ":" + extension + classifier + ":" + field(fields, "version");
    }

    private static Object field(Map<?, ?> fields, String name) throws MagicException {
        Object value = fields.get(name);
        if (value == null) {
            throw new MagicException("The " + name + " of a dependency is missing: " + fields + ".");
        }
        return value;
    }

    /** Ganymede puts its system properties in; one that is not there stays as it is, and is named by the error that follows. */
    private static String withProperties(String text) {
        return PROPERTY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(System.getProperty(found.group(1), found.group())));
    }
}
