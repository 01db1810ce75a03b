package elara.server.compiler;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a cell is loaded and run at once. A cell has more than one if it defines a name twice.
 *
 * @param definitions what is defined when it begins to run
 * @param broken the definitions that compiled before, and do not with what this stage defines
 * @param compiled the definitions that were compiled, be their classes different from before or not
 * @param declared the keys of the variables that the statements declare
 * @param runner the classes with the statements, by binary names; empty if there are none
 * @param runnerClass the one whose methods have to be called
 * @param methods these methods, in order; the last one returns the value
 * @param hasValue whether the last piece is an expression with a value
 * @param fresh whether that is a new object that nothing else holds, as far as its expression tells
 */
public record Stage(Definitions definitions, List<Definition> broken, List<Definition> compiled, Set<String> declared,
        Map<String, byte[]> runner, String runnerClass, List<String> methods, boolean hasValue, boolean fresh) {
}
