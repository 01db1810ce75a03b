package elara.server.compiler;

import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ArrayList;
import java.util.Set;

/**
 * The classes without name in the value of a variable that its type is made of, such as {@code List<…>} of one. They can get names
 * beside the variable, unless they use local variables around them.
 */
final class AnonymousClasses extends TreeScanner {
    private final Set<ClassSymbol> inType = new LinkedHashSet<>();
    private final Set<Type> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<JCTree.JCNewClass> found = new ArrayList<>();

    private AnonymousClasses() {
    }

    /** The expressions that create objects of these classes, in the order of the source. */
    static List<JCTree.JCNewClass> in(JCTree.JCVariableDecl variable) {
        AnonymousClasses classes = new AnonymousClasses();
        classes.add(variable.sym.type);
        classes.scan(variable.init);
        return classes.found;
    }

    private void add(Type type) {
        if (type == null || !seen.add(type)) {
            return;
        }
        if (type.tsym instanceof ClassSymbol symbol && symbol.name.isEmpty()) {
            inType.add(symbol);
        }
        type.allparams().forEach(this::add);
        if (type instanceof Type.ArrayType array) {
            add(array.elemtype);
        } else if (type instanceof Type.WildcardType wildcard) {
            add(wildcard.type);
        } else if (type instanceof Type.IntersectionClassType intersection) {
            intersection.getComponents().forEach(this::add);
        }
    }

    @Override
    public void visitNewClass(JCTree.JCNewClass tree) {
        if (tree.def != null && inType.contains(tree.def.sym) && !usesLocals(tree.def)) {
            found.add(tree);
            scan(tree.args); // its body moves with it as it is
        } else {
            super.visitNewClass(tree);
        }
    }

    private static boolean usesLocals(JCTree.JCClassDecl body) {
        Set<Object> own = new LinkedHashSet<>();
        boolean[] uses = {false};
        new TreeScanner() {
            @Override
            public void visitVarDef(JCTree.JCVariableDecl tree) {
                own.add(tree.sym);
                super.visitVarDef(tree);
            }

            @Override
            public void visitIdent(JCTree.JCIdent tree) {
                boolean local = tree.sym != null && tree.sym.kind == Kind.VAR && tree.sym.owner.kind != Kind.TYP;
                uses[0] |= local && !own.contains(tree.sym);
            }
        }.scan(body);
        return uses[0];
    }
}
