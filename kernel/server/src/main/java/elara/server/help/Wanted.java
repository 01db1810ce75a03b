package elara.server.help;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.code.Type;
import elara.server.compiler.Analysis.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/** Finds the types of which something is wanted at a place, and what it is wanted for. */
final class Wanted {
    /** The types; those of no value may be among them. */
    final List<TypeMirror> types = new ArrayList<>();
    /** Whether constants of an enum can stand there without its name. */
    boolean constants;
    /** Whether it is the name of a type that is wanted. */
    boolean created;
    /** Whether an object is made of that. */
    boolean made;
    /** Whether a loop goes through it. */
    boolean iterated;
    /** What the cases of a {@code switch} name already. */
    final Set<String> covered = new HashSet<>();
    private final Place place;

    private Wanted(Place place) {
        this.place = place;
    }

    /** What is wanted at a place. */
    static Wanted at(Place place) {
        return at(place, place.path());
    }

    private static Wanted at(Place place, TreePath path) {
        Wanted wanted = new Wanted(place);
        wanted.find(path);
        return wanted;
    }

    private void find(TreePath path) {
        TreePath parentPath = path.getParentPath();
        Tree tree = path.getLeaf();
        Tree parent = parentPath.getLeaf();
        if (parent instanceof VariableTree variable && variable.getInitializer() == tree) {
            add(place.trees().getElement(parentPath));
        } else if (parent instanceof AssignmentTree assignment && assignment.getExpression() == tree) {
            add(place.trees().getTypeMirror(new TreePath(parentPath, assignment.getVariable())));
        } else if (parent instanceof ReturnTree) {
            addReturned(parentPath);
        } else if (parent instanceof MethodInvocationTree call && call.getArguments().contains(tree)) {
            addParameters(new TreePath(parentPath, call.getMethodSelect()), call.getArguments().indexOf(tree));
        } else if (parent instanceof NewClassTree creation && creation.getArguments().contains(tree)) {
            TypeMirror type = place.trees().getTypeMirror(new TreePath(parentPath, creation.getIdentifier()));
            if (type instanceof DeclaredType declared) {
                addParameters(ElementFilter.constructorsIn(declared.asElement().getEnclosedElements()), declared, creation.getArguments().indexOf(tree), parentPath);
            }
        } else if (parent instanceof ParameterizedTypeTree generic && generic.getType() == tree
            && parentPath.getParentPath().getLeaf() instanceof NewClassTree) {
            find(parentPath);
        } else if (parent instanceof NewClassTree creation && creation.getIdentifier() == tree) {
            created = true;
            made = true;
            find(parentPath);
        } else if (parent instanceof InstanceOfTree test && test.getType() == tree) {
            created = true;
            add(place.trees().getTypeMirror(new TreePath(parentPath, test.getExpression())));
        } else if (parent instanceof ThrowTree || parent instanceof MethodTree method && method.getThrows().contains(tree) || isCaught(parentPath, tree)) {
            created |= !(parent instanceof ThrowTree);
            types.add(place.task().getElements().getTypeElement("java.lang.Throwable").asType());
        } else if (parent instanceof EnhancedForLoopTree loop && loop.getExpression() == tree) {
            iterated = true;
            types.add(place.task().getElements().getTypeElement("java.lang.Iterable").asType());
        } else if (parent instanceof ConditionalExpressionTree choice && choice.getCondition() != tree || parent instanceof ParenthesizedTree) {
            find(parentPath);
        } else if (isCondition(parent, tree)) {
            types.add(place.task().getTypes().getPrimitiveType(TypeKind.BOOLEAN));
        } else if (parent instanceof BinaryTree binary) {
            ExpressionTree other = binary.getLeftOperand() == tree ? binary.getRightOperand() : binary.getLeftOperand();
            if (binary.getKind() != Tree.Kind.PLUS) {
                add(place.trees().getTypeMirror(new TreePath(parentPath, other)));
            }
        } else if (parent instanceof CaseTree rule && rule.getBody() == tree) {
            find(parentPath.getParentPath());
        } else if (parent instanceof YieldTree) {
            addYielded(parentPath);
        } else if (parent instanceof LambdaExpressionTree) {
            addResult(parentPath);
        } else if (parent instanceof CaseTree) {
            addSelector(parentPath.getParentPath());
        } else if (parent.getKind().name().endsWith("_CASE_LABEL")) {
            addSelector(parentPath.getParentPath().getParentPath()); // since Java 21
        }
    }

    private static boolean isCaught(TreePath declaration, Tree type) {
        return declaration.getLeaf() instanceof UnionTypeTree && isCaught(declaration.getParentPath(), declaration.getLeaf())
            || declaration.getLeaf() instanceof VariableTree variable && variable.getType() == type && declaration.getParentPath().getLeaf() instanceof CatchTree;
    }

    private static boolean isCondition(Tree parent, Tree tree) {
        return parent instanceof IfTree choice && choice.getCondition() == tree || parent instanceof WhileLoopTree loop && loop.getCondition() == tree
            || parent instanceof DoWhileLoopTree last && last.getCondition() == tree
            || parent instanceof ConditionalExpressionTree value && value.getCondition() == tree;
    }

    private void addSelector(TreePath path) {
        Tree tree = path.getLeaf();
        ExpressionTree selector = tree instanceof SwitchTree statement ? statement.getExpression()
            : tree instanceof SwitchExpressionTree expression ? expression.getExpression() : null;
        if (selector != null) {
            constants = place.path().getLeaf() instanceof IdentifierTree;
            while (selector instanceof ParenthesizedTree inner) {
                path = new TreePath(path, inner);
                selector = inner.getExpression();
            }
            add(place.trees().getTypeMirror(new TreePath(path, selector)));
            Element type = types.isEmpty() ? null : place.task().getTypes().asElement(types.get(0));
            created = type != null && type.getKind() != ElementKind.ENUM; // a pattern begins with a type
            List<? extends CaseTree> cases = tree instanceof SwitchTree statement ? statement.getCases() : ((SwitchExpressionTree) tree).getCases();
            cases.forEach(each -> each.getExpressions().forEach(constant -> covered.add(constant.toString())));
        }
    }

    private void addReturned(TreePath path) {
        for (TreePath outer = path; outer != null; outer = outer.getParentPath()) {
            if (outer.getLeaf() instanceof LambdaExpressionTree) {
                addResult(outer);
                return;
            }
            if (outer.getLeaf() instanceof MethodTree method && method.getReturnType() != null) {
                add(place.trees().getTypeMirror(new TreePath(outer, method.getReturnType())));
                return;
            }
        }
    }

    private void addYielded(TreePath path) {
        for (TreePath outer = path; outer != null; outer = outer.getParentPath()) {
            if (outer.getLeaf() instanceof SwitchExpressionTree) {
                find(outer);
                return;
            }
        }
    }

    /** What the method returns that a lambda is. */
    private void addResult(TreePath lambda) {
        Type type = (Type) place.trees().getTypeMirror(lambda);
        com.sun.tools.javac.code.Types types = com.sun.tools.javac.code.Types.instance(((BasicJavacTask) place.task()).getContext());
        if (type != null && type.getKind() == TypeKind.DECLARED && types.isFunctionalInterface(type)) {
            add(types.findDescriptorType(type).getReturnType());
        }
    }

    private void addParameters(TreePath called, int index) {
        Tree tree = called.getLeaf();
        if (tree instanceof MemberSelectTree select) {
            TypeMirror owner = place.trees().getTypeMirror(new TreePath(called, select.getExpression()));
            if (owner instanceof DeclaredType declared && owner.getKind() == TypeKind.DECLARED) {
                addParameters(methods(place.task().getElements().getAllMembers((TypeElement) declared.asElement()),
                    select.getIdentifier()), declared, index, called.getParentPath());
            }
        } else if (tree instanceof IdentifierTree name) {
            addParameters(methods(Meanings.at(new Place(place.task(), place.trees(), called, place.definitions()), name.getName()::contentEquals)
                .stream().map(Meaning::element).toList(), name.getName()), null, index, called.getParentPath());
        }
    }

    private static List<ExecutableElement> methods(List<? extends Element> all, CharSequence name) {
        return all.stream().filter(each -> each instanceof ExecutableElement && each.getSimpleName().contentEquals(name))
            .map(ExecutableElement.class::cast).toList();
    }

    private void addParameters(List<ExecutableElement> callables, DeclaredType owner, int index, TreePath call) {
        for (ExecutableElement each : callables) {
            int last = each.getParameters().size() - 1;
            if (index <= last || each.isVarArgs()) {
                ExecutableType known = (ExecutableType) (owner == null ? each.asType() : place.task().getTypes().asMemberOf(owner, each));
                TypeMirror type = known.getParameterTypes().get(Math.min(index, last));
                TypeMirror one = each.isVarArgs() && index >= last && type instanceof ArrayType array ? array.getComponentType() : type;
                if (one != type && index == last) {
                    add(type);
                }
                add(one instanceof TypeVariable variable && each.getTypeParameters().contains(variable.asElement())
                    ? inferred(variable, known.getReturnType(), call).orElse(one) : one);
            }
        }
    }

    /** What a type variable of the method that is called stands for, by what the call is wanted for. */
    private Optional<TypeMirror> inferred(TypeVariable variable, TypeMirror returned, TreePath call) {
        return at(place, call).types.stream().map(wanted -> Inference.of(variable, returned, wanted, place.task().getTypes())).flatMap(Optional::stream).findFirst();
    }

    private void add(Element element) {
        if (element != null) {
            add(element.asType());
        }
    }

    private void add(TypeMirror type) {
        if (type != null) {
            types.add(type);
        }
    }
}
