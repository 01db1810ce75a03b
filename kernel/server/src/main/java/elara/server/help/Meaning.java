package elara.server.help;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/**
 * Something that a name can mean at a place.
 *
 * @param name the simple name
 * @param element what it means
 * @param type of the element, as it is there
 * @param distance how far away it is declared, from 0 on
 */
public record Meaning(String name, Element element, TypeMirror type, int distance) {
    /** Whether it is called. */
    public boolean isMethod() {
        return element instanceof ExecutableElement;
    }

    /** Whether it is a type or a type parameter. */
    public boolean isType() {
        return element instanceof TypeElement || element instanceof TypeParameterElement;
    }

    /** Whether an import brings it. */
    public boolean isImported() {
        return distance == Meanings.IMPORTS;
    }

    /** Whether something is written in its brackets. */
    public boolean hasParameters() {
        return element instanceof ExecutableElement method && !method.getParameters().isEmpty();
    }
}
