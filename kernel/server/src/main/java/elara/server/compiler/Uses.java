package elara.server.compiler;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a definition uses of others, as javac has resolved it: what it names, the types of all its expressions, and all supertypes of
 * its classes. If one of these changes, it may not compile any more.
 */
final class Uses extends TreeScanner {
    /**
     * What was found.
     *
     * @param holders the names of the classes of cells that are used, without package
     * @param freeNames the simple names that are looked up outside of the definition; a new definition may give them another meaning
     */
    record Found(Set<String> holders, Set<String> freeNames) {
        static final Found NOTHING = new Found(Set.of(), Set.of());
    }

    private final Types types;
    private final Symbol self;
    private final Set<String> holders = new HashSet<>();
    private final Set<String> freeNames = new HashSet<>();
    private final Set<Type> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Uses(Types types, Symbol self) {
        this.types = types;
        this.self = self;
    }

    /** What each class of a unit uses, by its name without package. */
    static Map<String, Found> of(CompilationUnitTree unit, Types types) {
        Map<String, Found> all = new HashMap<>();
        for (JCTree tree : ((JCTree.JCCompilationUnit) unit).defs) {
            if (tree instanceof JCTree.JCClassDecl type) {
                Uses uses = new Uses(types, type.sym);
                uses.scan(type);
                all.put(type.name.toString(), new Found(uses.holders, uses.freeNames));
            }
        }
        return all;
    }

    @Override
    public void scan(JCTree tree) {
        if (tree != null) {
            Symbol symbol = TreeInfo.symbolFor(tree);
            if (symbol != null) {
                add(symbol);
            }
            if (tree.type != null) {
                add(tree.type);
            }
        }
        super.scan(tree);
    }

    @Override
    public void visitIdent(JCTree.JCIdent tree) {
        boolean local = tree.sym != null && tree.sym.owner != null && tree.sym.owner.kind != Kind.PCK
            && (tree.sym.owner.kind == Kind.MTH || tree.sym.owner.kind == Kind.VAR || outermost(tree.sym) == self);
        if (!local) {
            freeNames.add(tree.name.toString());
        }
    }

    @Override
    public void visitClassDef(JCTree.JCClassDecl tree) {
        if (tree.sym != null) {
            types.closure(tree.sym.type).forEach(this::add);
        }
        super.visitClassDef(tree);
    }

    @Override
    public void visitSwitch(JCTree.JCSwitch tree) {
        addPermitted(TreeInfo.skipParens(tree.selector).type);
        super.visitSwitch(tree);
    }

    @Override
    public void visitSwitchExpression(JCTree.JCSwitchExpression tree) {
        addPermitted(TreeInfo.skipParens(tree.selector).type);
        super.visitSwitchExpression(tree);
    }

    /** Whether a switch has all cases depends on all that a sealed type permits. */
    private void addPermitted(Type type) {
        if (type != null && type.tsym instanceof ClassSymbol sealed && isOfCell(sealed)) {
            add(type);
            sealed.getPermittedSubclasses().forEach(each -> addPermitted(each.tsym.type));
        }
    }

    private static Symbol outermost(Symbol symbol) {
        Symbol outermost = symbol;
        while (outermost != null && outermost.owner != null && outermost.owner.kind != Kind.PCK) {
            outermost = outermost.owner;
        }
        return outermost;
    }

    private void add(Symbol symbol) {
        if (isOfCell(symbol)) {
            holders.add(outermost(symbol).name.toString());
        }
    }

    private static boolean isOfCell(Symbol symbol) {
        Symbol outermost = outermost(symbol);
        return outermost instanceof ClassSymbol && outermost.owner != null && outermost.owner.getQualifiedName().contentEquals(Names.PACKAGE);
    }

    private void add(Type type) {
        if (!seen.add(type)) {
            return;
        }
        if (type.tsym != null) {
            add(type.tsym);
            if (type.tsym instanceof ClassSymbol && isOfCell(type.tsym)) {
                types.closure(type).forEach(this::add); // what it can be assigned to
            }
        }
        type.allparams().forEach(this::add);
        if (type instanceof Type.ArrayType array) {
            add(array.elemtype);
        }
    }
}
