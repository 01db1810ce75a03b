package elara.server.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML, and nothing that it refers to: a text must not make the kernel read files or open URLs. */
final class Xml {

    private Xml() {
    }

    /** A parser; wrong XML is a {@link SAXParseException}. */
    static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Silent());
        return builder;
    }

    /**
     * The outermost element of a file.
     *
     * @throws ResolutionException if it cannot be read; says where it is wrong
     */
    static Element read(Path file) throws ResolutionException {
        try {
            return parser().parse(file.toFile()).getDocumentElement();
        } catch (SAXParseException wrong) {
            throw new ResolutionException(file + " is not XML: line " + wrong.getLineNumber() + ": " + wrong.getMessage());
        } catch (SAXException | IOException | ParserConfigurationException failure) {
            throw new ResolutionException(file + " cannot be read: " + failure.getMessage());
        }
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream().filter(each -> each.getNodeName().equals(name)).findFirst();
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The default handler writes to the standard error of the kernel. */
    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            // Nothing to do: a warning does not make the POM wrong.
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
