package elara.server.errors;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may help with an exception of Java's own library, in a sentence or two; nothing for those that speak for themselves. */
final class ExceptionHints {
    private static final Pattern CAST = Pattern.compile("class (\\S+) cannot be cast to class (\\S+)");
    private static final Pattern UNBOXED = Pattern.compile("Cannot invoke \"(\\w+)\\.(\\w+)Value\\(\\)\" because .*");
    private static final String FILE = "There is no such file. A path without / in front begins at `Path.of(\"\").toAbsolutePath()`.";
    /** What the JVM itself throws, without a call. */
    private static final Set<String> OF_JVM = Set.of("java.lang.ArrayIndexOutOfBoundsException", "java.lang.NegativeArraySizeException",
        "java.lang.ArrayStoreException", "java.lang.ClassCastException", "java.lang.NullPointerException");
    private static final Map<String, String> OTHERS = Map.of(
        "java.util.ConcurrentModificationException", "A collection must not change while a loop goes over it: use `removeIf(…)`, or"
            + " gather what is to change and change it behind the loop.",
        "java.lang.NegativeArraySizeException", "An array cannot have fewer than 0 elements.",
        "java.lang.ArrayStoreException", "The array was made for elements of another type.",
        "java.nio.file.NoSuchFileException", FILE);
    private static final List<Function<Thrown, String>> ALL = List.of(IndexHints::of, NumberTextHints::of, InputHints::of, EmptyHints::of,
        TextFormHints::of, ExceptionHints::cast, ExceptionHints::unboxed, ExceptionHints::switched, ExceptionHints::file, thrown -> OTHERS.get(thrown.type()));

    private ExceptionHints() {
    }

    /** The first that fits; null if none does. */
    static String of(Thrown thrown) {
        return !thrown.isOfLibrary() && !OF_JVM.contains(thrown.type()) ? null : ALL.stream().map(hint -> hint.apply(thrown)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** It may be there, but not to be read. */
    private static String file(Thrown thrown) {
        return thrown.type().equals("java.io.FileNotFoundException") && thrown.message().contains("No such file") ? FILE : null;
    }

    private static String cast(Thrown thrown) {
        Matcher cast = CAST.matcher(thrown.message());
        if (!thrown.type().equals("java.lang.ClassCastException") || !cast.matches()) {
            return null;
        }
        return cast.group(2).equals("Comparable") ? "`" + cast.group(1) + "` has no order: let it implement `Comparable<" + cast.group(1)
            + ">`, or give a `Comparator`." : "The object is of type " + cast.group(1) + ": ask `instanceof " + cast.group(2) + "` before the cast.";
    }

    /** How javac compiles a {@code switch} over texts shows in what the JVM says. */
    private static String switched(Thrown thrown) {
        return thrown.type().equals("java.lang.NullPointerException")
            && thrown.message().equals("Cannot invoke \"String.hashCode()\" because the value is null")
            ? "If it is a `switch` that stands there: what it looks at must not be null." : null;
    }

    private static String unboxed(Thrown thrown) {
        Matcher unboxed = UNBOXED.matcher(thrown.message());
        if (!thrown.type().equals("java.lang.NullPointerException") || !unboxed.matches()
            || !unboxed.group(2).equals(TypeHints.primitive(unboxed.group(1)))) {
            return null;
        }
        return "Null is no " + unboxed.group(2) + "." + (thrown.message().contains("Map.get(") ? " A map has null for a key that it does not have:"
            + " `getOrDefault(key, …)` has another value for it." : "");
    }
}
