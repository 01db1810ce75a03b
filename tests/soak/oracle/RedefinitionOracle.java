import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.*;

/**
 * Says what a set of definitions means to plain javac. Everything is compiled afresh ({@link FreshCompiler}); then the state that the
 * model knows is built, statements run, and expressions are asked.
 *
 * <p>A request is a list of texts, as is the answer; {@link #answer} has the order.
 */
public final class RedefinitionOracle {
    private RedefinitionOracle() {
    }

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        while (true) {
            int count = in.read();
            if (count < 0) {
                return;
            }
            Deque<String> request = new ArrayDeque<>();
            for (int left = in.readInt(); left > 0; left--) {
                request.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
            List<String> answer = answer(request);
            out.writeInt(answer.size());
            for (String text : answer) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            out.flush();
        }
    }

    private static int number(Deque<String> request) {
        return Integer.parseInt(request.remove());
    }

    /**
     * The request: definitions (kind, key, text); keys of those that may wait; setup (name, statements), the next object's number;
     * variables that are dumped; statements; expressions; a count before each. The answer: for each definition {@code ""} or its error;
     * for each key that may wait whether it only lacks names; for each setup its error; for each statement its error; the number of
     * the one that threw, and what; the dump; for each expression {@code c…} a compiler's error, {@code v…} its value, {@code t…} what it threw.
     */
    private static List<String> answer(Deque<String> request) throws IOException {
        List<FreshCompiler.Definition> definitions = new ArrayList<>();
        for (int i = number(request); i > 0; i--) {
            definitions.add(new FreshCompiler.Definition(request.remove(), request.remove(), request.remove()));
        }
        FreshCompiler.Compiled compiled = FreshCompiler.compiled(definitions);
        List<String> answer = new ArrayList<>();
        definitions.forEach(each -> answer.add(compiled.errors().getOrDefault(each.key(), "")));
        for (int i = number(request); i > 0; i--) {
            answer.add(String.valueOf(FreshCompiler.lacksOnlyNames(compiled, definitions, request.remove())));
        }
        Map<String, String> units = new LinkedHashMap<>();
        List<String> setups = new ArrayList<>();
        for (int i = number(request); i > 0; i--) {
            String name = request.remove();
            setups.add(name);
            units.put(name, "class " + name + " { static Object o; public static void run() throws Throwable {" + request.remove() + "\n} }");
        }
        int next = number(request);
        List<String> variables = new ArrayList<>();
        for (int i = number(request); i > 0; i--) {
            variables.add(request.remove());
        }
        List<String> statements = new ArrayList<>();
        for (int i = number(request); i > 0; i--) {
            String name = "X" + i;
            statements.add(name);
            units.put(name, "class " + name + " { public static void run() throws Throwable {" + request.remove() + "\n} }");
        }
        List<String> probes = new ArrayList<>();
        for (int i = number(request); i > 0; i--) {
            String name = "P" + i;
            probes.add(name);
            units.put(name, "class " + name + " { public static String run() throws Throwable { return \"\" + (" + request.remove()
                + "\n); } }");
        }
        Map<String, String> errors = new HashMap<>();
        FreshCompiler.Program program = FreshCompiler.program(units, compiled, errors);
        MemoryLoader loader = new MemoryLoader(program.packageName(), program.classes());
        for (String each : setups) {
            String error = errors.getOrDefault(each, "");
            if (error.isEmpty()) {
                String thrown = run(loader, each);
                error = thrown.startsWith("t") ? thrown : "";
            }
            answer.add(error);
        }
        String thrown = "";
        for (String each : statements) {
            answer.add(errors.getOrDefault(each, ""));
        }
        if (statements.stream().noneMatch(errors::containsKey)) {
            for (int i = 0; i < statements.size() && thrown.isEmpty(); i++) {
                String told = run(loader, statements.get(i));
                thrown = told.startsWith("t") ? i + ":" + told.substring(1) : "";
            }
        }
        answer.add(thrown);
        answer.add(new StateDump(loader, setups, next).of(variables, compiled));
        for (String each : probes) {
            answer.add(errors.containsKey(each) ? "c" + errors.get(each) : run(loader, each));
        }
        return answer;
    }

    private static String run(MemoryLoader loader, String name) {
        try {
            Method run = loader.load(name).getMethod("run");
            run.setAccessible(true);
            return "v" + run.invoke(null);
        } catch (InvocationTargetException e) {
            return "t" + e.getCause().getClass().getSimpleName();
        } catch (ReflectiveOperationException | LinkageError e) {
            return "t" + e;
        }
    }
}
