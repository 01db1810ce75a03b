package elara.server.check;

import elara.server.check.PieceKind.Named;
import elara.server.magics.JavaTokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/**
 * Pieces of a cell as one method or class: to compile that is many times faster than to compile each. Where it does not
 * compile, the pieces may do so all the same: a variable may be declared twice in a cell, for example. Where it does, they
 * do: what a class allows and JShell does not, is no sketch.
 */
final class Sketch {
    private final List<Named> parts;

    private Sketch(List<Named> parts) {
        this.parts = parts;
    }

    /**
     * The sketch of a cell.
     *
     * @param defined what is defined when the cell begins
     * @return empty if there is none
     */
    static Optional<Sketch> of(List<String> pieces, List<Definition> defined) {
        List<Named> parts = pieces.stream().map(PieceKind::of).filter(part -> !isRepeated(part, defined)).toList();
        return allowsTheSame(parts, defined) ? Optional.of(new Sketch(parts)) : Optional.empty();
    }

    private static boolean isClass(List<Named> parts) {
        return parts.stream().anyMatch(Named::isDefinition);
    }

    /** To run the same definition again changes nothing. */
    private static boolean isRepeated(Named part, List<Definition> defined) {
        return (part.isDefinition() || part.kind() == PieceKind.IMPORT)
            && defined.stream().anyMatch(known -> known.source().strip().equals(part.source().strip()));
    }

    /** Whether JShell allows all of it that a class does. */
    private static boolean allowsTheSame(List<Named> parts, List<Definition> defined) {
        Set<String> used = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Named part : parts) {
            if (part.kind() == PieceKind.IMPORT || part.words().isEmpty()) {
                return false;
            }
            // Statements run before what is defined behind them, and not all of JShell's methods see their namesakes.
            if (isClass(parts) && part.kind() != PieceKind.STATEMENT && (!names.add(part.name()) || used.contains(part.name()))) {
                return false;
            }
            if (!part.isDefinition()) {
                used.addAll(part.words());
            } else if (parts.size() > 1 && (defined.stream().anyMatch(known -> known.isNamed(part.name())) || isClosed(part, parts))) {
                return false; // variables may hold objects of a class that is replaced
            }
        }
        return true;
    }

    /** Whether a type has what others must not touch; in one class all may. */
    private static boolean isClosed(Named part, List<Named> parts) {
        List<String> words = part.words();
        if (words.contains("private") || words.contains("sealed") || words.lastIndexOf("record") != words.indexOf("record")) {
            return true;
        }
        int open = words.indexOf("(");
        List<String> components = !words.contains("record") ? List.of()
            : IntStream.range(open + 1, words.size() - 1).filter(i -> ",)".contains(words.get(i + 1))).mapToObj(words::get).toList();
        return parts.stream().filter(other -> other != part).anyMatch(other -> IntStream.range(1, other.words().size())
            .anyMatch(i -> components.contains(other.words().get(i)) && other.word(i - 1).equals(".") && !other.word(i + 1).equals("(")));
    }

    private static String withoutValue(String variable) {
        for (int at = 0; at < variable.length(); at = JavaTokens.end(variable, at)) {
            if (variable.charAt(at) == '=') {
                return variable.substring(0, at) + ";";
            }
        }
        return variable;
    }

    /** An expression without semicolon is one that shows its value; a call of a method may have none to show. */
    private static String statement(Named part, int number) {
        List<String> words = part.words();
        String last = words.get(words.size() - 1);
        if (last.equals(";") || last.equals("}")) {
            return part.source();
        }
        boolean call = last.equals(")") && Character.isJavaIdentifierStart(words.get(0).charAt(0))
            && words.stream().noneMatch(word -> "+-*/%<>?&|^!".contains(word));
        return call ? part.source() + "\n;" : "Object elara$" + number + " = (" + part.source() + "\n);";
    }

    /** Its source, in the forms that it may have. */
    List<String> sources() {
        return parts.isEmpty() ? List.of() : isClass(parts) ? List.of(inClass(), nested()) : List.of(nested());
    }

    /** The definitions as members, with fields for what the methods may use. */
    private String inClass() {
        List<String> members = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        for (Named part : parts) {
            if (part.isDefinition()) {
                members.add("static " + part.source());
                continue;
            }
            if (part.kind() == PieceKind.VARIABLE) {
                members.add("static " + withoutValue(part.source())); // its value may need a local variable
            }
            statements.add(statement(part, statements.size()));
        }
        // In a method: once a type has been dropped, the JShell of Java 25 finds no documentation any more.
        return method("class elara$Sketch {\n" + String.join("\n", members) + "\nstatic " + method(String.join("\n", statements)) + "}");
    }

    /** All in order in a method, with classes in it for the definitions: they see what has no written type, but must not change it. */
    private String nested() {
        StringBuilder body = new StringBuilder();
        StringBuilder closing = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < parts.size(); i++) {
            Named part = parts.get(i);
            if (part.isDefinition() && !inClass) {
                body.append("class elara$").append(i).append(" {\n");
                closing.append("}\n");
            } else if (!part.isDefinition() && inClass) {
                body.append("void elara$run() throws Throwable {\n");
                closing.append("}\n");
            }
            inClass = part.isDefinition();
            body.append(inClass ? part.source() : statement(part, i)).append('\n');
        }
        return method(body.append(closing).toString());
    }

    private static String method(String body) {
        return "void elara$run() throws Throwable {\n" + body + "\n}\n";
    }

    /** Whether it compiles where all is defined that the cell can use; it is not kept there. */
    boolean compilesIn(JShell shell) {
        return parts.isEmpty() || sources().stream().anyMatch(source -> compiles(source, shell));
    }

    private static boolean compiles(String source, JShell shell) {
        SnippetEvent made = shell.eval(source).get(0);
        if (shell.status(made.snippet()).isActive()) {
            shell.drop(made.snippet());
        }
        return made.status() == Status.VALID;
    }
}
