package elara.server.errors;

import elara.server.compiler.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Knows a few names, as the kernel does, and the members of a few expressions. */
final class FakeNames implements KnownNames {
    private static final List<String> DECLARED = List.of("count", "numbers", "list", "thing", "twice(");
    private static final List<String> TYPES = List.of("Object", "String", "Math", "System", "List", "ArrayList", "Net", "Color", "Integer");
    private static final Map<String, List<String>> CLASSES = Map.of("BufferedImage", List.of("java.awt.image.BufferedImage"),
        "BitSet", List.of("java.util.BitSet"), "Timer", List.of("java.util.Timer", "javax.swing.Timer"));
    private static final Map<String, Class<?>> VALUES = Map.of("System.out", java.io.PrintStream.class, "list", List.class,
        "\"abc\"", String.class);

    @Override
    public List<String> at(Problem problem) {
        return Stream.concat(DECLARED.stream(), TYPES.stream()).toList();
    }

    @Override
    public List<String> membersAt(Problem problem) {
        String before = problem.piece().text().substring(0, problem.position());
        if (before.endsWith("Color")) {
            return List.of("RED", "GREEN", "values()", "valueOf(");
        }
        if (before.endsWith("numbers")) {
            return List.of("length");
        }
        return VALUES.entrySet().stream().filter(value -> before.endsWith(value.getKey()))
            .flatMap(value -> Arrays.stream(value.getValue().getMethods()))
            .map(method -> method.getName() + (method.getParameterCount() == 0 ? "()" : "(")).distinct().toList();
    }

    @Override
    public List<String> parameters(Problem problem) {
        return problem.text().contains("twice") ? List.of("int x") : List.of();
    }

    @Override
    public List<String> types() {
        return TYPES;
    }

    @Override
    public List<String> classes(String simpleName) {
        return CLASSES.getOrDefault(simpleName, List.of());
    }
}
