package elara.server.help;

import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import elara.server.compiler.Analysis;
import elara.server.compiler.Analysis.Place;
import elara.server.compiler.CellCompiler;
import elara.server.compiler.Definitions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The parameters of the methods or constructors that a call may mean, with their names where the source is known. */
final class CalledParameters {
    /** What javac calls a parameter whose class file does not name it. */
    private static final Pattern UNNAMED = Pattern.compile("arg\\d+");

    private final Analysis analysis;
    private final Supplier<Definitions> definitions;

    CalledParameters(CellCompiler compiler, Supplier<Definitions> definitions) {
        analysis = new Analysis(compiler);
        this.definitions = definitions;
    }

    /** Of what is called by the name in a range, such as {@code int rows, int columns}; none if that is not known. */
    List<String> of(String java, int start, int end) {
        String name = java.substring(start, end);
        return analysis.at(java, start, end, definitions.get(), place -> {
            List<String> found = called(place, name).map(each -> parameters(place, each)).distinct().toList();
            return found.isEmpty() ? Optional.empty() : Optional.of(found);
        }).orElse(List.of());
    }

    private static Stream<Meaning> called(Place place, String name) {
        List<Meaning> meanings = Meanings.at(place, name::equals);
        return isCreated(place.path()) ? meanings.stream().filter(Meaning::isType).limit(1)
            .flatMap(type -> ElementFilter.constructorsIn(type.element().getEnclosedElements()).stream())
            .map(each -> new Meaning(name, each, each.asType(), 0)) : meanings.stream().filter(Meaning::isMethod);
    }

    private static boolean isCreated(TreePath path) {
        Tree parent = path.getParentPath().getLeaf();
        return parent instanceof NewClassTree creation && creation.getIdentifier() == path.getLeaf()
            || parent instanceof ParameterizedTypeTree generic && generic.getType() == path.getLeaf() && isCreated(path.getParentPath());
    }

    private static String parameters(Place place, Meaning called) {
        Element outermost = called.element();
        while (outermost.getEnclosingElement() instanceof TypeElement) {
            outermost = outermost.getEnclosingElement();
        }
        TypeElement type = (TypeElement) outermost;
        List<String> names = Sources.of(type, place.task().getElements().getModuleOf(type), place.definitions()).map(Declared::in)
            .map(source -> source.of(called.element(), place.task().getTypes()).parameters())
            .orElseGet(() -> ((ExecutableElement) called.element()).getParameters().stream().map(each -> each.getSimpleName().toString())
                .filter(name -> !UNNAMED.matcher(name).matches()).toList());
        String signature = Signature.of(called, names);
        return signature.substring(signature.indexOf('(') + 1, signature.lastIndexOf(')'));
    }
}
