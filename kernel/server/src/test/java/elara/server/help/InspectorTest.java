package elara.server.help;

import static org.assertj.core.api.Assertions.assertThat;

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
        Math.sqrt(2|)                      # double Math.sqrt(double
        Ma|th                              # class java.lang.Math
        greeting|                          # String greeting
        int n = greeting.indexOf(|         # int String.indexOf(String
        greeting.indexOf("a|               # int String.indexOf(String
        new Greeter("x").gre|et            # void Greeter.greet(String who, int... times)
        new Greeter(|                      # Greeter(String name)
        Math.P|I                           # double Math.PI = 3.14
        List.of(1).stream().map(|          # <R> Stream<R> Stream.map(Function<? super Integer, ? extends R>
        int loc = 1; lo|c                  # int loc
        Map.Ent|ry                         # interface java.util.Map.Entry<K, V>
        """)
    void describes(String marked, String text) {
        assertThat(CELLS.inspect(marked)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzNothing|", "|", "  |  ", "Math.zzz|", "((((|", "class {|", "\"some text|\""})
    void knowsNothing(String marked) {
        assertThat(CELLS.inspect(marked)).isNull();
    }

    @Test
    void documentationIsPlainText() {
        assertThat(CELLS.inspect("twice(|")).isEqualTo("""
            int twice(int x)
              Doubles a number.

              Parameters:
                x – the number

              Returns:
                twice as much""");
    }

    @Test
    void allOverloadsAreNamed() {
        assertThat(CELLS.inspect("Math.abs(|")).contains("abs(int", "abs(long", "abs(float", "abs(double");
    }
}
