package elara.server.compiler;

/**
 * A name that is not defined.
 *
 * @param name the simple name
 * @param description such as {@code method odd(int)}
 */
public record Missing(String name, String description) {
    /** Whether a problem is that a simple name is not defined, which it may yet be; a wrong member will not. */
    static boolean isLackedBy(Problem problem) {
        if (problem.piece().content() instanceof Piece.Import || !problem.isUnresolved() && !isPackage(problem)) {
            return false;
        }
        String before = problem.piece().text().substring(0, problem.start()).stripTrailing();
        return of(problem).name().matches("[\\p{L}_$][\\p{L}\\p{Nd}_$]*") && !before.endsWith(".") && !before.endsWith("::")
            && (isPackage(problem) || problem.text().equals(of(problem).name()));
    }

    /** What stands before two dots, and is not defined, javac takes for a package. */
    private static boolean isPackage(Problem problem) {
        return problem.code().equals("doesnt.exist");
    }

    /** What a problem of that kind lacks. */
    static Missing of(Problem problem) {
        if (isPackage(problem)) {
            return new Missing(problem.arguments().get(0), problem.arguments().get(0));
        }
        if (problem.isInaccessible()) {
            String type = problem.arguments().get(0);
            String ofCell = type.startsWith(Names.PACKAGE + ".") ? type.split("\\.")[1] : type;
            return new Missing(ofCell, "class " + ofCell);
        }
        // kind, name, type arguments, argument types: the latter two only of methods
        String kind = problem.arguments().isEmpty() ? "" : problem.arguments().get(0).replaceFirst("^kindname\\.", "");
        String name = problem.arguments().size() > 1 ? problem.arguments().get(1) : problem.text();
        boolean called = problem.code().contains("args") && problem.arguments().size() > 3;
        return new Missing(name, kind + " " + name + (called ? "(" + types(problem.arguments().get(3)) + ")" : ""));
    }

    /** javac lists the types of the arguments in brackets. */
    private static String types(String list) {
        String inner = list.startsWith("[") && list.endsWith("]") ? list.substring(1, list.length() - 1) : list;
        return inner.replaceAll(",\\s+", ",").replaceAll("->\\s*\\{[^{}]*\\}", "->{ }");
    }
}
