package elara.server.magics;

import java.util.List;

/** A command of the kernel that a cell calls by name: {@code %name} or, where it has a cell form, {@code %%name}. */
public interface Magic {

    /** The name and its aliases, the preferred one first, without the percent sign. */
    List<String> names();

    /** How it is called, for messages: {@code %mavenRepo id url}. */
    String usage();

    /** What it does, in a line: a sentence with {@code %name} as its subject left out, such as {@code Adds jars.} */
    String summary();

    /** What can be given to it, in the order of {@link #usage}. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** Those of the parameters that are options. */
    default List<Parameter> options() {
        return parameters().stream().filter(Parameter::isOption).toList();
    }

    /** What the words behind its name and options are. */
    default Argument argument() {
        return Argument.OTHER;
    }

    /** Whole cells that call it, each of which works as it stands, or would with files of these names. */
    List<String> examples();

    /** What a reader may want to know beyond that, as Markdown; empty if there is nothing. */
    default String remarks() {
        return "";
    }

    /** All of this as Markdown: what {@code %name?} and {@code %help name} show. */
    default String documentation() {
        return MagicDocumentation.of(this);
    }

    /** Whether {@code %%name} exists too; its calls carry a body. */
    default boolean hasCellForm() {
        return false;
    }

    /** Whether {@code %name} exists, on a line among others. */
    default boolean hasLineForm() {
        return true;
    }

    /**
     * Runs the magic.
     *
     * @return Java source of an expression with the result, or null if the magic has none
     * @throws MagicException if it cannot be done; the message is for the student
     */
    String run(MagicCall call, MagicContext context) throws MagicException;
}
