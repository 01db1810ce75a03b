package elara.server.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectorTest {
    private static final Cells CELLS = new Cells().run("""
        String greeting = "hello";
        /**
         * Doubles a {@code number}.
         *
         * @param x the number
         * @return twice as much
         */
        int twice(int x) { return 2 * x; }
        class Greeter {
            Greeter(String name) {}
            /** Greets. */
            void greet(String who, int... times) {}
        }
        """);

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        Math.sqrt|                         # double Math.sqrt(double
        Math.sqrt(2|)                      # double Math.sqrt(«double
        Ma|th                              # class java.lang.Math
        greeting|                          # String greeting
        int n = greeting.indexOf(|         # int String.indexOf(«
        greeting.indexOf("a|               # int String.indexOf(«
        new Greeter("x").gre|et            # void Greeter.greet(String who, int... times)
        new Greeter(|                      # Greeter(«String name»)
        Math.P|I                           # double Math.PI = 3.14
        List.of(1).stream().map(|          # <R> Stream<R> Stream<Integer>.map(«Function<? super Integer, ? extends R>
        int loc = 1; lo|c                  # int loc
        Map.Ent|ry                         # interface java.util.Map.Entry<K, V>
        %time Math.max(1, |                # int Math.max(int a, «int b»)
        int n = 1; ¶%time twice(|          # int twice(«int x»)
        %timeit -r 3 -n10 twice(|          # int twice(«int x»)
        %%time ¶int loc = 1; ¶lo|c         # int loc
        %%timeit -r 3 ¶greeting.indexOf(|  # int String.indexOf(«
        %javadoc List Math.sq|rt twice     # double Math.sqrt(double
        greet|ing?                         # String greeting
        ??gre|eting                        # String greeting
        %time|it twice(1)                  # %timeit [-n loops]
        %timeit -|                         # %timeit [-n loops]
        %timeit -n 1|                      # %timeit [-n loops]
        %java|doc List                     # %javadoc [--source]
        %timeit?|                          # %timeit [-n loops]
        """)
    void describes(String marked, String text) {
        assertThat(CELLS.inspect(marked.replace('¶', '\n'))).contains(text);
    }

    @Test
    void aMemberMayStandBehindItsSign() {
        assertThat(CELLS.inspect("%javadoc Math#sqr|t")).startsWith("double Math.sqrt(double");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzNothing|", "|", "  |  ", "Math.zzz|", "((((|", "class {|", "\"some text|\""})
    void knowsNothing(String marked) {
        assertThat(CELLS.inspect(marked)).isNull();
    }

    @Test
    void theArgumentIsMarked() {
        assertThat(CELLS.inspect("twice(|")).isEqualTo("""
            int twice(«int x»)

            «x» – the number

            Doubles a number.

            Parameters:
            - x – the number

            Returns: twice as much

            Defined in In[1].""");
        assertThat(CELLS.describe("new Greeter(\"x\").greet(\"y\", 1, 2, |", false).get()).containsOnlyKeys("text/plain", "text/markdown", "text/html")
            .hasEntrySatisfying("text/plain", text -> assertThat(text).startsWith("void Greeter.greet(String who, «int... times»)"))
            .hasEntrySatisfying("text/markdown", text -> assertThat(text).startsWith("`void Greeter.greet(String who, `**`int... times`**`)`"))
            .hasEntrySatisfying("text/html", text -> assertThat(text).contains("<code>void Greeter.greet(String who, <b><u>int... times</u></b>)</code>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        List<String> l = null; l.add(|               # boolean List<String>.add(«String
        List<String> l = null; l.add(0, |            # void List<String>.add(int
        new ArrayList<String>(|                      # ArrayList<String>(«int initialCapacity»)
        new ArrayList<String>(List.of("a")|)         # ArrayList<String>(«Collection<? extends String> c»)
        Math.max(1.5, |                              # double Math.max(double a, «double b»)
        Math.max(1.5, 2|)                            # double Math.max(double a, «double b»)
        new StringBuilder().append('a'|)             # StringBuilder StringBuilder.append(«char c»)
        "".substring(1, |                            # String String.substring(int beginIndex, «int endIndex»)
        String.format("%s", 1, |                     # String String.format(String format, «Object... args»)
        Map<String, Integer> m = null; m.put(|       # Integer Map<String, Integer>.put(«String
        List.of(1).stream().filter(x -> Math.pow(x, |  # double Math.pow(double a, «double b»)
        """)
    void theBestOverloadComesFirst(String marked, String signature) {
        assertThat(CELLS.inspect(marked.strip())).startsWith(signature.strip());
    }

    @Test
    void tooFewParametersComeLater() {
        assertThat(CELLS.inspect("List.of(1, |").lines().filter(line -> line.contains("List.of(")).reduce((one, other) -> other).get())
            .isIn("- <E> List<E> List.of()", "- <E> List<E> List.of(E e1)");
    }

    @Test
    void sourceIsShownWhenItIsWanted() {
        assertThat(CELLS.describe("twi|ce(1)", true).get()).doesNotContainKey("text/html")
            .hasEntrySatisfying("text/markdown", text -> assertThat(text).contains("```java\n/**\n", "int twice(int x) { return 2 * x; }\n```"));
        assertThat(CELLS.describe("new Greeter(\"\").gre|et(\"\")", true).get().get("text/plain")).endsWith("    void greet(String who, int... times) {}");
    }

    @Test
    void aVariableHasItsValue() {
        assertThat(CELLS.inspect("greeting|")).isEqualTo("String greeting\n\nDefined in In[1].\n\nValue: of greeting");
    }

    @Test
    void anyCommentAboveADefinitionIsShown() {
        Cells cells = new Cells().run("""
            int other = 1; // of another line
            // Adds <all> of {@code them}.

            // Just this.
            int add(int... all) { return 0; }
            /* Several
             * lines @here */
            record Point(int x) { }
            /**
             * A pair.
             * @param left the left one
             */
            record Pair(int left, int right) { }""");
        assertThat(cells.inspect("add(|")).contains("Just this.").doesNotContain("Adds", "another line");
        assertThat(cells.inspect("Poi|nt")).contains("Several lines @here");
        assertThat(cells.inspect("new Pair(1, 2).le|ft()")).contains("the left one");
    }

    @Test
    void namesByThemselves() {
        assertThat(CELLS.help.documentation("Greeter.greet", false).get().get("text/plain")).contains("Greets.");
        assertThat(CELLS.help.documentation("String#substring(int)", false).get().get("text/plain")).startsWith("String String.substring(int beginIndex)");
        assertThat(listed("BufferedImage")).startsWith("class java.awt.image.BufferedImage");
        assertThat(CELLS.help.documentation("nothing.of", false)).isEmpty();
        assertThat(CELLS.help.source("twice").get()).startsWith("/**").endsWith("{ return 2 * x; }");
        assertThat(CELLS.help.classFile("Greeter.greet").get().binaryName()).isEqualTo("REPL.Greeter");
    }

    /** The documentation of a class that is not imported: classes are listed in the background, which takes long on a busy machine. */
    private static String listed(String name) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        Optional<Map<String, String>> found = CELLS.help.documentation(name, false);
        while (found.isEmpty() && System.nanoTime() < deadline) {
            found = CELLS.help.documentation(name, false);
        }
        assertThat(found).as(name + ", a minute after its list was asked for").isPresent();
        return found.get().get("text/plain");
    }

    @Test
    void allOverloadsAreNamed() {
        assertThat(CELLS.inspect("Math.abs(|")).contains("abs(«int", "abs(long", "abs(float", "abs(double");
    }
}
