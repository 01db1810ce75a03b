package elara.server.help;

import elara.server.compiler.Analysis.Place;
import elara.server.compiler.Definition;
import elara.server.help.ParsedSource.Details;
import elara.server.javadoc.DocComment;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What the sources of classes say about declarations. Those read last are kept. */
final class Declarations {
    private static final int KEPT = 24;

    private final ClassSources sources;
    /** By the place of a file, or the definition of a cell. */
    private final Map<Object, SoftReference<ParsedSource>> parsed = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, SoftReference<ParsedSource>> eldest) {
            return size() > KEPT;
        }
    };

    Declarations(ClassSources sources) {
        this.sources = sources;
    }

    /** The class that holds an element and is in no other one; null if there is none. */
    static TypeElement outermost(Element element) {
        Element outermost = element;
        while (outermost != null && outermost.getEnclosingElement() instanceof TypeElement) {
            outermost = outermost.getEnclosingElement();
        }
        return outermost instanceof TypeElement type ? type : null;
    }

    private Optional<ParsedSource> source(Element element, Place place) {
        TypeElement type = outermost(element);
        if (type == null) {
            return Optional.empty(); // a local variable
        }
        if (ClassSources.isOfCell(type)) {
            Definition definition = ClassSources.definition(type, place.definitions());
            return definition == null ? Optional.empty() : Optional.of(parsed(definition, () -> CellSource.of(definition)));
        }
        return sources.of(type, place.task().getElements().getModuleOf(type)).map(file -> parsed(file, () -> sources.read(file)));
    }

    private ParsedSource parsed(Object from, Supplier<String> text) {
        SoftReference<ParsedSource> kept = parsed.get(from);
        ParsedSource known = kept == null ? null : kept.get();
        if (known == null) {
            known = ParsedSource.in(text.get());
            parsed.put(from, new SoftReference<>(known));
        }
        return known;
    }

    /** What the source says; nothing if there is none. */
    Details details(Element element, Place place) {
        return source(element, place).map(source -> source.of(element, place.task().getTypes())).orElse(Details.NONE);
    }

    /** The names of a method's parameters, from its source or class file; empty if neither has them. */
    List<String> parameters(ExecutableElement method, Place place) {
        List<String> written = details(method, place).parameters();
        if (written.isEmpty() && !method.getParameters().isEmpty() && method.getEnclosingElement() instanceof TypeElement type) {
            return ParameterNames.of(type).of(method, place.task().getElements(), place.task().getTypes());
        }
        return written;
    }

    /** The comment on an element, with what it inherits; null if there is none. */
    DocComment comment(Element element, Place place) {
        DocComment inherited = element instanceof ExecutableElement method && method.getEnclosingElement() instanceof TypeElement owner
            ? inherited(method, owner, owner, place) : null;
        Optional<ParsedSource> source = source(element, place);
        Details details = source.map(each -> each.of(element, place.task().getTypes())).orElse(Details.NONE);
        if (details.comment() == null) {
            return inherited;
        }
        TypeElement from = element instanceof TypeElement type ? type : (TypeElement) element.getEnclosingElement();
        DocLinks links = new DocLinks(place.task().getElements(), place.task().getTypes(), from, source.get().unit());
        return new DocComment(details.comment(), source.get().trees(), inherited, links);
    }

    /** The comment on the method that one overrides. */
    private DocComment inherited(ExecutableElement method, TypeElement owner, TypeElement from, Place place) {
        for (TypeMirror each : place.task().getTypes().directSupertypes(from.asType())) {
            TypeElement parent = (TypeElement) place.task().getTypes().asElement(each);
            for (ExecutableElement other : ElementFilter.methodsIn(parent.getEnclosedElements())) {
                if (other.getSimpleName().equals(method.getSimpleName()) && place.task().getElements().overrides(method, other, owner)) {
                    DocComment comment = comment(other, place);
                    if (comment != null) {
                        return comment;
                    }
                }
            }
            DocComment further = inherited(method, owner, parent, place);
            if (further != null) {
                return further;
            }
        }
        return null;
    }
}
