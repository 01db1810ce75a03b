package elara.server.compiler;

import java.util.List;

/**
 * The type of a variable declared with {@code var}.
 *
 * @param name as source
 * @param exact whether it is the very type; if not, Java has no words for that, and this is one of its supertypes
 * @param anonymous the classes without name in it, which get names beside the variable, in the order of the source
 */
record InferredType(String name, boolean exact, List<Anonymous> anonymous) {
    /** The simple name that such a class gets, the second and later ones with a number behind. */
    private static final String ANONYMOUS = "Anonymous";

    /**
     * A class without name; positions are offsets in the variable's piece.
     *
     * @param name the simple one that it gets
     * @param header {@code extends} or {@code implements} and its supertype
     * @param parameters the types of its constructor's parameters
     * @param thrown the clause that says what its constructor throws; empty for nothing
     * @param start where the expression begins that creates an object of it
     */
    record Anonymous(String name, String header, List<String> parameters, String thrown, int start, int end, int argumentsStart, int argumentsEnd,
            int bodyStart, int bodyEnd) {
    }

    /** The simple name of the class of that number, from 0 on. */
    static String anonymousName(int number) {
        return number == 0 ? ANONYMOUS : ANONYMOUS + (number + 1);
    }
}
