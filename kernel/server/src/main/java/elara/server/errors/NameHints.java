package elara.server.errors;

import elara.server.compiler.Piece;
import elara.server.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Finds what a name that nobody knows may have meant: a class to import, or a similar name. */
final class NameHints {
    private static final Set<String> KINDS = Set.of("variable", "class", "method");
    private static final List<String> SIZES = List.of("length", "length()", "size()");
    private static final List<String> WORDS_FOR_SIZE = List.of("length", "size", "count", "len");
    private static final List<String> PRIMITIVES = List.of("int", "double", "boolean", "char", "long", "float", "byte", "short", "void");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z\\d_]+");
    private static final Pattern ENDED_LOOP = Pattern.compile("\\bfor\\s*\\([^{}]*\\)\\s*;\\s*\\{[^{}]*$");
    private static final Pattern GETTER = Pattern.compile("get[A-Z]\\w*");
    private static final int GET = "get".length();
    /** What a scanner does not have. */
    private static final Map<String, String> OTHERS = Map.of("nextString", "`next()` reads a word, `nextLine()` the rest of the line.",
        "nextChar", "`next().charAt(0)` is the next character.", "nextText", "`next()` reads a word, `nextLine()` the rest of the line.",
        "readLine", "It is `nextLine()` here.", "read", "`next()` reads a word, `nextInt()` a whole number, `nextLine()` the rest of the line.");
    private static final int MAX_IMPORTS = 3;
    private static final int SHORTEST = 3;

    private final KnownNames known;

    NameHints(KnownNames known) {
        this.known = known;
    }

    String of(Complaint complaint) {
        if (complaint.code().startsWith("doesnt.exist")) {
            return ofPackage(complaint);
        }
        String kind = complaint.unknownKind();
        String name = complaint.unknownName();
        if (!KINDS.contains(kind) || name.isEmpty()) {
            return null;
        }
        if (complaint.before().stripTrailing().endsWith(".")) {
            return ofMember(complaint, kind, name);
        }
        if (WordHints.capital(name) != null) {
            return WordHints.capital(name);
        }
        List<String> declared = DeclaredNames.before(complaint.problem().piece().source().text(), complaint.offset());
        if (kind.equals("variable") && declared.contains(name)) {
            String before = complaint.problem().piece().source().text().substring(0, complaint.offset());
            if (ENDED_LOOP.matcher(before).find()) {
                return "The `;` behind `for (…)` ends the loop: leave it out.";
            }
            return "`" + name + "` is known only inside of the loop, block or method that declares it: declare it before.";
        }
        if (kind.equals("method") && isClassName(name) && known.types().contains(name)) {
            return "An object is made with `new`: `new " + name + "(…)`.";
        }
        boolean constant = kind.equals("variable") && CONSTANT.matcher(name).matches();
        boolean mayBeClass = !kind.equals("method") && !constant && Character.isUpperCase(name.charAt(0));
        String importing = mayBeClass ? toImport(name) : null;
        if (importing != null) {
            return importing;
        }
        List<String> names = new ArrayList<>(declared);
        names.addAll(known.at(complaint.problem()));
        if (kind.equals("class")) {
            names.addAll(known.types());
        }
        // A class whose capital letter was forgotten, and never a variable for a class.
        Optional<String> similar = (kind.equals("class") && !mayBeClass ? similar(name, PRIMITIVES, kind) : Optional.<String>empty()).or(() ->
            similar(name, names.stream().filter(other -> isClassName(other) == mayBeClass || kind.equals("class")
            && isClassName(other)).toList(), kind));
        if (similar.isPresent()) {
            return "Did you mean `" + similar.get() + "`?";
        }
        if (constant) {
            Optional<String> known = names.stream().filter(other -> other.endsWith("." + name)).findFirst();
            return known.isPresent() ? "The name of its type stands in front: `" + known.get() + "`." : "A constant of an enum or class is written behind the name of that, as in `Color.RED`.";
        }
        boolean assigned = kind.equals("variable") && complaint.after().matches("(?s)\\s*=[^=].*");
        return assigned ? "A variable is declared with its first value: `var " + name + " = …`." : null;
    }

    private String ofMember(Complaint complaint, String kind, String name) {
        List<String> members = known.membersAt(complaint.problem());
        if (Spelling.similar(name, WORDS_FOR_SIZE).isPresent()) {
            Optional<String> size = SIZES.stream().filter(members::contains).findFirst();
            if (size.isPresent()) {
                return "It is `" + size.get() + "` here.";
            }
        }
        if (kind.equals("variable") && (members.contains(name + "()") || members.contains(name + "("))) {
            return "It is a method: `" + name + "(" + (members.contains(name + "()") ? "" : "…") + ")`.";
        }
        if (kind.equals("method") && members.contains(name)) {
            return "It is a variable, which has no brackets: `" + name + "`.";
        }
        if (OTHERS.containsKey(name) && members.contains("nextInt(")) {
            return OTHERS.get(name);
        }
        String component = GETTER.matcher(name).matches() ? Character.toLowerCase(name.charAt(GET)) + name.substring(GET + 1) : "";
        if (members.contains(component + "()")) {
            return "It is `" + component + "()` here.";
        }
        return similar(name, members, kind).map(found -> "Did you mean `" + found + "`?").orElse(null);
    }

    private static Optional<String> similar(String name, List<String> names, String kind) {
        if (name.length() < SHORTEST) {
            return Optional.empty(); // nearly every name is similar to a short one
        }
        List<String> plain = names.stream().filter(other -> kind.equals("class") || other.contains("(") == kind.equals("method"))
            .map(other -> other.replaceFirst("\\(.*", ""))
            .filter(other -> !other.equals(name) && other.length() >= SHORTEST && (!SourceVersion.isKeyword(other) || PRIMITIVES.contains(other))).distinct().toList();
        return plain.stream().filter(name::equalsIgnoreCase).findFirst().or(() -> Spelling.similar(name, plain));
    }

    private static boolean isClassName(String name) {
        return Character.isUpperCase(name.charAt(0));
    }

    private String toImport(String name) {
        List<String> classes = known.classes(name);
        if (classes.size() <= 1) {
            return classes.stream().findFirst().map(found -> "`" + name + "` is in " + packageOf(found) + ": add `import " + found + ";`.").orElse(null);
        }
        return "`" + name + "` is a class of several packages; add the import you mean: " + classes.stream().limit(MAX_IMPORTS)
            .map(found -> "`import " + found + ";`").collect(Collectors.joining(", ")) + ".";
    }

    private static String packageOf(String qualified) {
        return qualified.substring(0, qualified.lastIndexOf('.'));
    }

    /** A package that is not there: a class in small letters ({@code system.out}), or a wrong import. */
    private String ofPackage(Complaint complaint) {
        String library = LibraryHints.of(complaint.argument(0));
        if (library != null) {
            return library;
        }
        if (complaint.problem().piece().content() instanceof Piece.Import) {
            String name = complaint.text();
            return !name.isEmpty() && isClassName(name) ? toImport(name) : null;
        }
        String name = complaint.argument(0);
        return name.contains(".") ? null : similar(name, known.types(), "class")
            .map(similar -> "Did you mean `" + similar + "`?").orElse(null);
    }
}
