package elara.server.help;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Finds declarations in the source of their class: what is not in class files. */
final class ParsedSource {
    /**
     * A declaration.
     *
     * @param comment its documentation; null if it has none
     * @param parameters the names of a method's parameters
     * @param text all of it, as it is written, without its documentation
     */
    record Details(DocCommentTree comment, List<String> parameters, String text) {
        static final Details NONE = new Details(null, List.of(), "");
    }

    private final String source;
    private final DocTrees trees;
    private final CompilationUnitTree unit;

    private ParsedSource(String source, DocTrees trees, CompilationUnitTree unit) {
        this.source = source;
        this.trees = trees;
        this.unit = unit;
    }

    /** The declarations in a source. */
    static ParsedSource in(String source) {
        JavaFileObject file = new SimpleJavaFileObject(URI.create("mem:///Source.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, problem -> { }, List.of("-proc:none"), null, List.of(file));
        try {
            return new ParsedSource(source, DocTrees.instance(task), task.parse().iterator().next());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the source is in memory
        }
    }

    /** What is written about something; {@code types} are those of its own world. */
    Details of(Element element, Types types) {
        TreePath path = find(element, types);
        if (path == null) {
            return Details.NONE;
        }
        List<String> parameters = path.getLeaf() instanceof MethodTree method
            ? method.getParameters().stream().map(each -> each.getName().toString()).toList() : List.of();
        return new Details(trees.getDocCommentTree(path), parameters, text(path.getLeaf()));
    }

    private String text(Tree tree) {
        int start = (int) trees.getSourcePositions().getStartPosition(unit, tree);
        int end = (int) trees.getSourcePositions().getEndPosition(unit, tree);
        if (start < 0 || end < start) {
            return "";
        }
        int line = source.lastIndexOf('\n', start - 1) + 1;
        boolean alone = source.substring(line, start).isBlank();
        return source.substring(alone ? line : start, end).stripIndent();
    }

    /** The trees that it was parsed with. */
    DocTrees trees() {
        return trees;
    }

    /** What its names may mean. */
    CompilationUnitTree unit() {
        return unit;
    }

    private TreePath find(Element element, Types types) {
        Element owner = element.getEnclosingElement();
        if (!(owner instanceof TypeElement)) {
            TreePath top = new TreePath(unit);
            return unit.getTypeDecls().stream().filter(each -> isType(each, element)).findFirst().map(each -> new TreePath(top, each)).orElse(null);
        }
        TreePath outer = find(owner, types);
        if (outer == null) {
            return null;
        }
        return ((ClassTree) outer.getLeaf()).getMembers().stream().filter(each -> isMember(each, element, types)).findFirst()
            .map(each -> new TreePath(outer, each)).orElse(null);
    }

    private static boolean isType(Tree tree, Element element) {
        return tree instanceof ClassTree type && element instanceof TypeElement && type.getSimpleName().contentEquals(element.getSimpleName());
    }

    private static boolean isMember(Tree tree, Element element, Types types) {
        if (element instanceof ExecutableElement method) {
            return tree instanceof MethodTree declared && declared.getName().contentEquals(element.getSimpleName())
                && haveSameParameters(declared, method, types);
        }
        return isType(tree, element) || tree instanceof VariableTree variable && element.getKind() != ElementKind.CLASS
            && variable.getName().contentEquals(element.getSimpleName());
    }

    private static boolean haveSameParameters(MethodTree declared, ExecutableElement method, Types types) {
        if (declared.getParameters().size() != method.getParameters().size()) {
            return false;
        }
        for (int i = 0; i < declared.getParameters().size(); i++) {
            String written = erased(declared.getParameters().get(i).getType());
            TypeMirror type = method.getParameters().get(i).asType();
            String variable = type.toString();
            String erased = types.erasure(type).toString();
            if (!written.equals(erased.substring(erased.lastIndexOf('.') + 1)) && !written.equals(variable)) {
                return false;
            }
        }
        return true;
    }

    private static String erased(Tree type) {
        if (type instanceof ParameterizedTypeTree generic) {
            return erased(generic.getType());
        }
        if (type instanceof AnnotatedTypeTree annotated) {
            return erased(annotated.getUnderlyingType());
        }
        if (type instanceof ArrayTypeTree array) {
            return erased(array.getType()) + "[]";
        }
        return type instanceof MemberSelectTree select ? select.getIdentifier().toString() : String.valueOf(type);
    }
}
