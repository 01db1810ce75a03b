package elara.server.help;

import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import elara.server.compiler.Analysis.Place;
import elara.server.compiler.Definition;
import elara.server.help.Lookup.Found;
import elara.server.javadoc.DocComment;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Says what is known of declarations. */
final class Describer {
    private static final String NO_SOURCES = "Java's own documentation is in the JDK's sources, which this one came without: ";

    private final ClassSources sources;
    private final Declarations declarations;
    private boolean missed;

    /** With what sources say. */
    Describer(ClassSources sources) {
        this.sources = sources;
        declarations = new Declarations(sources);
    }

    /**
     * Describes the first of several declarations, and names the others.
     *
     * @param argument the argument that the cursor is in, from 0 on; -1 if it is in none
     * @param withSource whether the source is wanted
     */
    Description describe(Found found, int argument, boolean withSource) {
        List<Meaning> meanings = found.meanings();
        TypeMirror site = found.site();
        Place place = found.place();
        Meaning first = meanings.get(0);
        Element element = first.element();
        Description description = new Description().signature(signature(first, site, place), argument);
        TypeElement outermost = Declarations.outermost(element);
        Definition definition = outermost == null ? null : ClassSources.definition(outermost, place.definitions());
        boolean variable = definition != null && definition.kind() == Definition.Kind.VARIABLE;
        if (variable) {
            description.variable(origin(definition), definition.piece().source().name().isEmpty() ? null : definition);
        }
        DocComment comment = declarations.comment(element, place);
        if (comment != null) {
            addParameter(element, argument, comment, place, description);
            description.documentation(comment.documentation());
        } else if (element.getKind() == ElementKind.CONSTRUCTOR && declarations.comment(element.getEnclosingElement(), place) != null) {
            description.documentation(declarations.comment(element.getEnclosingElement(), place).documentation());
        } else if (isOfRecord(element) && declarations.comment(element.getEnclosingElement(), place) != null) {
            description.documentation(declarations.comment(element.getEnclosingElement(), place).parameter(element.getSimpleName().toString()));
        } else if (outermost != null) {
            addHint(outermost, place, description);
        }
        if (definition != null && !variable) {
            description.line(origin(definition));
        }
        if (withSource) {
            description.source(source(found));
        }
        return description.others(meanings.stream().skip(1).map(each -> signature(each, site, place)).distinct().toList());
    }

    /** The source of the first of several declarations, as it is written; empty if there is none. */
    String source(Found found) {
        Element element = found.element();
        TypeElement outermost = Declarations.outermost(element);
        Definition definition = outermost == null ? null : ClassSources.definition(outermost, found.place().definitions());
        boolean whole = definition != null && (definition.kind() != Definition.Kind.TYPE || element.equals(outermost));
        return whole ? CellSource.text(definition) : declarations.details(element, found.place()).text();
    }

    private static String origin(Definition definition) {
        String cell = definition.piece().source().name();
        return cell.isEmpty() ? "" : "Defined in " + cell + ".";
    }

    /** What is said of the parameter that an argument is for, above all else. */
    private void addParameter(Element element, int argument, DocComment comment, Place place, Description description) {
        if (argument >= 0 && element instanceof ExecutableElement method) {
            List<String> names = declarations.parameters(method, place);
            int parameter = argument < names.size() ? argument : method.isVarArgs() ? names.size() - 1 : -1;
            if (parameter >= 0 && !comment.parameter(names.get(parameter)).isEmpty()) {
                description.parameter(names.get(parameter), comment.parameter(names.get(parameter)));
            }
        }
    }

    private static boolean isOfRecord(Element element) {
        return element.getEnclosingElement() != null && element.getEnclosingElement().getKind() == ElementKind.RECORD
            && (!(element instanceof ExecutableElement method) || method.getParameters().isEmpty());
    }

    /** Says once where Java's documentation would come from. */
    private void addHint(TypeElement outermost, Place place, Description description) {
        ModuleElement module = place.task().getElements().getModuleOf(outermost);
        if (module != null && !module.isUnnamed() && !sources.hasJdk() && !missed) {
            missed = true;
            description.line(NO_SOURCES + JdkAdvice.howToGetSources());
        }
    }

    private MarkedSignature signature(Meaning meaning, TypeMirror site, Place place) {
        List<String> names = meaning.element() instanceof ExecutableElement method ? declarations.parameters(method, place) : List.of();
        return MarkedSignature.of(meaning, owner(meaning.element(), site, place), names);
    }

    /** The class of a member, with its type arguments if they are known; nothing of what stands at the top level of a cell. */
    private static String owner(Element element, TypeMirror site, Place place) {
        String name = Signature.owner(element);
        Element owner = element.getEnclosingElement();
        boolean ofObject = site instanceof Type && !element.getModifiers().contains(Modifier.STATIC) && !(element instanceof TypeElement);
        Type seen = ofObject && !name.isEmpty() ? Types.instance(((BasicJavacTask) place.task()).getContext()).asSuper((Type) site, (Symbol) owner) : null;
        return name.isEmpty() || seen == null ? name : Signature.simple(seen) + ".";
    }
}
