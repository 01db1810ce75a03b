package elara.display;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of the classes that cells become, brought back to what a cell says. All are in one package:
 *
 * <ul>
 * <li>{@code REPL.Net}, {@code REPL.Net$Inner}: types
 * <li>{@code REPL.x$v}: holds the variable {@code x}
 * <li>{@code REPL.f$m$int}: holds the method {@code f(int)}; beside it, {@code REPL.f$m$int$b} has its body as {@code f$$}
 * <li>{@code REPL.In$5$1}, {@code REPL.Run$0$12}: the statements of a cell, or of another source, as {@code $run},
 * {@code $run$2}, …
 * <li>{@code REPL.Net$$2$Net}, {@code REPL.x$v$$2}: the second shape of one of them, as the JVM knows it
 * </ul>
 */
public final class CellNames {
    private static final String PACKAGE = "REPL.";
    private static final String BODY_METHOD = "$$";

    private CellNames() {
    }

    /** Compiled when first needed: a session that starts only asks {@link #isRunner}. */
    private static final class Patterns {
        /** A name in a text, and what Java puts behind the name of a lambda's class. */
        static final Pattern NAME = Pattern.compile("(?:(?<![\\p{L}\\p{Nd}_$.])|(?<=\\[L))REPL\\."
            + "([\\p{L}_$][\\p{L}\\p{Nd}_$]*(?:/0x\\p{XDigit}+)?)");
        static final Pattern TYPE_SHAPE = Pattern.compile("([^$]+)\\$\\$\\d+\\$\\1(?=\\$|$)");
        static final Pattern HOLDER_SHAPE = Pattern.compile("\\$\\$\\d+(?=\\$|$)");
        static final Pattern LAMBDA_CLASS = Pattern.compile("\\$\\$Lambda.*");
        static final Pattern RUNNER = Pattern.compile("(In|Run)\\$(\\d+)\\$\\d+(?=\\$|$)");
        static final Pattern VARIABLE = Pattern.compile("([^$]+)\\$v(?=\\$|$)");
        static final Pattern METHOD = Pattern.compile("([^$]+)\\$m(?=\\$|$)");
        static final Pattern NUMBER = Pattern.compile("\\d+");
        static final Pattern LAMBDA_METHOD = Pattern.compile("lambda\\$(.+)\\$\\d+");

        private Patterns() {
        }
    }

    /** Whether a class was made from the source of a cell. */
    public static boolean isOfCell(String className) {
        return className.startsWith(PACKAGE);
    }

    /** Whether a class has the statements of a cell. */
    public static boolean isRunner(String className) {
        int begin = className.startsWith("REPL.In$") ? "REPL.In$".length() : "REPL.Run$".length();
        int middle = className.indexOf('$', begin);
        return (className.startsWith("REPL.In$") || className.startsWith("REPL.Run$"))
            && isNumber(className, begin, middle) && isNumber(className, middle + 1, className.length());
    }

    /** Whether a class has the statements of a cell, or stands among them: one without name, or a local one. */
    public static boolean isOfRunner(String className) {
        return isOfCell(className) && Patterns.RUNNER.matcher(className).region(PACKAGE.length(), className.length()).lookingAt();
    }

    private static boolean isNumber(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return begin < end;
    }

    /** Whether a class holds a variable of a cell. */
    public static boolean isVariableHolder(String className) {
        return isOfCell(className) && Patterns.VARIABLE.matcher(shapeless(className)).matches();
    }

    /** Whether a class holds a method of a cell, or its body. */
    public static boolean isMethodHolder(String className) {
        return isOfCell(className) && Patterns.METHOD.matcher(shapeless(className)).lookingAt()
            && numbered(shapeless(className)).isEmpty();
    }

    /** Whether a class is a type that a cell declares, or one within it. */
    public static boolean isType(String className) {
        return isOfCell(className) && holder(shapeless(className)) == null;
    }

    /**
     * The name that a type has in its cell, behind those of the types around it: {@code Net.Inner}. What has no name is called
     * as what is around it; empty for what stands at the top level of a cell, in a method or in a statement.
     */
    public static String type(String className) {
        String name = shapeless(className);
        String nested = holder(name) == null ? name : numbered(name);
        return Arrays.stream(nested.split("\\$")).map(part -> part.replaceFirst("^\\d+", "")).filter(part -> !part.isEmpty())
            .collect(Collectors.joining("."));
    }

    /** The name that a class has in its cell, be it a type, a variable or a method; empty for a cell's statements. */
    public static String plain(String className) {
        String type = type(className);
        Matcher holder = holder(shapeless(className));
        return !type.isEmpty() || holder == null || holder.pattern() == Patterns.RUNNER ? type : holder.group(1);
    }

    /**
     * What a reader calls a method of a class of a cell: {@code half}, {@code Net.out}, {@code new Net}, {@code lambda in half};
     * empty for a cell's statements.
     */
    public static String method(String className, String methodName) {
        Matcher lambda = Patterns.LAMBDA_METHOD.matcher(methodName);
        if (!lambda.matches()) {
            return describe(className, methodName);
        }
        String around = lambda.group(1).equals("new") ? "<init>" : lambda.group(1).equals("static") ? "<clinit>" : lambda.group(1);
        String method = describe(className, around);
        return method.isEmpty() ? "lambda" : "lambda in " + method;
    }

    private static String describe(String className, String methodName) {
        String type = type(className);
        if (type.isEmpty() && (isRunner(className) || isVariableHolder(className))) {
            return "";
        }
        switch (methodName) {
            case "<init>":
                return type.isEmpty() ? "new object" : "new " + type;
            case "<clinit>":
                return type.isEmpty() ? plain(className) : "static initializer of " + type;
            default:
                String name = methodName.endsWith(BODY_METHOD) && isMethodHolder(className)
                    ? methodName.substring(0, methodName.length() - BODY_METHOD.length()) : methodName;
                return type.isEmpty() ? name : type + "." + name;
        }
    }

    /** A text, such as what {@link Object#toString} makes, with what Java calls the classes of cells if they were no cell's. */
    public static String unwrap(String text) {
        return text.contains(PACKAGE)
            ? Patterns.NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(inText(found.group(1)))) : text;
    }

    private static String inText(String simple) {
        Matcher lambda = Patterns.LAMBDA_CLASS.matcher(simple);
        if (lambda.find()) {
            return "Lambda";
        }
        String name = shapeless(PACKAGE + simple);
        Matcher holder = holder(name);
        if (holder == null) {
            return name;
        }
        String nested = numbered(name);
        String own = Patterns.NUMBER.matcher(nested).replaceFirst("");
        if (!own.isEmpty() && !own.startsWith("$")) {
            return own; // a local class
        }
        String around = holder.pattern() != Patterns.RUNNER ? holder.group(1)
            : holder.group(1).equals("In") ? "In[" + holder.group(2) + "]" : "cell";
        return around + (nested.isEmpty() ? "" : "$" + nested);
    }

    /** The name without package, number of the shape, and what a lambda's class has behind that of its host. */
    private static String shapeless(String className) {
        String whole = isOfCell(className) ? className.substring(PACKAGE.length()) : className;
        String simple = Patterns.LAMBDA_CLASS.matcher(whole).replaceFirst("");
        Matcher type = Patterns.TYPE_SHAPE.matcher(simple);
        return type.lookingAt() ? type.group(1) + simple.substring(type.end())
            : Patterns.HOLDER_SHAPE.matcher(simple).replaceFirst("");
    }

    /** What is at the beginning of a name, if it is not a type's. */
    private static Matcher holder(String shapeless) {
        for (Pattern kind : new Pattern[] {Patterns.RUNNER, Patterns.METHOD, Patterns.VARIABLE}) {
            Matcher matcher = kind.matcher(shapeless);
            if (matcher.lookingAt()) {
                return matcher;
            }
        }
        return null;
    }

    /** The local or anonymous class that a holder's name goes on with, from its number on; empty if there is none. */
    private static String numbered(String shapeless) {
        Matcher holder = holder(shapeless);
        String rest = holder == null ? "" : shapeless.substring(holder.end());
        for (int at = rest.indexOf('$'); at >= 0; at = rest.indexOf('$', at + 1)) {
            if (at + 1 < rest.length() && Character.isDigit(rest.charAt(at + 1))) {
                return rest.substring(at + 1);
            }
        }
        return "";
    }
}
