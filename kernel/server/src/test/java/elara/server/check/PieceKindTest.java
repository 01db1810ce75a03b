package elara.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import elara.server.check.PieceKind.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PieceKindTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "IMPORT | `` | import java.util.List;",
        "TYPE | A | class A { }",
        "TYPE | P | public record P(int x) { }",
        "TYPE | E | /** Of two. */ enum E { ONE, TWO }",
        "TYPE | N | @interface N { }",
        "TYPE | F | @FunctionalInterface interface F { void f(); }",
        "TYPE | G | @SuppressWarnings(value = \"all\") abstract class G<T extends Comparable<T>> { }",
        "METHOD | f | int f(int x) { return x; }",
        "METHOD | f | List<String> f() { return null; }",
        "METHOD | f | int[] f() throws Exception { return null; }",
        "METHOD | same | <T> T same(T t) { return t; }",
        "METHOD | old | @Deprecated void old() { }",
        "METHOD | f | static Map.Entry<String, int[]> f() { return null; }",
        "VARIABLE | x | int x = 1;",
        "VARIABLE | x | public final int x;",
        "VARIABLE | m | Map<String, List<int[]>> m = f(1, 2);",
        "VARIABLE | a | double[] a = {1, 2};",
        "VARIABLE | a | int a[] = {1, 2};",
        "STATEMENT | `` | var x = 1;",
        "STATEMENT | `` | int x = 1, y = 2;",
        "STATEMENT | `` | x = 1;",
        "STATEMENT | `` | f(x);",
        "STATEMENT | `` | a < b",
        "STATEMENT | `` | a.b.c",
        "STATEMENT | `` | return x;",
        "STATEMENT | `` | throw e;",
        "STATEMENT | `` | new A() { }",
        "STATEMENT | `` | if (a) { }",
        "STATEMENT | `` | record.f();",
        "STATEMENT | `` | @",
    })
    void tellsWhatAPieceIs(PieceKind kind, String name, String source) {
        Named piece = PieceKind.of(source);
        assertThat(piece.kind()).isEqualTo(kind);
        assertThat(piece.name()).isEqualTo(name);
    }
}
