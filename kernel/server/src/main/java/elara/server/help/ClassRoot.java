package elara.server.help;

import java.util.Optional;
import javax.lang.model.element.ElementKind;

/** A place that classes are in. */
interface ClassRoot {
    /** Adds all of its classes; what cannot be read is left out. */
    void list(ClassNames names);

    /** What a class is that anybody may use, by its binary name; nothing if it is not for all. */
    Optional<ElementKind> publicKind(String binaryName);
}
