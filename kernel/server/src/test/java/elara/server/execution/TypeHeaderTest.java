package elara.server.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypeHeaderTest {
    private static TypeHeader only(String cell) {
        List<TypeHeader> headers = TypeHeader.findAll(cell);
        assertThat(headers).hasSize(1);
        return headers.get(0);
    }

    @Test
    void readsWhatStandsBeforeTheBody() {
        String cell = "public sealed interface Shape<T extends Number> extends Comparable<T>, Named permits Circle { int f(); }";
        assertThat(only(cell)).isEqualTo(
            new TypeHeader("interface", "Shape", true, true, Set.of("Comparable", "Named"), cell.indexOf('{')));
    }

    @Test
    void findsAllKindsOfTypes() {
        assertThat(TypeHeader.findAll("class A {} interface B {} record C(int x) {} enum D { X } @interface E {}"))
            .extracting(TypeHeader::name).containsExactly("A", "B", "C", "D", "E");
    }

    @Test
    void nonSealedIsNotSealed() {
        assertThat(only("non-sealed class A extends B {}").sealed()).isFalse();
        assertThat(only("sealed class A extends B {}").sealed()).isTrue();
        assertThat(only("@Deprecated(since = \"1\") public abstract sealed class A {}").sealed()).isTrue();
    }

    @Test
    void supertypesAreNeitherTypeArgumentsNorRecordComponents() {
        assertThat(only("record Box<T extends Shape>(Shape inner) implements Holder<Shape> {}").supertypes())
            .containsExactly("Holder");
    }

    @Test
    void onlyTypesAtTheTopCount() {
        assertThat(TypeHeader.findAll("class A { class Inner {} void f() { record R() {} } } int x = 1;"))
            .extracting(TypeHeader::name).containsExactly("A");
    }

    @Test
    void otherBracesAndTextAreNoTypes() {
        String cell = """
            // class Comment {
            /* interface Also { */
            String s = "class Text {";
            int[] numbers = {1, 2};
            Runnable r = () -> { int y = 1; };
            Object c = String.class;
            for (int i = 0; i < 3; i++) { }
            """;
        assertThat(TypeHeader.findAll(cell)).isEmpty();
    }
}
