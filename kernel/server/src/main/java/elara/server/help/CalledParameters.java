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
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;

/** The parameters of the methods or constructors that a call may mean, with their names where the source is known. */
final class CalledParameters {
    private final Analysis analysis;
    private final Supplier<Definitions> definitions;
    private final Declarations declarations;

    CalledParameters(CellCompiler compiler, Supplier<Definitions> definitions, Declarations declarations) {
        analysis = new Analysis(compiler);
        this.definitions = definitions;
        this.declarations = declarations;
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

    private String parameters(Place place, Meaning called) {
        List<String> names = declarations.parameters((ExecutableElement) called.element(), place);
        String signature = Signature.of(called, names);
        return signature.substring(signature.indexOf('(') + 1, signature.lastIndexOf(')'));
    }
}
