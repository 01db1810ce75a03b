package elara.server.magics;

import static org.assertj.core.api.Assertions.assertThat;

import elara.server.magics.CellPart.CellMagic;
import elara.server.magics.CellPart.CodePart;
import elara.server.magics.CellPart.LineMagic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MagicParserTest {

    private static List<CellPart> parse(String cell) {
        List<CellPart> parts = MagicParser.parse(cell);
        int at = 0;
        for (CellPart part : parts) {
            assertThat(part.start()).as("no gap before %s", part).isEqualTo(at);
            assertThat(part.end()).isGreaterThan(part.start());
            at = part.end();
        }
        assertThat(at).isEqualTo(cell.length());
        return parts;
    }

    private static List<LineMagic> magics(String cell) {
        return parse(cell).stream().filter(LineMagic.class::isInstance).map(LineMagic.class::cast).toList();
    }

    private static LineMagic onlyMagic(String cell) {
        List<LineMagic> magics = magics(cell);
        assertThat(magics).as(cell).hasSize(1);
        return magics.get(0);
    }

    private static String text(String cell, CellPart part) {
        return cell.substring(part.start(), part.end());
    }

    @Test
    void anEmptyCellHasNoParts() {
        assertThat(parse("")).isEmpty();
    }

    @Test
    void javaIsOneCodePart() {
        assertThat(parse("int x = 1;\nx % 2")).containsExactly(new CodePart(0, 16));
    }

    @Test
    void aMagicBetweenJavaKeepsAllOffsets() {
        String cell = "int x = 1;\n  %maven a:b:1 c:d:2\nx + 1";
        List<CellPart> parts = parse(cell);

        assertThat(parts).hasSize(3);
        assertThat(parts.get(1)).isEqualTo(new LineMagic(13, 31, "maven", List.of("a:b:1", "c:d:2"), false));
        assertThat(text(cell, parts.get(2))).isEqualTo("\nx + 1");
    }

    @Test
    void severalMagicsStandOnLinesOfTheirOwn() {
        assertThat(magics("%mavenRepo r https://example.org/m2\r\n%maven a:b:1\r\n%jars x.jar"))
                .extracting(LineMagic::name).containsExactly("mavenRepo", "maven", "jars");
    }

    @Test
    void aUrlIsNotCutAtItsSlashes() {
        assertThat(onlyMagic("%mavenRepo r https://example.org/m2").arguments())
                .containsExactly("r", "https://example.org/m2");
    }

    @Test
    void aSemicolonAndACommentAtTheEndAreNoArguments() {
        String cell = "%maven a:b:1; // the library";
        LineMagic magic = onlyMagic(cell);

        assertThat(magic.arguments()).containsExactly("a:b:1");
        assertThat(text(cell, magic)).isEqualTo("%maven a:b:1;");
    }

    @Test
    void afterAnAssignmentTheMagicIsAnExpression() {
        String cell = "List<String> jars = %jars \"lib/*.jar\"; // all\nint n = jars.size();";
        LineMagic magic = onlyMagic(cell);

        assertThat(magic.expression()).isTrue();
        assertThat(magic.arguments()).containsExactly("lib/*.jar");
        assertThat(text(cell, magic)).isEqualTo("%jars \"lib/*.jar\"");
        assertThat(text(cell, parse(cell).get(2))).isEqualTo("; // all\nint n = jars.size();");
    }

    @Test
    void anExpressionMayBeginOnTheNextLineAndNeedsNoSemicolon() {
        String cell = "var jars =\n    %jars lib/a.jar";
        assertThat(onlyMagic(cell)).isEqualTo(new LineMagic(15, 30, "jars", List.of("lib/a.jar"), true));
    }

    @Test
    void aSemicolonInQuotesIsPartOfTheArgument() {
        assertThat(onlyMagic("var x = %jars \"a; b.jar\";").arguments()).containsExactly("a; b.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a\n  % b",
        "a\n  %b",
        "a\n  %b + c",
        "a\n  %b;",
        "a\n  %b instanceof Integer",
        "foo(a)\n  %b",
        "x = y % z",
        "x = y %z",
        "x %= y",
        "x ==%y",
        "x +=%y",
        "// %maven a:b:1",
        "/*\n%maven a:b:1\n*/",
        "/* not closed\n%maven a:b:1",
        "String s = \"\"\"\n%maven a:b:1\n\"\"\";",
        "String s = \"\"\"\n \\\"\"\" \n%maven a:b:1\n\"\"\";",
        "printf(\"= %maven a:b:1\")",
        "String s = \"x = %jars a\"; char c = '%';",
        "char quote = '\"';\nString s = \"= %jars a\";",
        "char quote = '\\'';\nString s = \"\\\" = %jars a\";",
        "class A {\n%maven a:b:1\n}",
        "foo(\n%maven a:b:1\n)",
        "int[] a = {\n%maven b\n}",
        "int x = 1; %maven a:b:1",
        "% maven a:b:1",
        "%",
        "x =%",
        "int x = 0;\n%%loadFromPOM\n",
    })
    void isJava(String cell) {
        assertThat(parse(cell)).containsExactly(new CodePart(0, cell.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "%maven a:b:1",
        "\n\t%maven a:b:1\n",
        "class A { int f() { return 1 % 2; } }\n%maven a:b:1",
        "/* a\n comment */\n%maven a:b:1",
        "// it's a comment\n%maven a:b:1",
        "String s = \"not closed\n%maven a:b:1",
        "String s = \"\\\\\";\n%maven a:b:1",
        "String s = \"\"\"\n  text \"quoted\" {\n\"\"\";\n%maven a:b:1",
        "int x = 1\n%maven a:b:1",
        "import java.util.*\n%maven a:b:1",
        "char brace = '{';\n%maven a:b:1",
        ")\n%maven a:b:1",
        "var x = %jars y.jar\n%maven a:b:1",
    })
    void endsInAMagic(String cell) {
        List<LineMagic> magics = magics(cell);
        assertThat(magics).isNotEmpty();
        assertThat(magics.get(magics.size() - 1).name()).isEqualTo("maven");
        assertThat(magics.get(magics.size() - 1).arguments()).containsExactly("a:b:1");
    }

    @Test
    void aMagicWithoutArgumentsStandsWhereAStatementBegins() {
        assertThat(onlyMagic("foo();\n%jars").arguments()).isEmpty();
    }

    @Test
    void aCellMagicTakesTheWholeCell() {
        String cell = "\n  \n%%loadFromPOM test \"a b\" \r\n<dependency/>\n%maven a:b:1\n";
        assertThat(parse(cell)).containsExactly(new CellMagic(0, cell.length(), "loadFromPOM",
                List.of("test", "a b"), "<dependency/>\n%maven a:b:1\n"));
    }

    @Test
    void aCellMagicMayHaveNoBody() {
        assertThat(parse("%%loadFromPOM")).containsExactly(new CellMagic(0, 13, "loadFromPOM", List.of(), ""));
    }

    @Test
    void javaBehindAMagicGoesToTheEndOfTheLine() {
        String cell = "int a = 1;\n  %time f(\"//\"); g(); // all\nh();";
        LineMagic magic = onlyMagic(cell);
        assertThat(cell.substring(magic.lineStart(), magic.end())).isEqualTo(" f(\"//\"); g(); // all");
        assertThat(new MagicCall(magic, cell).line()).isEqualTo(" f(\"//\"); g(); // all");
        assertThat(magics("int x = 5;\nx %time")).isEmpty();
    }

    @Test
    void theLineAndTheBodyOfACellMagicAreKnown() {
        String cell = "\n%%timeit  -n 5 \nfoo();\n";
        CellMagic magic = (CellMagic) parse(cell).get(0);
        assertThat(cell.substring(magic.bodyStart())).isEqualTo("foo();\n");
        assertThat(new MagicCall(magic, cell).line()).isEqualTo("  -n 5");
        assertThat(new MagicCall((CellMagic) parse("%%time").get(0), "%%time").line()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vars", "int x = 1;\n/vars", "  /vars", "f();\n\n /vars x*", "class A { }\n/vars", "/* c */\n/vars", "// c\n/vars"})
    void aCommandOfJShellStandsWhereAStatementBegins(String cell) {
        LineMagic magic = onlyMagic(cell);
        assertThat(magic.name()).isEqualTo("/vars");
        assertThat(text(cell, magic)).startsWith("/vars");
        assertThat(new MagicCall(magic, cell).line().strip()).isEqualTo(cell.endsWith("*") ? "x*" : "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"// vars", "/* vars */", "int y = x\n/vars;", "f(1,\n/vars)", "x /vars", "int six = 6;\nsix\n/two", "/ 2", "//vars"})
    void aSlashOfJavaIsNoCommand(String cell) {
        assertThat(magics(cell)).isEmpty();
    }
}
