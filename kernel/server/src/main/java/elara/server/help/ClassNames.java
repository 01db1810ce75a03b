package elara.server.help;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of classes; those of a package are one text, which takes a tenth of the memory of a map. */
final class ClassNames {
    private final Map<String, StringBuilder> open = new HashMap<>();
    private Map<String, String> byPackage;

    /** Adds a class by the name of its package, and its own with those of outer classes and {@code $}. */
    void add(String packageName, String name) {
        boolean numbered = name.equals("module-info") || name.equals("package-info");
        for (int dollar = name.indexOf('$'); dollar >= 0 && !numbered; dollar = name.indexOf('$', dollar + 1)) {
            numbered = dollar + 1 == name.length() || !Character.isJavaIdentifierStart(name.charAt(dollar + 1));
        }
        if (!numbered) {
            open.computeIfAbsent(packageName, any -> new StringBuilder("\n")).append(name).append('\n');
        }
    }

    private Map<String, String> byPackage() {
        if (byPackage == null) {
            Map<String, String> closed = new HashMap<>();
            open.forEach((name, classes) -> closed.put(name, classes.toString()));
            open.clear();
            byPackage = closed;
        }
        return byPackage;
    }

    /** The names of packages that have classes. */
    Set<String> packages() {
        return byPackage().keySet();
    }

    /** Binary names of the classes whose simple names begin so. */
    List<String> beginningWith(String prefix) {
        List<String> found = new ArrayList<>();
        byPackage().forEach((packageName, classes) -> {
            for (int at = classes.indexOf(prefix); at >= 0; at = classes.indexOf(prefix, at + 1)) {
                char before = classes.charAt(at - 1);
                int end = classes.indexOf('\n', at);
                if ((before == '\n' || before == '$') && classes.lastIndexOf('$', end) < at) {
                    found.add(packageName + "." + classes.substring(classes.lastIndexOf('\n', at - 1) + 1, end));
                }
            }
        });
        return found;
    }

    /** Binary names of the classes with a simple name. */
    List<String> qualified(String simpleName) {
        List<String> found = new ArrayList<>();
        byPackage().forEach((packageName, classes) -> {
            for (int at = classes.indexOf(simpleName + "\n"); at >= 0; at = classes.indexOf(simpleName + "\n", at + 1)) {
                char before = classes.charAt(at - 1);
                if (before == '\n' || before == '$') {
                    found.add(packageName + "." + classes.substring(classes.lastIndexOf('\n', at - 1) + 1, at) + simpleName);
                }
            }
        });
        return found;
    }
}
