package elara.server.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The types and values of variables. */
class VariablesTest {
    private final Notebook cells = new Notebook();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "var x = 1; | x + 1 | 2",
        "var x = new ArrayList<Map<String, int[]>>(); | x.add(Map.of(\"a\", new int[] {1})); x.get(0).get(\"a\")[0] | 1",
        "var x = List.of(1, 2.5); | x.get(1).intValue() | 2",
        "var x = List.of(1, \"a\"); | x.size() | 2",
        "var x = new Object() { int n = 3; int twice() { return 2 * n; } }; | x.n = 4; x.twice() | 8",
        "int k = 5; var x = new Thread(\"t\" + k) { int n = k; }; | x.getName() + x.n | t55",
        "var x = Map.of(\"a\", 1).entrySet().iterator().next(); | x.getKey().length() | 1",
        "List<? extends Number> all = List.of(7); var x = all.get(0); | x.intValue() | 7",
        "var x = (Runnable & java.io.Serializable) () -> { }; | x instanceof java.io.Serializable | true",
        "var x = Stream.of(1, 2).map(n -> n * 0.5).toList(); | x.get(1) + 1 | 2.0",
        "var x = new int[][] {{1}, {2, 3}}; | x[1][1] | 3",
        "var x = 1, y = 2; | x | ",
        "var x = null; | x | ",
        "var x = () -> 1; | x | ",
        "var x; | x | ",
        "var x = {1}; | x | ",
        "record P(int n) { } var x = new P(2); | x.n() | 2",
        "record P(int n) { } var x = List.of(new P(2)); | x.get(0).n() | 2",
        "int f() { return 6; } var x = f(); | x / 4 | 1",
        "var x = 1; var y = x + 0.5; var z = y + \"!\"; | z.length() | 4",
        "for (var i : List.of(1)) { } var x = 'c'; | Character.isLetter(x) | true",
    })
    void varIsOfTheTypeOfItsValue(String declaration, String use, String value) {
        if (value == null) {
            cells.fail(declaration);
        } else {
            cells.run(declaration);
            // What holds an object of a cell's class is asked in the same cell: each one has classes of its own here.
            assertThat(String.valueOf(new Notebook().run(declaration + "\n" + use))).isEqualTo(value);
            cells.define(use);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "int x; | x | 0",
        "boolean x; | x | false",
        "String x; | x | null",
        "int[] x; | x | null",
        "int x = 1, y[] = {2, 3}, z; | x + y[1] + z | 4",
        "final int x = 4; | x + 1 | 5",
        "static volatile long x = 4; | x | 4",
        "char x = 65; | x | A",
        "byte x = 1; | x += 1; x | 2",
        "Integer x = 1; | x + 1 | 2",
        "double[] x = {1, 2}; | x[1] | 2.0",
        "List<String>[] x = null; | x | null",
        "Map<String, List<Integer>> x = new HashMap<>(); | x.put(\"a\", List.of(1)); x.get(\"a\").get(0) | 1",
        "Runnable x = () -> { int y = 2; }; | x != null | true",
    })
    void variablesKeepTheirValues(String declaration, String use, String value) {
        cells.run(declaration);
        assertThat(String.valueOf(cells.run(use))).isEqualTo(value);
    }

    @Test
    void aVariableWithoutValueIsResetWhenItIsDeclaredAgain() {
        cells.run("int n; n = 5;");
        assertThat(cells.run("n")).isEqualTo(5);
        assertThat(cells.run("int n; n")).isEqualTo(0);
    }

    @Test
    void aVariableWithoutANameIsComputedAndForgotten() {
        if (Runtime.version().feature() < 22) {
            assertThat(cells.fail("int _ = 5;").problems()).isNotEmpty();
            return;
        }
        cells.run("int count = 0;\nint next() { return ++count; }\nint _ = next();\nvar _ = next();");
        assertThat(cells.run("count")).isEqualTo(2);
    }
}
