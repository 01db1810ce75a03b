package elara.server.magics.timing;

import elara.server.magics.Argument;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Parameter;
import java.util.List;

/** {@code %time} and {@code %%time}: say how long code takes that runs once. */
public final class TimeMagic implements Magic {

    private static final String START = "elara.timing.Stopwatch.start();";

    @Override
    public List<String> names() {
        return List.of("time");
    }

    @Override
    public String usage() {
        return "%time statement";
    }

    @Override
    public String summary() {
        return "Runs a statement, or with `%%time` the whole cell below it, and says how long that took.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("statement", "Java, to the end of the line; the time is that of running it, without compiling"));
    }

    @Override
    public Argument argument() {
        return Argument.JAVA;
    }

    @Override
    public List<String> examples() {
        return List.of("%time Thread.sleep(300);", "%time int sum = IntStream.range(0, 100_000_000).sum();",
                "%%time\nvar sorted = new Random(1).ints(1_000_000).sorted().toArray();\nsorted[0]");
    }

    @Override
    public boolean hasCellForm() {
        return true;
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        TimedJava.checkInCell("%time", context);
        String java = call.isCell() ? call.body() : call.line();
        if (call.isCell() && !call.arguments().isEmpty()) {
            throw new MagicException("%%time stands alone on its line: the Java begins on the next one.");
        }
        TimedJava.check(java, call.isCell() ? "%%time" : "%time");
        context.runJava(START, 0, java.length(), "");
        return null;
    }
}
