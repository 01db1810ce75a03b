package elara.server.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** As much of a POM as is needed to find the modules of a project and their names; Maven reads the rest. */
final class ProjectFile {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
    private static final int MAX_NESTING = 10;

    private final Path path;
    private final Element project;
    private final Element parent;

    private ProjectFile(Path path, Element project) {
        this.path = path;
        this.project = project;
        parent = Xml.child(project, "parent").orElse(null);
    }

    /** @throws ResolutionException if it is no XML */
    static ProjectFile read(Path pom) throws ResolutionException {
        return new ProjectFile(pom, Xml.read(pom));
    }

    Path path() {
        return path;
    }

    /** The POM that it inherits from, if that is on this machine. */
    Optional<Path> parent() {
        if (parent == null) {
            return Optional.empty();
        }
        String relative = Xml.child(parent, "relativePath").map(Element::getTextContent).orElse("../pom.xml").strip();
        return relative.isEmpty() ? Optional.empty() : Optional.of(pomAt(relative)).filter(Files::isRegularFile);
    }

    /** The POMs of its modules. */
    List<Path> modules() {
        List<Path> poms = new ArrayList<>();
        Xml.child(project, "modules").ifPresent(all -> Xml.children(all).forEach(each -> poms.add(pomAt(each.getTextContent().strip()))));
        return poms;
    }

    String packaging() {
        return Xml.child(project, "packaging").map(Element::getTextContent).orElse("jar").strip();
    }

    private Path pomAt(String relative) {
        Path found = path.getParent().resolve(relative).normalize();
        return Files.isDirectory(found) ? found.resolve("pom.xml") : found;
    }

    /** An element that the parent has if this one does not, with its properties put in. */
    String value(String element, Map<Path, ProjectFile> others) {
        String text = Xml.child(project, element).or(() -> parent == null ? Optional.empty() : Xml.child(parent, element))
                .map(Element::getTextContent).orElse("").strip();
        Map<String, String> properties = properties(others, 0);
        for (int i = 0; i < MAX_NESTING && PROPERTY.matcher(text).find(); i++) {
            text = PROPERTY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(properties.getOrDefault(found.group(1), "")));
        }
        return text;
    }

    private Map<String, String> properties(Map<Path, ProjectFile> others, int depth) {
        Map<String, String> all = parent().map(others::get).filter(each -> depth < MAX_NESTING)
                .map(each -> each.properties(others, depth + 1)).orElseGet(HashMap::new);
        Xml.child(project, "properties").ifPresent(own -> Xml.children(own).forEach(each -> all.put(each.getNodeName(), each.getTextContent().strip())));
        return all;
    }
}
