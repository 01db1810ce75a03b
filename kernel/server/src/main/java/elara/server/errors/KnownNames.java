package elara.server.errors;

import elara.server.compiler.Problem;
import java.util.List;

/** The names that a cell could have meant. */
public interface KnownNames {
    /** What could stand where a problem's range begins; methods end with a bracket. */
    List<String> at(Problem problem);

    /** The members of what stands before the dot at a problem's position; methods end with a bracket. */
    List<String> membersAt(Problem problem);

    /**
     * The parameters of the methods or constructors that the name in a problem's range may call, such as {@code int rows, int columns};
     * without names where nobody knows them.
     */
    List<String> parameters(Problem problem);

    /** The types that a cell can name without an import. */
    List<String> types();

    /** Qualified names of the classes with a simple name, the likeliest first. */
    List<String> classes(String simpleName);
}
