import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.stream.*;
import javax.tools.*;

/**
 * Says what a set of definitions means to plain javac. Everything is compiled afresh, types as classes of one package, methods and
 * variables as members of a class {@code M}; then the state that the model knows is built, statements run, and expressions are asked.
 *
 * <p>A request is a list of texts, as is the answer; {@link #answer} has the order.
 */
public final class RedefinitionOracle {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final JavaFileManager FILES = COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8);
    private static final List<String> OPTIONS = List.of("-proc:none", "-nowarn", "-Xlint:none", "-Xmaxerrs", "1000",
        "-XDshould-stop.ifError=FLOW");
    private static final String HEAD = "package w; " + Stream.of("java.io", "java.math", "java.net", "java.nio.file", "java.time", "java.util",
        "java.util.concurrent", "java.util.function", "java.util.regex", "java.util.stream", "java.util.concurrent.atomic")
        .map(name -> "import " + name + ".*; ").collect(Collectors.joining());
    private static final String MEMBERS = HEAD + "import static w.M.*; ";
    private static final Set<String> FORWARD = Set.of("cant.resolve", "cant.resolve.location", "cant.resolve.location.args",
        "cant.resolve.location.args.params", "cant.resolve.args", "cant.resolve.args.params");

    private static final Map<List<String>, Compiled> CACHE = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Compiled> eldest) {
            return size() > 50;
        }
    };

    private RedefinitionOracle() {
    }

    /** A definition: {@code T} a type, {@code M} a member. */
    record Definition(String kind, String key, String text) {
        String name() {
            return key.replaceAll("\\W.*", "");
        }
    }

    /** What compiles of some definitions, and an error of each that does not, if possible not only a name that is missing. */
    record Compiled(List<Definition> usable, Map<String, String> errors, Map<String, byte[]> classes) {
    }

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        while (true) {
            int count = in.read();
            if (count < 0) {
                return;
            }
            Deque<String> request = new ArrayDeque<>();
            for (int left = in.readInt(); left > 0; left--) {
                request.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
            List<String> answer = answer(request);
            out.writeInt(answer.size());
            for (String text : answer) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            out.flush();
        }
    }

    private static int number(Deque<String> request) {
        return Integer.parseInt(request.remove());
    }

    /**
     * The request: definitions (kind, key, text); keys of those that may wait; setup (name, statements), the next object's number;
     * variables that are dumped; statements; expressions; a count before each. The answer: for each definition {@code ""} or its error;
     * for each key that may wait whether it only lacks names; for each setup its error; for each statement its error; the number of
     * the one that threw, and what; the dump; for each expression {@code c…} a compiler's error, {@code v…} its value, {@code t…} what it threw.
     */
    private static List<String> answer(Deque<String> request) throws IOException {
        List<Definition> definitions = new ArrayList<>();
        for (int i = number(request); i > 0; i--) {
            definitions.add(new Definition(request.remove(), request.remove(), request.remove()));
        }
        Compiled compiled = compiled(definitions);
        List<String> answer = new ArrayList<>();
        definitions.forEach(each -> answer.add(compiled.errors.getOrDefault(each.key, "")));
        for (int i = number(request); i > 0; i--) {
            answer.add(String.valueOf(lacksOnlyNames(compiled, definitions, request.remove())));
        }
        Map<String, String> units = new LinkedHashMap<>();
        List<String> setups = new ArrayList<>();
        for (int i = number(request); i > 0; i--) {
            String name = request.remove();
            setups.add(name);
            units.put(name, "class " + name + " { static Object o; public static void run() throws Throwable {" + request.remove() + "\n} }");
        }
        int next = number(request);
        List<String> variables = new ArrayList<>();
        for (int i = number(request); i > 0; i--) {
            variables.add(request.remove());
        }
        List<String> statements = new ArrayList<>();
        for (int i = number(request); i > 0; i--) {
            String name = "X" + i;
            statements.add(name);
            units.put(name, "class " + name + " { public static void run() throws Throwable {" + request.remove() + "\n} }");
        }
        List<String> probes = new ArrayList<>();
        for (int i = number(request); i > 0; i--) {
            String name = "P" + i;
            probes.add(name);
            units.put(name, "class " + name + " { public static String run() throws Throwable { return \"\" + (" + request.remove()
                + "\n); } }");
        }
        Map<String, String> errors = new HashMap<>();
        Map<String, byte[]> classes = new HashMap<>(compiled.classes);
        classes.putAll(compileUnits(units, compiled.classes, errors));
        Loader loader = new Loader(classes);
        for (String each : setups) {
            String error = errors.getOrDefault(each, "");
            if (error.isEmpty()) {
                String thrown = run(loader, each);
                error = thrown.startsWith("t") ? thrown : "";
            }
            answer.add(error);
        }
        String thrown = "";
        for (String each : statements) {
            answer.add(errors.getOrDefault(each, ""));
        }
        if (statements.stream().noneMatch(errors::containsKey)) {
            for (int i = 0; i < statements.size() && thrown.isEmpty(); i++) {
                String told = run(loader, statements.get(i));
                thrown = told.startsWith("t") ? i + ":" + told.substring(1) : "";
            }
        }
        answer.add(thrown);
        answer.add(new Dump(loader, setups, next).of(variables, compiled));
        for (String each : probes) {
            answer.add(errors.containsKey(each) ? "c" + errors.get(each) : run(loader, each));
        }
        return answer;
    }

    private static String run(Loader loader, String name) {
        try {
            Method run = loader.loadClass("w." + name).getMethod("run");
            run.setAccessible(true);
            return "v" + run.invoke(null);
        } catch (InvocationTargetException e) {
            return "t" + e.getCause().getClass().getSimpleName();
        } catch (ReflectiveOperationException | LinkageError e) {
            return "t" + e;
        }
    }

    // Compiling

    /** Takes out what fails, until all that is left compiles. */
    private static Compiled compiled(List<Definition> definitions) {
        List<String> key = definitions.stream().map(each -> each.kind + each.key + each.text).toList();
        Compiled known = CACHE.get(key);
        if (known == null) {
            Map<String, String> errors = new HashMap<>();
            List<Definition> left = new ArrayList<>(definitions);
            Map<String, byte[]> classes = new HashMap<>();
            while (true) {
                Map<String, String> found = new HashMap<>();
                classes.clear();
                compile(left, classes).forEach((each, problems) -> found.put(each, problems.stream()
                    .filter(problem -> problem.startsWith("other ")).findFirst().orElse(problems.get(0))));
                if (found.isEmpty()) {
                    break;
                }
                errors.putAll(found);
                left.removeIf(each -> found.containsKey(each.key));
            }
            known = new Compiled(left, errors, classes);
            CACHE.put(key, known);
        }
        return known;
    }

    /** Whether a definition that does not compile lacks nothing but names that are not defined. */
    private static boolean lacksOnlyNames(Compiled compiled, List<Definition> definitions, String key) {
        if (!compiled.errors.containsKey(key)) {
            return true;
        }
        List<Definition> with = new ArrayList<>(compiled.usable);
        definitions.stream().filter(each -> each.key.equals(key)).forEach(with::add);
        List<String> problems = compile(with, new HashMap<>()).getOrDefault(key, List.of());
        return problems.stream().anyMatch(each -> each.startsWith("name "))
            && problems.stream().allMatch(each -> each.startsWith("name ") || each.contains("method.does.not.override.superclass"));
    }

    /** The errors by the key of the definition. */
    private static Map<String, List<String>> compile(List<Definition> definitions, Map<String, byte[]> classes) {
        StringBuilder members = new StringBuilder(HEAD + "public class M {\n");
        TreeMap<Integer, String> starts = new TreeMap<>();
        Map<String, String> units = new LinkedHashMap<>();
        for (Definition each : definitions) {
            if (each.kind.equals("T")) {
                units.put(each.name(), MEMBERS + each.text);
            } else {
                starts.put(members.length(), each.key);
                members.append("public static ").append(each.text).append('\n');
            }
        }
        units.put("M", members.append('}').toString());
        Map<String, List<String>> errors = new LinkedHashMap<>();
        for (Diagnostic<?> problem : diagnostics(units, Map.of(), classes)) {
            String unit = nameOf(problem);
            String key = unit;
            if (unit.equals("M")) {
                key = starts.floorEntry((int) problem.getPosition()).getValue();
            }
            errors.computeIfAbsent(key, any -> new ArrayList<>()).add(told(problem, units.get(unit)));
        }
        return errors;
    }

    private static String nameOf(Diagnostic<?> problem) {
        String path = ((JavaFileObject) problem.getSource()).toUri().getPath();
        return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
    }

    private static String told(Diagnostic<?> problem, String source) {
        String code = problem.getCode().replace("compiler.err.", "");
        int start = (int) problem.getStartPosition();
        int at = (int) problem.getPosition();
        // javac takes what qualifies a name, and is not known, for a package
        boolean simple = code.equals("doesnt.exist") ? problem.getMessage(Locale.ENGLISH).matches("package \\w+ does not exist")
            : FORWARD.contains(code) && !source.substring(0, Math.max(0, at)).stripTrailing().endsWith(".")
            && source.substring(start, (int) problem.getEndPosition()).matches("[\\w$]+");
        return (simple ? "name " : "other ") + code + ": " + problem.getMessage(Locale.ENGLISH);
    }

    private static Map<String, byte[]> compileUnits(Map<String, String> units, Map<String, byte[]> visible, Map<String, String> errors) {
        Map<String, String> left = new LinkedHashMap<>(units);
        while (true) {
            Map<String, byte[]> classes = new HashMap<>();
            if (left.isEmpty()) {
                return classes;
            }
            StringBuilder unit = new StringBuilder(MEMBERS).append('\n');
            TreeMap<Integer, String> starts = new TreeMap<>();
            left.forEach((name, text) -> {
                starts.put(unit.length(), name);
                unit.append(text).append('\n');
            });
            List<Diagnostic<?>> problems = diagnostics(Map.of("U", unit.toString()), visible, classes);
            for (Diagnostic<?> problem : problems) {
                errors.putIfAbsent(starts.floorEntry((int) problem.getPosition()).getValue(), problem.getMessage(Locale.ENGLISH));
            }
            if (problems.isEmpty()) {
                return classes;
            }
            left.keySet().removeAll(errors.keySet());
        }
    }

    private static List<Diagnostic<?>> diagnostics(Map<String, String> units, Map<String, byte[]> visible, Map<String, byte[]> classes) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<JavaFileObject> sources = new ArrayList<>();
        units.forEach((name, text) -> sources.add(new Text(name, text)));
        boolean done = COMPILER.getTask(java.io.Writer.nullWriter(), new Memory(visible, classes), found, OPTIONS, null, sources).call();
        List<Diagnostic<?>> errors = found.getDiagnostics().stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .collect(Collectors.toList());
        if (!done && errors.isEmpty()) {
            throw new IllegalStateException("javac failed without an error");
        }
        return errors;
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String name, String text) {
            super(URI.create("mem:///w/" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Class files in memory. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, byte[]> visible;
        private final Map<String, byte[]> classes;

        Memory(Map<String, byte[]> visible, Map<String, byte[]> classes) {
            super(FILES);
            this.visible = visible;
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            classes.put(name, toByteArray());
                        }
                    };
                }
            };
        }

        @Override
        public Iterable<JavaFileObject> list(Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            if (!packageName.equals("w")) {
                return super.list(location, packageName, kinds, recurse);
            }
            List<JavaFileObject> found = new ArrayList<>();
            if (location == StandardLocation.CLASS_PATH) {
                visible.forEach((name, bytes) -> found.add(new Binary(name, bytes)));
            }
            return found;
        }

        @Override
        public String inferBinaryName(Location location, JavaFileObject file) {
            return file instanceof Binary binary ? binary.name : super.inferBinaryName(location, file);
        }
    }

    private static final class Binary extends SimpleJavaFileObject {
        private final String name;
        private final byte[] bytes;

        Binary(String name, byte[] bytes) {
            super(URI.create("mem:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public java.io.InputStream openInputStream() {
            return new java.io.ByteArrayInputStream(bytes);
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    // The state

    /** Writes down what makes the values of variables again, as JSON. */
    private static final class Dump {
        private final Loader loader;
        private final IdentityHashMap<Object, Integer> ids = new IdentityHashMap<>();
        private final Set<Integer> done = new HashSet<>();
        private final List<String> objects = new ArrayList<>();
        private int next;

        Dump(Loader loader, List<String> setups, int next) {
            this.loader = loader;
            this.next = next;
            for (String each : setups) {
                Object object = each.startsWith("O") ? get(each, "o") : null;
                if (object != null) {
                    ids.put(object, Integer.parseInt(each.substring(1)));
                }
            }
        }

        private Object get(String type, String field) {
            try {
                Field found = loader.loadClass("w." + type).getDeclaredField(field);
                found.setAccessible(true);
                return found.get(null);
            } catch (ReflectiveOperationException | LinkageError e) {
                return null;
            }
        }

        String of(List<String> variables, Compiled compiled) {
            List<String> values = new ArrayList<>();
            for (String each : variables) {
                values.add(quoted(each) + ": " + quoted(value(get("M", each))));
            }
            List<String> statics = new ArrayList<>();
            for (Definition each : compiled.usable) {
                if (each.kind.equals("T")) {
                    addStatics(each.name(), statics);
                }
            }
            return "{\"values\": {" + String.join(", ", values) + "}, \"statics\": {" + String.join(", ", statics) + "}, \"objects\": ["
                + String.join(", ", objects) + "]}";
        }

        private void addStatics(String type, List<String> statics) {
            try {
                for (Field each : loader.loadClass("w." + type).getDeclaredFields()) {
                    int modifiers = each.getModifiers();
                    if (Modifier.isStatic(modifiers) && !Modifier.isFinal(modifiers) && !each.isSynthetic() && each.getType() == int.class) {
                        each.setAccessible(true);
                        statics.add(quoted(type + "." + each.getName()) + ": " + quoted(value(each.get(null))));
                    }
                }
            } catch (ReflectiveOperationException | LinkageError e) {
                // an initialiser that fails: nothing to keep
            }
        }

        /** An expression for a value. */
        private String value(Object value) {
            if (value == null || value instanceof Integer || value instanceof Boolean) {
                return String.valueOf(value);
            }
            if (value instanceof Long) {
                return value + "L";
            }
            if (value instanceof Double number) {
                return number.isNaN() ? "Double.NaN" : number.isInfinite() ? "(1.0 / " + (number > 0 ? "0)" : "-0.0)") : value.toString();
            }
            if (value instanceof String text) {
                return quoted(text);
            }
            if (value instanceof Enum<?> constant) {
                return name(constant.getDeclaringClass()) + "." + constant.name();
            }
            int id = ids.computeIfAbsent(value, any -> next++);
            if (done.add(id)) {
                describe(id, value);
            }
            return "O" + id + ".o";
        }

        private void describe(int id, Object value) {
            Class<?> type = value.getClass();
            String self = "O" + id + ".o";
            String create = "?";
            List<String> fills = new ArrayList<>();
            try {
                if (type.isArray()) {
                    int length = java.lang.reflect.Array.getLength(value);
                    create = "new " + name(type.getComponentType()) + "[" + length + "]";
                    for (int i = 0; i < length; i++) {
                        Object element = java.lang.reflect.Array.get(value, i);
                        fills.add("((" + name(type) + ") " + self + ")[" + i + "] = (" + name(type.getComponentType()) + ") " + value(element));
                    }
                } else if (value instanceof ArrayList<?> || value instanceof ArrayDeque<?>) {
                    create = "new " + type.getName() + "()";
                    for (Object each : (Collection<?>) value) {
                        fills.add("((java.util.Collection) " + self + ").add(" + value(each) + ")");
                    }
                } else if (value instanceof HashMap<?, ?> map) {
                    create = "new " + type.getName() + "()";
                    map.forEach((key, content) -> fills.add("((java.util.Map) " + self + ").put(" + value(key) + ", " + value(content) + ")"));
                } else if (value instanceof List<?> list) {
                    create = "List.of(" + list.stream().map(this::value).collect(Collectors.joining(", ")) + ")";
                } else if (value instanceof Record) {
                    List<String> components = new ArrayList<>();
                    for (RecordComponent each : type.getRecordComponents()) {
                        each.getAccessor().setAccessible(true);
                        components.add("(" + typeName(each.getGenericType()) + ") " + value(each.getAccessor().invoke(value)));
                    }
                    create = "new " + name(type) + "(" + String.join(", ", components) + ")";
                } else if (type.getName().startsWith("w.") && !type.isHidden() && !type.isSynthetic()) {
                    create = type.isAnonymousClass() || type.isLocalClass() ? "?" : "new " + name(type) + "()";
                    addFields(value, self, fills);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            List<String> types = new ArrayList<>();
            for (Class<?> each = type; each != null; each = each.getSuperclass()) {
                if (each.getName().startsWith("w.")) {
                    types.add(quoted(each.getName().substring(2).replaceAll("\\$.*", "")));
                }
            }
            objects.add("{\"id\": " + id + ", \"create\": " + quoted(create) + ", \"types\": [" + String.join(", ", types) + "], \"fills\": ["
                + fills.stream().map(Dump::quoted).collect(Collectors.joining(", ")) + "]}");
        }

        private void addFields(Object value, String self, List<String> fills) throws ReflectiveOperationException {
            for (Class<?> type = value.getClass(); type.getName().startsWith("w."); type = type.getSuperclass()) {
                for (Field each : type.getDeclaredFields()) {
                    int modifiers = each.getModifiers();
                    if ((modifiers & (Modifier.STATIC | Modifier.FINAL | Modifier.PRIVATE)) == 0 && !each.isSynthetic() && !type.isAnonymousClass()) {
                        each.setAccessible(true);
                        fills.add("((" + name(type) + ") " + self + ")." + each.getName() + " = (" + typeName(each.getGenericType()) + ") "
                            + value(each.get(value)));
                    }
                }
            }
        }

        private static String name(Class<?> type) {
            String name = type.getCanonicalName();
            return name.startsWith("w.") ? name.substring(2) : name;
        }

        private static String typeName(java.lang.reflect.Type type) {
            return type.getTypeName().replaceAll("\\bw\\.", "").replace('$', '.');
        }

        private static String quoted(String text) {
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + "\"";
        }
    }
}
