import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import javax.lang.model.element.Modifier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles programs with plain javac, each as one class, and runs them: what cells are compared with. */
public class CorpusReference {
    /** Between the parts of a result: the verdict, its text, what was printed, what is declared, the local variables. */
    private static final String SEPARATOR = "\0";

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /**
     * Runs the classes of the files of a folder, and writes what came of each beside it, as {@code .txt}. For speed the
     * {@code .java} files are compiled together, and so are the {@code .wrong} ones, which are not expected to compile.
     */
    public static void runAll(String folder) throws Exception {
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> paths = Files.list(Path.of(folder))) {
            Map<URI, Program> programs = new HashMap<>();
            for (Path path : paths.collect(Collectors.toList())) {
                Program program = new Program(path);
                programs.put(program.toUri(), program);
            }
            parse(programs, files);
            Loader loader = new Loader();
            compile(programs, program -> !program.wrong(), loader, files);
            compile(programs, Program::wrong, loader, files);
            for (Program program : programs.values()) {
                // An error in one keeps javac from finding those of another that only the flow of control tells.
                compile(programs, program::equals, loader, files);
            }
            for (Program program : programs.values()) {
                program.write(program.errors.isEmpty() ? run(loader, program.name)
                    : List.of("refused", String.join("\n", program.errors), ""));
            }
        }
    }

    /** Members are written as in a cell; here each of them is made static, on the same line. */
    private static void parse(Map<URI, Program> programs, JavaFileManager files) throws Exception {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavacTask task = task(programs.values(), files, diagnostics);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        Iterable<? extends CompilationUnitTree> units = task.parse();
        tell(diagnostics, programs); // whose lines are counted in the source as it is now
        for (CompilationUnitTree unit : units) {
            Program program = programs.get(unit.getSourceFile().toUri());
            SortedSet<Integer> starts = new TreeSet<>(Collections.reverseOrder());
            for (Tree type : unit.getTypeDecls()) {
                if (type instanceof ClassTree && ((ClassTree) type).getSimpleName().contentEquals(program.name)) {
                    for (Tree member : ((ClassTree) type).getMembers()) {
                        ModifiersTree modifiers = program.declare(member);
                        if (modifiers != null && !modifiers.getFlags().contains(Modifier.STATIC)) {
                            starts.add((int) positions.getStartPosition(unit, member));
                        }
                    }
                }
            }
            StringBuilder edited = new StringBuilder(program.source);
            starts.stream().filter(start -> start >= 0).forEach(start -> edited.insert(start, "static "));
            program.source = edited.toString();
        }
    }

    private static JavacTask task(Collection<Program> programs, JavaFileManager files,
            DiagnosticCollector<JavaFileObject> diagnostics) {
        List<String> options = List.of("-proc:none", "-g", "-Xmaxerrs", "1000");
        return (JavacTask) COMPILER.getTask(null, files, diagnostics, options, null, programs);
    }

    /** Compiles those programs of which nothing is known yet. */
    private static void compile(Map<URI, Program> programs, Predicate<Program> which, Loader loader, JavaFileManager files) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<Program> group = programs.values().stream().filter(which)
            .filter(program -> program.errors.isEmpty() && !loader.classes.containsKey(program.name)).collect(Collectors.toList());
        if (!group.isEmpty()) {
            task(group, new Memory(files, loader.classes), diagnostics).call();
            tell(diagnostics, programs);
        }
    }

    private static void tell(DiagnosticCollector<JavaFileObject> diagnostics, Map<URI, Program> programs) {
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                String message = diagnostic.getMessage(null).replace('\n', ' ');
                programs.get(diagnostic.getSource().toUri()).errors.add(diagnostic.getLineNumber() + ": " + message);
            }
        }
    }

    private static List<String> run(Loader loader, String className) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        String verdict = "value";
        String text;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Object value = loader.loadClass(className).getMethod("run").invoke(null);
            if (value != null && value.getClass().isArray()) {
                throw new IllegalArgumentException("An array is shown in a way of its own: ask for its text");
            }
            text = String.valueOf(value);
        } catch (InvocationTargetException e) {
            verdict = "threw";
            text = e.getCause().getClass().getSimpleName() + ": " + e.getCause().getMessage();
        } finally {
            System.setOut(before);
        }
        return List.of(verdict, text, printed.toString(StandardCharsets.UTF_8));
    }

    /** The source of one class. */
    private static final class Program extends SimpleJavaFileObject {
        final String name;
        final List<String> errors = new ArrayList<>();
        String source;
        private final Path path;
        private final List<String> declared = new ArrayList<>();
        private final List<String> variables = new ArrayList<>();

        Program(Path path) throws IOException {
            super(URI.create("string:///" + nameOf(path) + ".java"), Kind.SOURCE);
            this.path = path;
            name = nameOf(path);
            source = Files.readString(path);
        }

        private static String nameOf(Path path) {
            return path.getFileName().toString().replaceFirst("\\..*", "");
        }

        boolean wrong() {
            return path.toString().endsWith(".wrong");
        }

        /** Keeps the name of a member; returns its modifiers, or null if it has none to be added to. */
        ModifiersTree declare(Tree member) {
            if (member instanceof ClassTree) {
                declared.add(((ClassTree) member).getSimpleName().toString());
                return ((ClassTree) member).getModifiers();
            }
            if (member instanceof VariableTree) {
                declared.add(((VariableTree) member).getName().toString());
                return ((VariableTree) member).getModifiers();
            }
            if (!(member instanceof MethodTree)) {
                return null;
            }
            MethodTree method = (MethodTree) member;
            if (!method.getName().contentEquals("run")) {
                declared.add(method.getName() + "()");
            } else if (method.getBody() != null) {
                addVariables(method.getBody());
            }
            return method.getModifiers();
        }

        private void addVariables(BlockTree body) {
            for (Tree statement : body.getStatements()) {
                if (statement instanceof VariableTree) {
                    variables.add(((VariableTree) statement).getName().toString());
                }
            }
        }

        void write(List<String> told) throws IOException {
            List<String> result = new ArrayList<>(told);
            result.add(String.join(" ", declared));
            result.add(String.join(" ", variables));
            Files.writeString(path.resolveSibling(name + ".txt"), String.join(SEPARATOR, result));
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }

    /** Keeps class files in memory. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        Memory(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override
                public ByteArrayOutputStream openOutputStream() {
                    return classes.computeIfAbsent(name, any -> new ByteArrayOutputStream());
                }
            };
        }
    }

    private static final class Loader extends ClassLoader {
        final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

        Loader() {
            super(Thread.currentThread().getContextClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream file = classes.get(name);
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, file.toByteArray(), 0, file.size());
        }
    }
}
