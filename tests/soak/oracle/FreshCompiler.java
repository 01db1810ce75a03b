import java.util.*;
import java.util.stream.*;

/** Compiles definitions afresh by plain javac: types as classes of a package of their own, methods and variables as members of a class {@code M}. */
final class FreshCompiler {
    private static final String IMPORTS = Stream.of("java.io", "java.math", "java.net", "java.nio.file", "java.time", "java.util",
        "java.util.concurrent", "java.util.function", "java.util.regex", "java.util.stream", "java.util.concurrent.atomic")
        .map(name -> "import " + name + ".*; ").collect(Collectors.joining());
    private static final Set<String> FORWARD = Set.of("cant.resolve", "cant.resolve.location", "cant.resolve.location.args",
        "cant.resolve.location.args.params", "cant.resolve.args", "cant.resolve.args.params");

    private static final String AMBIGUOUS = "other ref.ambiguous";

    private static final Map<List<String>, Compiled> CACHE = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Compiled> eldest) {
            return size() > 50;
        }
    };

    private static int packages;

    private FreshCompiler() {
    }

    /** A definition: {@code T} a type, {@code M} a member. */
    record Definition(String kind, String key, String text) {
        String name() {
            return key.replaceAll("\\W.*", "");
        }
    }

    /** What compiles of some definitions, and an error of each that does not, if possible not only a name that is missing. */
    record Compiled(List<Definition> usable, Map<String, String> errors) {
    }

    /** Classes that are run. */
    record Program(String packageName, Map<String, byte[]> classes) {
    }

    /** Takes out what fails, until all that is left compiles. */
    static Compiled compiled(List<Definition> definitions) {
        List<String> key = definitions.stream().map(each -> each.kind + each.key + each.text).toList();
        Compiled known = CACHE.get(key);
        if (known == null) {
            Map<String, String> errors = new HashMap<>();
            List<Definition> left = new ArrayList<>(definitions);
            while (true) {
                Map<String, String> found = new HashMap<>();
                compile(left).forEach((each, problems) -> found.put(each, problems.stream()
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
            known = new Compiled(left, errors);
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
        List<String> problems = compile(with).getOrDefault(key, List.of());
        return problems.stream().anyMatch(each -> each.startsWith("name "))
            && problems.stream().allMatch(each -> each.startsWith("name ") || each.contains("method.does.not.override.superclass"));
    }

    private static String newPackage() {
        return "w" + ++packages;
    }

    private static String head(String packageName) {
        return "package " + packageName + "; " + IMPORTS;
    }

    private static String withMembers(String packageName) {
        return head(packageName) + "import static " + packageName + ".M.*; ";
    }

    /** The errors by the key of the definition. */
    private static Map<String, List<String>> compile(List<Definition> definitions) {
        TreeMap<Integer, String> starts = new TreeMap<>();
        Map<String, String> units = units(newPackage(), definitions, starts);
        Map<String, List<String>> errors = new LinkedHashMap<>();
        for (Javac.Problem problem : Javac.compile(units, new HashMap<>())) {
            String key = problem.unit().equals("M") ? starts.floorEntry(problem.position()).getValue() : problem.unit();
            errors.computeIfAbsent(key, any -> new ArrayList<>()).add(told(problem, units.get(problem.unit())));
        }
        return errors;
    }

    /** The sources of definitions by the names of their classes; {@code starts} gets the keys of members by where they begin. */
    private static Map<String, String> units(String packageName, List<Definition> definitions, Map<Integer, String> starts) {
        StringBuilder members = new StringBuilder(head(packageName) + "public class M {\n");
        Map<String, String> units = new LinkedHashMap<>();
        for (Definition each : definitions) {
            if (each.kind.equals("T")) {
                units.put(each.name(), withMembers(packageName) + each.text);
            } else {
                starts.put(members.length(), each.key);
                members.append("public static ").append(each.text).append('\n');
            }
        }
        units.put("M", members.append('}').toString());
        return units;
    }

    private static String told(Javac.Problem problem, String source) {
        // javac takes what qualifies a name, and is not known, for a package
        boolean simple = problem.code().equals("doesnt.exist") ? problem.message().matches("package \\w+ does not exist")
            : FORWARD.contains(problem.code()) && !source.substring(0, Math.max(0, problem.position())).stripTrailing().endsWith(".")
            && source.substring(problem.start(), problem.end()).matches("[\\w$]+");
        return (simple ? "name " : "other ") + problem.code() + ": " + problem.message();
    }

    /** Compiles classes along with what is usable, and leaves out those that fail; their errors are put into {@code errors}. */
    static Program program(Map<String, String> classes, Compiled compiled, Map<String, String> errors) {
        Map<String, String> left = new LinkedHashMap<>(classes);
        while (true) {
            String packageName = newPackage();
            Map<String, String> units = units(packageName, compiled.usable, new TreeMap<>());
            StringBuilder unit = new StringBuilder(withMembers(packageName)).append('\n');
            TreeMap<Integer, String> starts = new TreeMap<>();
            left.forEach((name, text) -> {
                starts.put(unit.length(), name);
                unit.append(text).append('\n');
            });
            units.put("U", unit.toString());
            Map<String, byte[]> compiledClasses = new HashMap<>();
            List<Javac.Problem> problems = Javac.compile(units, compiledClasses);
            for (Javac.Problem problem : problems) {
                if (!problem.unit().equals("U")) {
                    throw new IllegalStateException("It compiled before: " + problem);
                }
                errors.putIfAbsent(starts.floorEntry(problem.position()).getValue(), problem.message());
            }
            if (problems.isEmpty()) {
                return new Program(packageName, compiledClasses);
            }
            left.keySet().removeAll(errors.keySet());
        }
    }
}
