package elara.server.compiler;

import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Set;

/** One import, definition, statement or expression of a cell. */
public final class Piece {
    /** What a piece is; positions are offsets in its text. */
    public sealed interface Content {
    }

    /**
     * An import.
     *
     * @param name qualified; ends with {@code .*} for all of a package or class, and is a module's behind {@code import module}
     */
    public record Import(String name, boolean isStatic, boolean isModule) implements Content {
        /** The one name that it brings; null if it brings many. */
        public String simpleName() {
            return isModule || name.endsWith(".*") ? null : name.substring(name.lastIndexOf('.') + 1);
        }
    }

    /** The package of a source file that was pasted; the classes of cells are all in one. */
    public record PackageName() implements Content {
    }

    /**
     * One or several variables.
     *
     * @param isVolatile whether threads see what others assign
     * @param isFinal whether each keeps its first value, if it has one
     */
    public record Variables(List<Variable> all, boolean isVolatile, boolean isFinal) implements Content {
    }

    /**
     * A declared variable.
     *
     * @param type as it is written, or put together from what is; null for {@code var}
     * @param typeStart where it is written as a whole, -1 if it is not
     * @param valueStart where its first value begins, -1 if it has none
     * @param braces whether the value is an array's elements in braces, without {@code new}
     */
    public record Variable(String name, int nameStart, int nameEnd, String type, int typeStart, int typeEnd, int valueStart, int valueEnd, boolean braces,
            boolean primitive) {
    }

    /**
     * A method.
     *
     * @param parameterTypes without type arguments; type variables by their bounds
     * @param parameterNames in the same order
     * @param headStart where it begins behind modifiers
     * @param bodyStart where its body begins, -1 if it has none
     * @param callsItsName whether its body names what it is called itself, be it this method or another one
     */
    public record Method(String name, List<String> parameterTypes, List<String> parameterNames, int headStart, int nameStart, int nameEnd, int bodyStart,
            boolean returnsNothing, boolean callsItsName) implements Content {
    }

    /** A class, interface, record, enum or annotation type. */
    public record Type(String name, boolean isRecord) implements Content {
    }

    /**
     * A statement that is neither an expression nor a declaration.
     *
     * @param returnStart where it would return from a method that is not there, -1 if it does not
     */
    public record Statement(int returnStart) implements Content {
    }

    /**
     * An expression, whose value may be wanted.
     *
     * @param tree what it is
     * @param end where it ends; a semicolon may follow
     * @param dropped whether a semicolon follows
     */
    public record Expression(Tree.Kind tree, int end, boolean dropped) implements Content {
    }

    /**
     * A type that an annotation processor has made.
     *
     * @param origins the keys of the definitions that it was made for; it is compiled along with them, never by itself
     */
    public record Generated(String name, Set<String> origins) implements Content {
    }

    /** What is not Java. */
    public record Malformed() implements Content {
    }

    private final Source source;
    private final int start;
    private final String text;
    private final String javaText;
    private final Set<String> names;
    private final Content content;
    private final String outline;

    Piece(Source source, int start, String text, String javaText, Set<String> names, Content content, String outline) {
        this.source = source;
        this.start = start;
        this.text = text;
        this.javaText = javaText;
        this.names = names;
        this.content = content;
        this.outline = outline;
    }

    /** The source that it is from. */
    public Source source() {
        return source;
    }

    /** Its offset there. */
    public int start() {
        return start;
    }

    /** As it stands there. */
    public String text() {
        return text;
    }

    /** What it is. */
    public Content content() {
        return content;
    }

    /** Whether there is something to run, not only to define. */
    boolean isRun() {
        return content instanceof Statement || content instanceof Expression || content instanceof Variables;
    }

    /** The line of an offset in its text, from 1 on. */
    public int line(int offset) {
        return source.line(start + offset);
    }

    /** The same text, with blanks in place of modifiers that only members of a class can have. */
    String javaText() {
        return javaText;
    }

    /** All identifiers in it. */
    Set<String> names() {
        return names;
    }

    /** What others can see of a definition; equal for an equal one. */
    String outline() {
        return outline;
    }

    @Override
    public String toString() {
        return text;
    }
}
