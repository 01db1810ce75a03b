package elara.server.help;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import elara.server.compiler.Analysis.Place;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** What a class that is being declared can extend or implement. */
final class Extended {
    private Extended() {
    }

    /** Whether something can be named at a place; anything can that is not behind {@code extends} or {@code implements}. */
    static Predicate<Meaning> at(Place place) {
        TreePath path = place.path();
        Tree name = path.getLeaf();
        if (!(path.getParentPath().getLeaf() instanceof ClassTree declared)) {
            return each -> true;
        }
        boolean interfaces = declared.getImplementsClause().contains(name);
        boolean other = declared.getExtendsClause() == name;
        Element itself = place.trees().getElement(path.getParentPath());
        return each -> !(interfaces || other) || !each.element().equals(itself) && (interfaces ? isInterface(each) : isOpenClass(each));
    }

    private static boolean isInterface(Meaning meaning) {
        return meaning.element().getKind() == ElementKind.INTERFACE;
    }

    private static boolean isOpenClass(Meaning meaning) {
        return meaning.element().getKind() == ElementKind.CLASS && !meaning.element().getModifiers().contains(Modifier.FINAL);
    }
}
