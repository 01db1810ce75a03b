package elara.server.compiler;

import java.util.regex.Pattern;

/** How the classes are called that cells become, for javac; the session JVM has them under the same names at first. */
public final class Names {
    /** The package of all that cells define. */
    public static final String PACKAGE = "REPL";
    /** Behind the name of a variable: the class that holds it. */
    private static final String VARIABLE = "$v";
    /** Behind the name of a method, and before those of its parameters' types: the class that holds it. */
    private static final String METHOD = "$m";
    /** Behind the name of a method's class: the one with its body, where that calls others of its name. */
    static final String BODY = "$b";
    /** Behind the name of a method in a {@link #BODY} class. */
    static final String BODY_METHOD = "$$";

    private static final Pattern NUMBERED = Pattern.compile(".*\\$\\d+[^$]*");

    private Names() {
    }

    /** Whether it is the name of a local or anonymous class, which nobody outside of its own source can name. */
    static boolean isNumbered(String binaryName) {
        return NUMBERED.matcher(binaryName).matches();
    }

    /** The class that holds a variable, without package. */
    static String variableHolder(String name) {
        return name + VARIABLE;
    }

    /** Whether a class holds a variable, by its full name. */
    static boolean isVariableHolder(String name) {
        return name.startsWith(PACKAGE + ".") && name.endsWith(VARIABLE);
    }

    /**
     * The class that holds a method, without package.
     *
     * @param types of the parameters, as they are written in the source, without type arguments
     */
    static String methodHolder(String name, Iterable<String> types) {
        StringBuilder holder = new StringBuilder(name).append(METHOD);
        for (String type : types) {
            holder.append('$').append(type.replace("[]", "$A").replaceAll("[^\\p{L}\\p{Nd}_$]", "_"));
        }
        return holder.toString();
    }

    /** The full name of a class of a cell. */
    static String qualified(String simpleName) {
        return PACKAGE + "." + simpleName;
    }
}
