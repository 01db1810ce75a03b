package elara.server.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallTest {
    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        f(|                                          # f # 0
        f(a, |                                       # f # 1
        f(g(1, 2), |                                 # f # 1
        f(g(1, |                                     # g # 1
        f(a, (b, c) -> b, |                          # f # 2
        f(x -> { g(1); return 2; }, |                # f # 1
        f(x -> { g(1, |                              # g # 1
        f(new HashMap<String, List<Integer>>(), |    # f # 1
        f(Map.<String, Integer>of(), |               # f # 1
        f(a < b, |                                   # f # 1
        f(a > b, c, |                                # f # 2
        f(new int[] {1, 2, 3}, |                     # f # 1
        f(new int[] {1, |                            # f # 0
        f(array[g(1, 2)], |                          # f # 1
        f("a, b", 'c', |                             # f # 2
        f(/* a, b */ |                               # f # 0
        f((a + |                                     # f # 0
        new Foo<String, Integer>(1, |                # Foo # 1
        if (f(1, |                                   # f # 1
        for (int i = f(|                             # f # 0
        """)
    void knowsTheArgument(String marked, String name, int argument) {
        String java = marked.strip();
        Call call = Call.around(java.replace("|", ""), java.indexOf('|')).orElseThrow();
        assertThat(java.substring(call.start(), call.end())).isEqualTo(name.strip());
        assertThat(call.argument()).isEqualTo(argument);
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "f(1); |", "f(x -> { |", "int[] a = {1, |", "for (int i = 0; |", "if (|", "(a, |"})
    void isInNone(String marked) {
        assertThat(Call.around(marked.replace("|", ""), marked.indexOf('|'))).isEmpty();
    }
}
