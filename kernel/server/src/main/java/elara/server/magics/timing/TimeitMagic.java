package elara.server.magics.timing;

import elara.server.magics.Argument;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Parameter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code %timeit} and {@code %%timeit}: measure how long code takes that runs again and again. */
public final class TimeitMagic implements Magic {

    private static final Pattern OPTION = Pattern.compile("\\s*-([nr])\\s*(\\S*)\\s*");
    private static final Pattern NUMBER = Pattern.compile("[1-9][\\d_]{0,17}");
    private static final String LOOP = "for (long $i = 0; $i < $n && elara.timing.Sink.open; $i++) ";

    @Override
    public List<String> names() {
        return List.of("timeit");
    }

    @Override
    public String usage() {
        return "%timeit [-n loops] [-r runs] statement";
    }

    @Override
    public String summary() {
        return "Measures how long a statement takes, or with `%%timeit` the lines below it, when it runs again and again.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("-n loops", "how often it runs in a run; as often as takes a tenth of a second if not given"),
                new Parameter("-r runs", "how many runs, of which mean and spread are shown; 7 if not given, 3 to 6 where it is slow"),
                new Parameter("statement", "Java, to the end of the line; variables that it declares are its own"));
    }

    @Override
    public Argument argument() {
        return Argument.JAVA;
    }

    @Override
    public List<String> examples() {
        return List.of("%timeit Math.sqrt(2)", "int[] numbers = new Random(1).ints(1000).toArray();\n%timeit Arrays.stream(numbers).sum()",
                "%%timeit -r 3\nvar list = new ArrayList<Integer>();\nfor (int i = 0; i < 1000; i++) list.add(i);");
    }

    @Override
    public String remarks() {
        return "It is compiled once and warmed up until the JIT compiler has done with it. The value of an expression is used, so that"
                + " computing it is not left out. It is all in one JVM, which has seen the rest of the notebook: for results to"
                + " publish, use JMH, which starts several.";
    }

    @Override
    public boolean hasCellForm() {
        return true;
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        TimedJava.checkInCell("%timeit", context);
        Matcher option = OPTION.matcher(call.line());
        long loops = 0;
        int runs = 0;
        int end = 0;
        for (; option.region(end, call.line().length()).lookingAt(); end = option.end()) {
            if (option.group(1).equals("n")) {
                loops = number("-n", option.group(2), Long.MAX_VALUE);
            } else {
                runs = (int) number("-r", option.group(2), 10_000);
            }
        }
        if (call.isCell() && !call.line().substring(end).isBlank()) {
            throw new MagicException("On the line of %%timeit stand only its options: the Java begins on the next one.");
        }
        String java = call.isCell() ? call.body() : call.line();
        int start = call.isCell() ? 0 : end;
        TimedJava.check(java.substring(start), call.isCell() ? "%%timeit" : "%timeit");
        measure("elara.timing.Timeit.measure(" + loops + "L, " + runs + ", $n -> { " + LOOP, java, start, context);
        return null;
    }

    private static long number(String option, String text, long most) throws MagicException {
        if (!NUMBER.matcher(text).matches() || Long.parseLong(text.replace("_", "")) > most) {
            throw new MagicException(option + " needs a whole number after it, not \"" + text + "\".");
        }
        return Long.parseLong(text.replace("_", ""));
    }

    /** As an expression, whose value is used, if it is one that has a value; else as statements. */
    private static void measure(String before, String java, int start, MagicContext context) {
        String stripped = java.stripTrailing();
        int end = stripped.length() - (stripped.endsWith(";") ? 1 : 0);
        String value = before + "elara.timing.Sink.take(";
        if (context.compiles(value, start, end, "\n); });")) {
            context.runJava(value, start, end, "\n); });");
        } else {
            context.runJava(before + "{ ", start, java.length(), "\n;} });");
        }
    }
}
