package elara.server.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuntimeErrorsTest {
    private static final List<Object> BOTTOM = frame("elara.agent.Invocation", "invoke", "Invocation.java", 40);
    private static final List<Object> CELL = frame("REPL.In$4$13", "run", "In[4]", 1);
    private static final List<Object> HALF = frame("REPL.half$m$int", "half", "In[3]", 2);
    private static final Map<String, String> SOURCES = Map.of("In[3]", "int half(int x) {\n    return x / 0;\n}", "In[4]", "half(2)");

    /** An exception as the agent lays it out. */
    @SafeVarargs
    private static Map<String, Object> exception(String type, String message, List<Object>... frames) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("class", type);
        fields.put("message", message);
        fields.put("frames", List.of(frames));
        fields.put("cause", null);
        fields.put("suppressed", List.of());
        return fields;
    }

    private static List<Object> frame(String type, String method, String file, long line) {
        return Arrays.asList(type, method, file, line);
    }

    private static CellError describe(Map<String, Object> exception) {
        return new RuntimeErrors(type -> null, SOURCES::get).describe(exception);
    }

    private static List<String> plain(Map<String, Object> exception) {
        return CompiledCells.plain(describe(exception).traceback());
    }

    @Test
    void aTraceHasTheLinesOfCellsAndQuotesTheOneThatFails() {
        Map<String, Object> exception = exception("java.lang.ArithmeticException", "/ by zero", HALF,
            frame("REPL.Net$$2$Net$Layer", "forward", "In[2]", 7), CELL, BOTTOM, frame("java.lang.Thread", "run", "Thread.java", 1));
        assertThat(plain(exception)).containsExactly("ArithmeticException: / by zero", "    at half(In[3]:2)",
            "          return x / 0;", "    at Net.Layer.forward(In[2]:7)", "    at In[4]:1");
        assertThat(describe(exception).name()).isEqualTo("ArithmeticException");
        assertThat(describe(exception).message()).isEqualTo("/ by zero");
    }

    @Test
    void everyKindOfCodeHasAName() {
        assertThat(plain(exception("java.lang.Error", null,
            frame("REPL.half$m$int", "lambda$half$0", "In[1]", 1),
            frame("REPL.In$1$2", "lambda$run$2$0", "In[1]", 2),
            frame("REPL.In$1$2", "run$2", "In[1]", 2),
            frame("REPL.Net", "lambda$new$3", "In[1]", 3),
            frame("REPL.Net$$2$Net", "<init>", "In[1]", 4),
            frame("REPL.Net", "<clinit>", "In[1]", 5),
            frame("REPL.In$1$2$1", "run", "In[1]", 6),
            frame("REPL.Net$1", "run", "In[1]", 7),
            frame("REPL.unplaced$m", "unplaced", null, -1),
            frame("REPL.In$1$2", "run", null, -1)))).containsExactly("Error",
            "    at lambda in half(In[1]:1)", "    at lambda(In[1]:2)", "    at In[1]:2",
            "    at lambda in new Net(In[1]:3)", "    at new Net(In[1]:4)", "    at static initializer of Net(In[1]:5)",
            "    at run(In[1]:6)", "    at Net.run(In[1]:7)", "    at unplaced");
    }

    @Test
    void aMethodThatForwardsToItsBodyIsOne() {
        List<Object> body = frame("REPL.g$m$int$b", "g$$", "In[1]", 3);
        List<Object> forwarding = frame("REPL.g$m$int", "g", "In[1]", 2);
        assertThat(plain(exception("java.lang.Error", null, frame("REPL.g$m$int$b", "lambda$g$$$0", "In[1]", 4), body, forwarding, CELL, BOTTOM)))
            .containsExactly("Error", "    at lambda in g(In[1]:4)", "    at g(In[1]:3)", "    at In[4]:1", "          half(2)");
        assertThat(plain(exception("java.lang.StackOverflowError", null, forwarding, body, forwarding, body, forwarding, body, forwarding)))
            .startsWith("StackOverflowError", "    at g(In[1]:3)", "    … 2 more times");
    }

    @Test
    void nothingOfTheKernelIsShown() {
        assertThat(plain(exception("java.lang.Error", null, frame("elara.agent.Displays", "send", "Displays.java", 3), HALF,
            frame("jdk.internal.reflect.DirectMethodHandleAccessor", "invoke", "X.java", 3),
            frame("java.lang.reflect.Method", "invoke", "Method.java", 3), CELL, BOTTOM)))
            .containsExactly("Error", "    at half(In[3]:2)", "          return x / 0;", "    at In[4]:1");
        assertThat(plain(exception("java.lang.Error", null, HALF, frame("elara.display.TextFormat", "format", "TextFormat.java", 3), BOTTOM)))
            .containsExactly("Error", "    at half(In[3]:2)", "          return x / 0;");
    }

    @Test
    void libraryFramesAreFoldedToWhereItThrewAndWhatWasCalled() {
        List<List<Object>> frames = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            frames.add(frame("org.lib.stream.Pipe" + i, "go", "Pipe.java", i));
        }
        frames.add(HALF);
        frames.addAll(frames.subList(0, 6).stream().toList());
        frames.add(CELL);
        Map<String, Object> exception = exception("java.lang.Error", null);
        exception.put("frames", frames);
        assertThat(plain(exception)).containsExactly("Error", "    at org.lib.stream.Pipe0.go",
            "    … 4 frames in org.lib.stream", "    at org.lib.stream.Pipe5.go(Pipe.java:5)", "    at half(In[3]:2)",
            "          return x / 0;", "    … 5 frames in org.lib.stream", "    at org.lib.stream.Pipe5.go(Pipe.java:5)", "    at In[4]:1");
    }

    @Test
    void ofJavasOwnLibraryOnlyTheCallIsShown() {
        List<Object> check = frame("jdk.internal.util.Preconditions", "check", "Preconditions.java", 3);
        List<Object> inner = frame("java.util.Locale", "inner", "Locale.java", 4);
        List<Object> called = frame("java.util.Locale", "of", "Locale.java", 5);
        assertThat(plain(exception("java.lang.IllegalArgumentException", "no", check, inner, called, CELL, BOTTOM)))
            .containsExactly("IllegalArgumentException: no", "    at java.util.Locale.of", "    at In[4]:1", "          half(2)");
        assertThat(plain(exception("java.util.EmptyStackException", null, check, inner, called, CELL, BOTTOM)))
            .startsWith("EmptyStackException", "    at In[4]:1", "          half(2)").last().asString().startsWith("→ ");
        assertThat(plain(exception("java.lang.IllegalArgumentException", "no", check, frame("org.lib.A", "b", "A.java", 6), CELL, BOTTOM)))
            .contains("    at jdk.internal.util.Preconditions.check", "    at org.lib.A.b(A.java:6)");
    }

    @Test
    void theMethodThatJavaWritesForAnEnumIsNotShown() {
        assertThat(plain(exception("java.lang.IllegalArgumentException", "No enum constant REPL.Color.red",
            frame("java.lang.Enum", "valueOf", "Enum.java", 9), frame("REPL.Color", "valueOf", "In[3]", 1), CELL, BOTTOM)))
            .startsWith("IllegalArgumentException: No enum constant Color.red", "    at In[4]:1", "          half(2)");
    }

    @Test
    void recursionIsFolded() {
        List<List<Object>> frames = new ArrayList<>();
        for (int i = 0; i < 1022; i++) {
            frames.add(HALF);
        }
        Map<String, Object> exception = exception("java.lang.IllegalStateException", null);
        exception.put("frames", frames);
        assertThat(plain(exception)).containsExactly("IllegalStateException", "    at half(In[3]:2)", "          return x / 0;",
            "    … 1,021 more times");
        List<Object> even = frame("REPL.even$m$int", "even", "In[8]", 1);
        List<Object> odd = frame("REPL.odd$m$int", "odd", "In[8]", 2);
        exception.put("frames", Stream.iterate(0, i -> i + 1).limit(101).map(i -> i % 2 == 0 ? even : odd).toList());
        assertThat(plain(exception)).containsExactly("IllegalStateException", "    at even(In[8]:1)", "    at odd(In[8]:2)",
            "    … 49 more times", "    at even(In[8]:1)");
    }

    @Test
    void adviceComesLast() {
        assertThat(plain(exception("java.lang.StackOverflowError", null))).last().asString()
            .startsWith("→ A method calls itself again and again");
    }

    @Test
    void veryLongTracesEnd() {
        Map<String, Object> exception = exception("java.lang.Error", null);
        exception.put("frames", Stream.iterate(1L, i -> i + 1).limit(900).map(i -> frame("REPL.f$m", "f", "In[8]", i)).toList());
        assertThat(plain(exception)).hasSizeBetween(20, 40).last().asString().isEqualTo("    … 870 more frames");
    }

    @Test
    void causesAndSuppressedFollowWithoutWhatIsAlreadyThere() {
        Map<String, Object> outer = exception("java.lang.IllegalStateException", "o", HALF, CELL);
        outer.put("suppressed", List.of(exception("a.OnClose", "s", frame("p.Q", "close", null, 1), HALF, CELL)));
        outer.put("cause", exception("a.Inner", null, frame("p.Q", "deep", "Q.java", 5), frame("REPL.half$m$int", "half", "In[3]", 1), CELL));
        assertThat(plain(outer)).containsExactly("IllegalStateException: o", "    at half(In[3]:2)", "          return x / 0;", "    at In[4]:1",
            "Suppressed: OnClose: s", "    at p.Q.close",
            "Caused by: Inner", "    at p.Q.deep(Q.java:5)", "    at half(In[3]:1)", "          int half(int x) {");
    }

    @Test
    void whatOnlyWrapsAnotherExceptionTellsThatOne() {
        Map<String, Object> wrapper = exception("java.util.concurrent.ExecutionException", "java.io.IOException: gone", CELL);
        wrapper.put("cause", exception("java.io.IOException", "gone"));
        assertThat(describe(wrapper).name()).isEqualTo("ExecutionException");
        assertThat(describe(wrapper).message()).isEqualTo("IOException: gone");
        Map<String, Object> reflective = exception("java.lang.reflect.InvocationTargetException", null, CELL);
        reflective.put("cause", exception("REPL.TooCold", null));
        assertThat(describe(reflective).message()).isEqualTo("TooCold");
    }

    @Test
    void aFailedInitializerIsToldByItsCause() {
        Map<String, Object> error = exception("java.lang.ExceptionInInitializerError", null, CELL);
        error.put("cause", exception("java.lang.ArithmeticException", "/ by zero", frame("REPL.Net", "<clinit>", "In[3]", 2), CELL));
        assertThat(describe(error).name()).isEqualTo("ArithmeticException");
        assertThat(plain(error)).containsExactly("ArithmeticException: / by zero", "    at static initializer of Net(In[3]:2)",
            "          return x / 0;", "    at In[4]:1");
    }

    @Test
    void messagesOfTheJvmHaveTheNamesOfTheCell() {
        assertThat(describe(exception("java.lang.NullPointerException",
            "Cannot invoke \"REPL.Net.out(java.lang.String)\" because \"REPL.net$v.net\" is null")).message())
            .isEqualTo("Cannot invoke \"Net.out(String)\" because \"net\" is null");
        assertThat(describe(exception("java.lang.ClassCastException", "class REPL.A cannot be cast to class java.lang.String "
            + "(REPL.A is in unnamed module of loader elara.agent.SessionClassLoader @1b2; java.lang.String is in module "
            + "java.base of loader 'bootstrap')")).message()).isEqualTo("class A cannot be cast to class String");
        assertThat(describe(exception("java.lang.IllegalStateException", "see java.util.List")).message()).isEqualTo("see java.util.List");
    }

    @Test
    void theCellIsTheOneThatHasTheSourceNow() {
        CellError error = new RuntimeErrors(Map.of("REPL.half$m$int", "In[4]")::get, SOURCES::get)
            .describe(exception("java.lang.Error", null, frame("REPL.half$m$int", "half", "In[3]", 1), BOTTOM));
        assertThat(String.join("\n", error.traceback())).contains("In[4]:1", "half(2)").doesNotContain("In[3]");
    }

    @Test
    void classesOfCellsHaveTheirSimpleName() {
        assertThat(describe(exception("REPL.TooCold", "brr")).name()).isEqualTo("TooCold");
        assertThat(describe(exception("Unpackaged", "x")).name()).isEqualTo("Unpackaged");
        assertThat(describe(exception("REPL.In$5$1$1", "x")).name()).isEqualTo("Exception");
    }
}
