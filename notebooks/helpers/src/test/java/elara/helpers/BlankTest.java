package elara.helpers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlankTest {
    private Shown shown;

    @BeforeEach
    void connect() {
        shown = Shown.connect();
    }

    @Test
    void whatIsRightIsOneGreenLine() {
        Blank.check("the sum", () -> {
            Check.equal("of 1 and 2", 1 + 2, 3);
            Check.that("it is odd", true);
        });
        assertThat(shown.only("text/plain")).isEqualTo("✓ the sum: 2 checks");
    }

    @Test
    void anOpenBlankIsOneLine() {
        assertThatThrownBy(() -> Blank.check("the update of w", Blank::open)).isInstanceOf(CheckFailed.class)
            .hasMessage("Write the update of w in the cell above, in place of `Blank.open();`.")
            .satisfies(thrown -> assertThat(thrown.getStackTrace()).isEmpty());
        assertThat(shown.count()).isZero();
    }

    @Test
    void anOpenBlankElsewhereSaysWhatToDo() {
        assertThatThrownBy(Blank::open).hasMessageContaining("still open");
    }

    @Test
    void whatIsWrongSaysHow() {
        assertThatThrownBy(() -> Blank.check("the sum", () -> Check.equal("of 1 and 2", 4, 3))).isInstanceOf(CheckFailed.class)
            .hasMessage("Not yet right, the sum. of 1 and 2: expected 3, got 4.");
    }

    @Test
    void whateverIsThrownIsAFailedCheckThatNamesThePlace() {
        int[] none = {};
        assertThatThrownBy(() -> Blank.check("the first", () -> Check.equal("it", none[0], 1))).isInstanceOf(CheckFailed.class)
            .hasMessageContaining("stops with ArrayIndexOutOfBoundsException: Index 0")
            .satisfies(thrown -> assertThat(thrown.getStackTrace()[0].getClassName()).contains("BlankTest"));
    }

    @Test
    void endlessRecursionIsAFailedCheck() {
        assertThatThrownBy(() -> Blank.check("the end", () -> forever(0))).isInstanceOf(CheckFailed.class)
            .hasMessageContaining("StackOverflowError");
    }

    private static int forever(int n) {
        return forever(n + 1) + 1;
    }
}
