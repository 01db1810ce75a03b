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
record Meaning(String name, Element element, TypeMirror type, int distance) {
    boolean isMethod() {
        return element instanceof ExecutableElement;
    }

    boolean isType() {
        return element instanceof TypeElement || element instanceof TypeParameterElement;
    }

    boolean hasParameters() {
        return element instanceof ExecutableElement method && !method.getParameters().isEmpty();
    }
}
