package elara.server.magics;

import static org.assertj.core.api.Assertions.assertThat;

import elara.server.magics.CellPart.LineMagic;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
    private static List<LineMagic> questions(String cell) {
        return MagicParser.parse(cell.replace("⏎", "\n")).stream().filter(LineMagic.class::isInstance).map(LineMagic.class::cast).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        List.of?                          # List.of
        ?List.of                          # List.of
        net ? ;                           # net
        net?  // what is it               # net
        String.substring(int, int)?       # String.substring(int,int)
        %maven?                           # %maven
        %%time?                           # %%time
        ? %load                           # %load
        int x = 1;⏎x?⏎x + 1               # x
        foo(x)⏎List.of?                   # List.of
        {⏎}⏎x?⏎int y = a ? b : c;         # x
        x?⏎var f = String::length;        # x
        """)
    void asksForAName(String cell, String name) {
        assertThat(questions(cell.strip())).singleElement().satisfies(magic -> {
            assertThat(magic.name()).isEqualTo("javadoc");
            assertThat(magic.arguments()).containsExactly(name.strip());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"x??", "??x"})
    void asksForTheSourceToo(String cell) {
        assertThat(questions(cell)).singleElement().satisfies(magic -> assertThat(magic.arguments()).containsExactly("--source", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flag?⏎1 : 2", "flag?⏎f(a ? b : c) : 2;", "var y = flag?⏎1 : 2;", "var y = a &&⏎flag?⏎1 : 2;", "f(⏎x?⏎1 : 2)",
        "\"\"\"⏎x?⏎\"\"\"", "/*⏎x?⏎*/", "x ? y : z", "List<?> l;", "/?"})
    void isJava(String cell) {
        assertThat(questions(cell)).extracting(LineMagic::name).doesNotContain("javadoc");
    }
}
