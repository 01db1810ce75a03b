package elara.server.compiler;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import com.sun.tools.javac.api.JavacTaskImpl;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Finds the types of variables declared with {@code var}: the statements of the cell are attributed with these as local variables.
 * Nothing comes of that but the types.
 */
final class Probe {
    private final Map<String, Definition> wanted = new HashMap<>();
    private final Set<Piece> failed = new HashSet<>();

    private Probe(Iterable<Definition> inferred) {
        inferred.forEach(each -> wanted.put(each.name(), each));
    }

    /**
     * Gives the definitions their types.
     *
     * @return the pieces whose types cannot be found, for reasons that javac has told
     */
    static Set<Piece> infer(Iterable<Definition> inferred, String runner, List<CompilationUnitTree> units, JavacTaskImpl task, Javac javac)
            throws IOException {
        task.enter();
        TypeElement statements = task.getElements().getTypeElement(Names.qualified(runner));
        Attribution.of(task, List.of(statements), javac);
        Probe probe = new Probe(inferred);
        CompilationUnitTree unit = units.get(units.size() - 1);
        for (JCTree tree : ((JCTree.JCCompilationUnit) unit).defs) {
            if (tree instanceof JCTree.JCClassDecl type) {
                probe.inferIn(type, unit, Trees.instance(task).getSourcePositions());
            }
        }
        return probe.failed;
    }

    private void inferIn(JCTree.JCClassDecl runner, CompilationUnitTree unit, SourcePositions positions) {
        for (JCTree member : runner.defs) {
            if (member instanceof JCTree.JCMethodDecl method && method.body != null) {
                for (JCTree.JCStatement each : method.body.stats) {
                    if (each instanceof JCTree.JCVariableDecl variable && wanted.containsKey(variable.name.toString())) {
                        infer(wanted.get(variable.name.toString()), variable, unit, positions);
                    }
                }
            }
        }
    }

    private void infer(Definition definition, JCTree.JCVariableDecl variable, CompilationUnitTree unit, SourcePositions positions) {
        Type type = variable.sym == null ? null : variable.sym.type;
        if (type == null || type.isErroneous() || type.hasTag(TypeTag.NONE) || type.hasTag(TypeTag.VOID) || type.hasTag(TypeTag.BOT)) {
            failed.add(definition.piece());
            return;
        }
        Map<Element, String> names = new HashMap<>();
        List<JCTree.JCNewClass> anonymous = AnonymousClasses.in(variable);
        for (JCTree.JCNewClass each : anonymous) {
            names.put(each.def.sym, Names.qualified(definition.holder()) + "." + InferredType.anonymousName(names.size()));
        }
        Denoter denoter = new Denoter(names);
        String name = denoter.write(type);
        boolean exact = denoter.isExact();
        int shift = definition.variable().valueStart() - (int) positions.getStartPosition(unit, variable.init);
        List<InferredType.Anonymous> classes = new ArrayList<>();
        for (JCTree.JCNewClass each : anonymous) {
            classes.add(anonymous(InferredType.anonymousName(classes.size()), each, denoter, shift, unit, positions));
        }
        definition.setType(new InferredType(name, exact, classes));
    }

    private static InferredType.Anonymous anonymous(String name, JCTree.JCNewClass created, Denoter denoter, int shift, CompilationUnitTree unit,
            SourcePositions positions) {
        TypeElement element = created.def.sym;
        List<String> parameters = new ArrayList<>();
        ((MethodSymbol) created.constructor).getParameters().stream().limit(created.args.size())
            .forEach(each -> parameters.add(denoter.write(each.type)));
        String thrown = created.constructor.type.getThrownTypes().stream().map(denoter::write).collect(Collectors.joining(","));
        boolean none = created.args.isEmpty();
        int first = none ? 0 : shift + (int) positions.getStartPosition(unit, created.args.head);
        int last = none ? 0 : shift + (int) positions.getEndPosition(unit, created.args.last());
        String header = (element.getInterfaces().isEmpty() ? "extends " : "implements ") + denoter.write(Denoter.supertype(element));
        return new InferredType.Anonymous(name, header, parameters, thrown.isEmpty() ? "" : "throws " + thrown, shift + (int) positions.getStartPosition(unit, created),
            shift + (int) positions.getEndPosition(unit, created), first, last, shift + (int) positions.getStartPosition(unit, created.def),
            shift + (int) positions.getEndPosition(unit, created.def));
    }

    /** Whether the last expression of the statements turns out to be a call of a method that returns nothing. */
    static boolean endsInVoid(CompilationUnitTree unit) {
        JCTree.JCMethodDecl last = null;
        for (JCTree tree : ((JCTree.JCCompilationUnit) unit).defs) {
            if (tree instanceof JCTree.JCClassDecl type) {
                for (JCTree member : type.defs) {
                    last = member instanceof JCTree.JCMethodDecl method && method.name.toString().startsWith(Runner.METHOD) ? method : last;
                }
            }
        }
        if (last == null || !(last.body.stats.last() instanceof JCTree.JCReturn returned) || returned.expr == null) {
            return false;
        }
        JCTree expression = TreeInfo.skipParens(returned.expr);
        Symbol called = expression instanceof JCTree.JCMethodInvocation call ? TreeInfo.symbol(call.meth) : null;
        return called instanceof MethodSymbol method && method.type.getReturnType() != null && method.type.getReturnType().hasTag(TypeTag.VOID);
    }
}
