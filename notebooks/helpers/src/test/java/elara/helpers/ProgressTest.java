package elara.helpers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import elara.display.CellRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private Shown shown;

    @BeforeEach
    void connect() {
        shown = Shown.connect();
    }

    @AfterEach
    void end() {
        CellRun.end();
    }

    @Test
    void aLoopOverNumbersRunsAndLeavesItsCountWithoutTimes() throws InterruptedException {
        List<Integer> seen = new ArrayList<>();
        for (int epoch : Progress.of("epochs", 30)) {
            seen.add(epoch);
            Thread.sleep(15);
        }
        CellRun.end();

        assertThat(seen).isEqualTo(IntStream.range(0, 30).boxed().toList());
        assertThat(shown.only("text/plain")).isEqualTo("epochs: 30 of 30");
        assertThat(shown.only("text/html")).contains("max=\"30\" value=\"30\"").contains("epochs: 30 of 30<");
        assertThat(shown.updates()).isPositive();
    }

    @Test
    void whileItRunsItTellsTheRateAndWhatRemains() throws InterruptedException {
        String text = "";
        for (int step : Progress.of("steps", 100_000)) {
            Thread.sleep(10);
            if (shown.count() > 0 && (text = shown.only("text/plain")).contains("left")) {
                break;
            }
        }
        assertThat(text).matches("steps: \\d+ of 100000 · [\\d.]+/s · .+ left");
    }

    @Test
    void anElementCountsWhenTheNextIsAskedForAndABreakLeavesWhatWasDone() {
        for (String word : Progress.of("words", List.of("a", "b", "c"))) {
            if (word.equals("c")) {
                break;
            }
        }
        CellRun.end();

        assertThat(shown.only("text/plain")).isEqualTo("words: 2 of 3");
    }

    @Test
    void whatCannotBeCountedHasNoTotal() {
        Iterable<Integer> endless = () -> IntStream.iterate(0, i -> i + 1).iterator();
        for (int i : Progress.of("tries", endless)) {
            if (i == 4) {
                break;
            }
        }
        CellRun.end();

        assertThat(shown.only("text/plain")).isEqualTo("tries: 4");
    }

    @Test
    void anyOtherLoopMovesItByHand() {
        var bar = Progress.bar("steps", 10);
        bar.step();
        bar.step();
        CellRun.end();

        assertThat(shown.only("text/plain")).isEqualTo("steps: 2 of 10");
    }

    @Test
    void aNegativeCountIsRefused() {
        assertThatThrownBy(() -> Progress.of("epochs", -1)).hasMessage("Progress needs how many epochs there are, 0 or more, not -1");
    }
}
