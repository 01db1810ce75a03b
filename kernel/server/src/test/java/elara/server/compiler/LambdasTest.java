package elara.server.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LambdasTest {
    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        f(x -> x.|)                   # f(x ->{return  x.|;})
        f(x -> x.|, 1); g(y -> y)     # f(x ->{return  x.|;}, 1); g(y -> y)
        f(x -> g(y -> y.|))           # f(x ->{return  g(y ->{return  y.|;});})
        f(x -> { x.|; })              # f(x -> { x.|; })
        f(x -> x, a.|)                # f(x -> x, a.|)
        F f = x -> x.|;               # F f = x -> x.|;
        switch (x) { case 1 -> a.|; } # switch (x) { case 1 -> a.|; }
        f(x -> a[x].|                 # f(x ->{return  a[x].|;}
        """)
    void thoseAroundTheMarkGetBlocks(String before, String after) {
        Draft draft = Lambdas.withBlocks(new Draft(before.replace("|", "m"), before.indexOf('|')), 0);
        assertThat(draft.text()).isEqualTo(after.replace("|", "m"));
        assertThat(draft.text().charAt(draft.mark())).isEqualTo('m');
    }
}
