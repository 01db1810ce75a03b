package elara.server.magics.blanks;

import elara.server.magics.MagicContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cells of a course that a student is to complete. Each has a name and up to three versions of its source, all of which
 * define the same names. The student's is defined while its check runs and once that has passed; before, the course's is,
 * so that later cells work.
 */
public final class Blanks {

    /** The course's versions: complete, and with the blank open, as it was handed out. */
    record Given(String complete, String open) {
    }

    /** The student's version, which has compiled, and what error messages call its cell. */
    record Answer(String cell, String code) {
    }

    private final Map<String, Given> given = new ConcurrentHashMap<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private volatile boolean defining;

    void give(String name, Given versions, MagicContext context) {
        given.put(name, versions);
        if (!answers.containsKey(name)) {
            defineGiven(name, context);
        }
    }

    /** From now on the blank has no answer that could be checked. */
    void forget(String name) {
        answers.remove(name);
    }

    void answer(String name, Answer answer) {
        answers.put(name, answer);
    }

    boolean isAnswered(String name) {
        return answers.containsKey(name);
    }

    boolean isGiven(String name) {
        return given.containsKey(name);
    }

    void defineGiven(String name, MagicContext context) {
        if (isGiven(name)) {
            define("the course's " + name, given.get(name).complete(), context);
        }
    }

    /** Defines the answer; what it leaves out is open again, or the check would be passed by the course's version. */
    void defineAnswer(String name, MagicContext context) {
        if (isGiven(name)) {
            define("the course's " + name, given.get(name).open(), context);
        }
        define(answers.get(name).cell(), answers.get(name).code(), context);
    }

    /** Whether a cell runs again only to define one of its versions. */
    boolean isDefining() {
        return defining;
    }

    private void define(String cell, String code, MagicContext context) {
        defining = true;
        try {
            context.execute(cell, code);
        } finally {
            defining = false;
        }
    }
}
