package elara.server.help;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WildcardTree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.ElementKind;

/** What a name is there for, by where it stands. */
public enum Role {
    ANY, TYPE, ANNOTATION, MEMBER, REFERENCE, LABEL;

    /** That of a name. */
    public static Role of(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof BreakTree || tree instanceof ContinueTree) {
            return LABEL;
        }
        if (tree instanceof MemberReferenceTree) {
            return REFERENCE;
        }
        Tree parent = path.getParentPath().getLeaf();
        if (tree instanceof MemberSelectTree) {
            return MEMBER;
        }
        return parent instanceof AnnotationTree annotation && annotation.getAnnotationType() == tree ? ANNOTATION : isType(tree, parent) ? TYPE : ANY;
    }

    private static boolean isType(Tree tree, Tree parent) {
        return parent instanceof VariableTree variable && variable.getType() == tree
            || parent instanceof MethodTree method && (method.getReturnType() == tree || method.getThrows().contains(tree))
            || parent instanceof ClassTree type && !type.getMembers().contains(tree)
            || parent instanceof NewClassTree creation && creation.getIdentifier() == tree
            || parent instanceof NewArrayTree array && array.getType() == tree
            || parent instanceof TypeCastTree cast && cast.getType() == tree
            || parent instanceof InstanceOfTree test && test.getType() == tree
            || parent instanceof ParameterizedTypeTree || parent instanceof ArrayTypeTree || parent instanceof UnionTypeTree
            || parent instanceof WildcardTree || parent instanceof TypeParameterTree;
    }

    /** Whether something can be meant there. */
    boolean takes(Meaning meaning) {
        return switch (this) {
            case TYPE -> meaning.isType();
            case ANNOTATION -> meaning.isType() && meaning.element().getKind() == ElementKind.ANNOTATION_TYPE;
            case LABEL -> false;
            default -> true;
        };
    }
}
