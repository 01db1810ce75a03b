import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.stream.*;
import javax.tools.*;

/** Compiles definitions afresh by plain javac: types as classes of one package, methods and variables as members of a class {@code M}. */
final class FreshCompiler {
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

    private static final String AMBIGUOUS = "other ref.ambiguous";

    private static final Map<List<String>, Compiled> CACHE = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Compiled> eldest) {
            return size() > 50;
        }
    };

    private FreshCompiler() {
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

    /** Takes out what fails, until all that is left compiles. */
    static Compiled compiled(List<Definition> definitions) {
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
                // A call may be ambiguous only because of a method whose parameters have a type that is not there.
                if (found.values().stream().anyMatch(each -> !each.startsWith(AMBIGUOUS))) {
                    found.values().removeIf(each -> each.startsWith(AMBIGUOUS));
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
    static boolean lacksOnlyNames(Compiled compiled, List<Definition> definitions, String key) {
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

    /** Compiles classes {@code units} beside those of definitions, and leaves out what fails; its errors are put into {@code errors}. */
    static Map<String, byte[]> compileUnits(Map<String, String> units, Map<String, byte[]> visible, Map<String, String> errors) {
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
        units.forEach((name, text) -> sources.add(new MemoryFiles.Text(name, text)));
        boolean done = COMPILER.getTask(java.io.Writer.nullWriter(), new MemoryFiles(FILES, visible, classes), found, OPTIONS, null, sources).call();
        List<Diagnostic<?>> errors = found.getDiagnostics().stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .collect(Collectors.toList());
        if (!done && errors.isEmpty()) {
            throw new IllegalStateException("javac failed without an error");
        }
        return errors;
    }
}
