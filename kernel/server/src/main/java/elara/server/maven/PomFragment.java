package elara.server.maven;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Completes pieces of a POM to a whole one. */
final class PomFragment {

    /** Elements that may be given loose, and the element that collects them. */
    private static final Map<String, String> COLLECTED_IN = Map.of("dependency", "dependencies", "repository", "repositories");

    /** What Maven requires of a project, and a notebook has no use for. */
    private static final Map<String, String> REQUIRED =
            Map.of("modelVersion", "4.0.0", "groupId", "notebook", "artifactId", "cell", "version", "1");

    private PomFragment() {
    }

    /**
     * A whole POM from pieces.
     *
     * @throws ResolutionException if the text is not XML; says in which line
     */
    static String toProject(String text) throws ResolutionException {
        String body = text.replaceFirst("^\\s*<\\?xml[^>]*>", "");
        Document document = parse("<pieces>" + body + "</pieces>");
        Element pieces = document.getDocumentElement();
        List<Element> children = Xml.children(pieces);
        if (children.isEmpty()) {
            throw new ResolutionException("There is no POM below %%loadFromPOM. Write a <dependency> there.");
        }
        Element project = children.get(0);
        if (children.size() > 1 || !project.getNodeName().equals("project")) {
            project = document.createElement("project");
            for (Element child : children) {
                addPiece(project, child);
            }
            addRequired(project);
        }
        return write(project);
    }

    private static void addPiece(Element project, Element piece) {
        String name = piece.getNodeName();
        String collector = COLLECTED_IN.getOrDefault(name, COLLECTED_IN.containsValue(name) ? name : null);
        if (collector == null) {
            project.appendChild(piece);
            return;
        }
        Element target = childOf(project, collector);
        List<Element> collected = name.equals(collector) ? Xml.children(piece) : List.of(piece);
        collected.forEach(target::appendChild);
    }

    private static void addRequired(Element project) {
        REQUIRED.forEach((name, value) -> {
            Element element = childOf(project, name);
            if (element.getTextContent().isBlank()) {
                element.setTextContent(value);
            }
        });
    }

    private static Element childOf(Element parent, String name) {
        for (Element child : Xml.children(parent)) {
            if (child.getNodeName().equals(name)) {
                return child;
            }
        }
        return (Element) parent.appendChild(parent.getOwnerDocument().createElement(name));
    }

    private static Document parse(String xml) throws ResolutionException {
        try {
            return Xml.parser().parse(new InputSource(new StringReader(xml)));
        } catch (SAXParseException wrong) {
            throw new ResolutionException("The POM is not XML: line " + wrong.getLineNumber() + " below %%loadFromPOM: "
                    + wrong.getMessage());
        } catch (SAXException | IOException | ParserConfigurationException wrong) {
            throw new ResolutionException("The POM is not XML: " + wrong.getMessage());
        }
    }

    private static String write(Element project) {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            StringWriter text = new StringWriter();
            factory.newTransformer().transform(new DOMSource(project), new StreamResult(text));
            return text.toString();
        } catch (TransformerException impossible) {
            // A document that was parsed can be written.
            throw new AssertionError(impossible);
        }
    }
}
