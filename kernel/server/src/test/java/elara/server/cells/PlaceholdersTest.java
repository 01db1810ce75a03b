package elara.server.cells;

import static org.assertj.core.api.Assertions.assertThat;

import elara.server.magics.CellPart;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicParser;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    private static Optional<String> source(String cell) {
        CellPart part = MagicParser.parse(cell).get(0);
        MagicCall call = part instanceof CellPart.CellMagic magic ? new MagicCall(magic, cell) : new MagicCall((CellPart.LineMagic) part, cell);
        return Placeholders.source(call, "known"::equals);
    }

    @Test
    void anyExpressionCountsAmongTheWordsOfAMagic() {
        assertThat(source("%maven a:\\{name}:\\{n + 1} -v")).contains(
            "elara.kernel.Kernel.lineMagic(\"maven\", java.util.List.<String>of(\"a:\" + (name) + \":\" + (n + 1) + \"\", \"-v\"))");
    }

    @Test
    void ofShellsThatReadBackslashesOnlyTheNameOfAVariableCounts() {
        assertThat(source("%%bash\nls \\{known} \\{other} \\{}\n")).contains(
            "elara.kernel.Kernel.cellMagic(\"bash\", java.util.List.<String>of(), \"ls \" + (known) + \" \\\\{other} \\\\{}\\012\")");
        assertThat(source("%sh ls '\\{known}'; pwd")).contains(
            "elara.kernel.Kernel.lineMagic(\"sh\", java.util.List.<String>of(\"ls '\" + (known) + \"'; pwd\"))");
    }

    @Test
    void theWholeLineIsTheValueOfAVariableOfTheEnvironment() {
        assertThat(source("%env A = \\{other + 1}  b \"c\"")).contains(
            "elara.kernel.Kernel.lineMagic(\"env\", java.util.List.<String>of(\"A = \" + (other + 1) + \"  b \\\"c\\\"\"))");
        assertThat(source("%time f(\\{n})")).isEmpty();
    }

    @Test
    void whatIsWrittenIntoAFileStaysAsItIs() {
        assertThat(source("%%writefile \\{known}.txt\n\\{known}")).contains(
            "elara.kernel.Kernel.cellMagic(\"writefile\", java.util.List.<String>of(\"\" + (known) + \".txt\"), \"\\\\{known}\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%maven a:b:1", "%jars \\{}", "%jars {known}", "%sh echo \\{other}", "%time f(\"\\{known}\")", "%%html\n\\{known}",
        "%%bash\nfind . -exec ls \\{} \\;"})
    void othersAreCalledAsTheyAre(String cell) {
        assertThat(source(cell)).isEmpty();
    }
}
