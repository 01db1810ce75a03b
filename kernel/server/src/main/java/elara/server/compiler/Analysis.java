package elara.server.compiler;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import com.sun.tools.javac.api.JavacTaskImpl;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import elara.server.compiler.Splitter.Split;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;

/** Answers what names could mean in source that may be unfinished; nothing is compiled or defined. */
public final class Analysis {
    /** Whether source could be run as it stands. */
    public enum State { COMPLETE, INCOMPLETE, MALFORMED }

    /**
     * Where a name is meant, in javac's eyes; valid only while it is looked at.
     *
     * @param path to the identifier, member, method reference, {@code break} or {@code continue} that has the name; null outside of any code
     * @param definitions what is defined, with what the source defines
     */
    public record Place(JavacTask task, Trees trees, TreePath path, Definitions definitions) {
    }

    /** How many arguments may come behind a lambda that is being written. */
    private static final int MISSING = 2;

    private final Javac javac;
    private final Splitter splitter;

    /** With the compiler of the cells. */
    public Analysis(CellCompiler compiler) {
        javac = compiler.javac();
        splitter = compiler.splitter();
    }

    /** Whether source could be run as it stands, or more has to follow. */
    public State state(String source) {
        Split split;
        try {
            synchronized (javac) {
                split = splitter.split(new Source("", source));
            }
        } catch (StackOverflowError | RuntimeException e) {
            return State.MALFORMED; // nested too deeply for the parser, mostly
        }
        return split.problems().isEmpty() ? State.COMPLETE : split.incomplete() && !closesTooMuch(source) ? State.INCOMPLETE : State.MALFORMED;
    }

    private static boolean closesTooMuch(String source) {
        Deque<TokenKind> open = new ArrayDeque<>();
        return Tokens.of(source).stream().anyMatch(token -> !Brackets.step(open, token.kind));
    }

    /** Looks around without a source. */
    public <T> T anywhere(Definitions definitions, Function<Place, T> work) {
        GeneratedUnit empty = new GeneratedUnit("").put("package " + Names.PACKAGE + ";class Draft$1{}");
        synchronized (javac) {
            return javac.compile(List.of(empty), definitions.usableClasses(), task -> {
                task.parse();
                task.enter();
                return work.apply(new Place(task, Trees.instance(task), null, definitions));
            });
        }
    }

    /**
     * Looks at a name in a source; of what is wrong elsewhere in it, as little as possible counts.
     *
     * @param start where the name begins
     * @param end where it ends; it may be empty
     * @param work finds out about it; it is asked again about another place if it finds nothing
     */
    public <T> Optional<T> at(String source, int start, int end, Definitions before, Function<Place, Optional<T>> work) {
        synchronized (javac) {
            boolean[] outside = {true}; // of what can be listed without knowing a type
            Function<Place, Optional<T>> looking = place -> {
                outside[0] = !(place.path().getLeaf() instanceof IdentifierTree);
                return work.apply(place);
            };
            Draft whole = Draft.whole(source, start, end);
            Optional<T> found = tryAt(whole, before, looking);
            Draft last = whole;
            for (int missing = 0; missing <= MISSING && found.isEmpty() && (missing == 0 || outside[0]); missing++) {
                Draft upTo = Draft.upTo(source, start, end, missing);
                if (!upTo.equals(last)) {
                    found = tryAt(upTo, before, looking);
                }
                last = upTo;
            }
            return found.isEmpty() && outside[0] ? tryAt(Draft.line(source, start, end), before, looking) : found;
        }
    }

    private <T> Optional<T> tryAt(Draft draft, Definitions before, Function<Place, Optional<T>> work) {
        try {
            return at(draft, before, work);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            javac.forget();
            return Optional.empty(); // javac itself fails on some code that is wrong, or nested too deeply
        }
    }

    private <T> Optional<T> at(Draft draft, Definitions before, Function<Place, Optional<T>> work) {
        Source source = new Source("", draft.text());
        List<Piece> pieces = new ArrayList<>();
        Piece atCursor = null;
        for (Piece each : splitter.split(source).pieces()) {
            Piece piece = each.content() instanceof Piece.Malformed ? Guess.of(each) : each;
            if (piece != null) {
                pieces.add(piece);
            }
            if (each.start() <= draft.mark() && draft.mark() < each.start() + each.text().length()) {
                atCursor = piece;
            }
        }
        if (atCursor == null) {
            return Optional.empty();
        }
        Sketch sketch = new Sketch(source, pieces, atCursor, before);
        List<GeneratedUnit> units = sketch.units(javac);
        return javac.compile(units, sketch.visible(), task -> {
            Finder finder = new Finder();
            for (CompilationUnitTree unit : task.parse()) {
                finder.scan(unit, null);
            }
            return finder.found == null ? Optional.empty() : look(finder.found, task, sketch, work);
        });
    }

    private static <T> Optional<T> look(TreePath path, JavacTaskImpl task, Sketch sketch, Function<Place, Optional<T>> work) throws IOException {
        task.enter();
        Trees trees = Trees.instance(task);
        TreePath outermost = path;
        while (outermost.getParentPath() != null && outermost.getParentPath().getLeaf() != path.getCompilationUnit()) {
            outermost = outermost.getParentPath();
        }
        if (trees.getElement(outermost) instanceof TypeElement type) {
            task.analyze(List.of(type));
        }
        return work.apply(new Place(task, trees, path, sketch.definitions()));
    }

    /** Finds the name at the cursor. */
    private static final class Finder extends TreePathScanner<Void, Void> {
        private TreePath found;

        private void check(CharSequence name) {
            if (name.toString().endsWith(Draft.MARK)) {
                found = getCurrentPath();
            }
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void none) {
            check(tree.getName());
            return null;
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void none) {
            check(tree.getIdentifier());
            return super.visitMemberSelect(tree, none);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree tree, Void none) {
            check(tree.getName());
            return super.visitMemberReference(tree, none);
        }

        @Override
        public Void visitBreak(BreakTree tree, Void none) {
            check(String.valueOf(tree.getLabel()));
            return null;
        }

        @Override
        public Void visitContinue(ContinueTree tree, Void none) {
            check(String.valueOf(tree.getLabel()));
            return null;
        }

        @Override
        public Void visitErroneous(ErroneousTree tree, Void none) {
            return scan(tree.getErrorTrees(), none);
        }
    }
}
