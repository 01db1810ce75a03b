package elara.server.help;

import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import elara.server.compiler.Analysis.Place;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Which of several methods of a name a call is for, as far as it is written: the likeliest first. */
final class BestFit {
    private final Place place;
    private final int argument;
    private final TreePath call;
    private final List<? extends ExpressionTree> arguments;
    private final Element chosen;

    /** A call by its name at a place; {@code argument} is being written, from 0 on, or none if it is -1. */
    BestFit(Place place, int argument) {
        this.place = place;
        this.argument = argument;
        call = call(place.path());
        arguments = call == null ? List.of() : arguments(call.getLeaf());
        chosen = call == null ? null : place.trees().getElement(call);
    }

    private static TreePath call(TreePath name) {
        TreePath path = name.getParentPath();
        if (path != null && path.getLeaf() instanceof ParameterizedTypeTree) {
            path = path.getParentPath();
        }
        Tree tree = path == null ? null : path.getLeaf();
        boolean called = tree instanceof MethodInvocationTree method && !method.getArguments().contains(name.getLeaf())
            || tree instanceof NewClassTree created && !created.getArguments().contains(name.getLeaf());
        return called ? path : null;
    }

    private static List<? extends ExpressionTree> arguments(Tree call) {
        return call instanceof MethodInvocationTree method ? method.getArguments() : ((NewClassTree) call).getArguments();
    }

    /** The best first. */
    List<Meaning> sorted(List<Meaning> methods) {
        Comparator<Meaning> order = Comparator.<Meaning, Boolean>comparing(each -> !takes(each.element()))
            .thenComparing(each -> !each.element().equals(chosen))
            .thenComparing(each -> -matches(each))
            .thenComparing(each -> each.element() instanceof ExecutableElement method ? method.getParameters().size() : 0);
        return methods.stream().sorted(order).toList();
    }

    /** Whether there is a parameter for the argument. */
    private boolean takes(Element element) {
        if (!(element instanceof ExecutableElement method)) {
            return true; // the class stands before its constructors
        }
        int parameters = method.getParameters().size();
        long written = arguments.stream().filter(each -> !(each instanceof ErroneousTree)).count();
        long needed = Math.max(argument + 1, written);
        return needed <= parameters || method.isVarArgs();
    }

    /** How many arguments fit; those of exactly the same type count twice. */
    private int matches(Meaning meaning) {
        if (!(meaning.element() instanceof ExecutableElement method) || !(meaning.type() instanceof ExecutableType type)) {
            return 0;
        }
        int matches = 0;
        List<? extends TypeMirror> parameters = type.getParameterTypes();
        for (int i = 0; i < arguments.size() && i < parameters.size(); i++) {
            boolean last = method.isVarArgs() && i == parameters.size() - 1;
            matches += fits(arguments.get(i), parameters.get(i), last);
        }
        return matches;
    }

    private int fits(ExpressionTree argument, TypeMirror parameter, boolean variable) {
        Types types = place.task().getTypes();
        TypeMirror wanted = types.erasure(variable && parameter instanceof ArrayType array ? array.getComponentType() : parameter);
        if (argument instanceof LambdaExpressionTree || argument instanceof MemberReferenceTree) {
            boolean functional = wanted instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.INTERFACE;
            return functional ? 1 : -1;
        }
        TypeMirror type = place.trees().getTypeMirror(new TreePath(call, argument));
        if (argument instanceof ErroneousTree || type == null || type.getKind() == TypeKind.ERROR || type.getKind() == TypeKind.NONE
                || type.getKind() == TypeKind.VOID || type.getKind() == TypeKind.EXECUTABLE || type.getKind() == TypeKind.PACKAGE) {
            return 0;
        }
        TypeMirror erased = type.getKind() == TypeKind.NULL ? type : types.erasure(type);
        return types.isSameType(erased, wanted) ? 2 : types.isAssignable(erased, wanted) ? 1 : -1;
    }
}
