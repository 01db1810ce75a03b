package elara.server.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellEditsTest {
    private static String edited(String cell) {
        CellSource source = new CellSource(cell);
        source.copy(0, cell.length());
        return source.text();
    }

    @Test
    void aSealedTypePermitsItsSubtypesInTheCell() {
        assertThat(edited("sealed interface Shape {} record Circle(double r) implements Shape {} final class Dot implements Shape {}"))
            .isEqualTo("sealed interface Shape permits Circle, Dot {} record Circle(double r) implements Shape {} "
                + "final class Dot implements Shape {}");
    }

    @Test
    void hierarchiesOfSealedTypesAreCompletedOnEachLevel() {
        assertThat(edited("sealed interface A {}\nsealed interface B extends A {}\nrecord C() implements B {}"))
            .isEqualTo("sealed interface A permits B {}\nsealed interface B extends A permits C {}\nrecord C() implements B {}");
    }

    @Test
    void whatIsSaidAlreadyOrNotSealedStays() {
        for (String cell : new String[] {"sealed interface A permits B {} record B() implements A {}",
            "interface A {} record B() implements A {}", "sealed interface Alone {}", "int package1 = 1;", "", "{", "package"}) {
            assertThat(edited(cell)).isEqualTo(cell);
        }
    }

    @Test
    void thePackageOfAPastedFileIsRemoved() {
        assertThat(edited("// my file\n/* licence */\n\npackage org.example.app;\n\nimport java.util.List;\n"))
            .isEqualTo("// my file\n/* licence */\n\n\n\nimport java.util.List;\n");
    }

    @Test
    void onlyALeadingPackageIsOne() {
        String cell = "String s = \"\"\"\npackage x;\n\"\"\";";
        assertThat(edited(cell)).isEqualTo(cell);
    }
}
