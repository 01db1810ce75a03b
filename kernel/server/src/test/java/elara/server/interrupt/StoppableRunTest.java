package elara.server.interrupt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a run allows and knows of itself; no JVM runs anything of it. */
@Timeout(60)
class StoppableRunTest {
    private final StoppableRun outer = new StoppableRun(null, 0, 1, null, () -> "abandoned-1");
    private final StoppableRun run = new StoppableRun(null, 0, 2, outer, () -> "abandoned-2");

    private static void giveReason(StoppableRun run) {
        run.limitTime(true);
        run.setOverdue("Net.toString");
    }

    @Test
    void nothingMoreBeginsOnceItHasToEnd() {
        assertThat(run.begin()).isTrue();
        giveReason(run);
        assertThat(run.begin()).isFalse();
        run.end();
    }

    @Test
    void nothingBeginsWithinWhatHasToEnd() {
        assertThat(outer.begin()).isTrue();
        giveReason(outer);
        assertThat(run.begin()).isFalse();
        outer.end();
    }

    @Test
    void itRunsUntilAllItsRequestsHaveEnded() throws Exception {
        assertThat(run.runsAfter(0)).isFalse();
        run.begin();
        run.begin();
        assertThat(run.runsAfter(1)).isTrue();
        run.end();
        assertThat(run.runsAfter(1)).isTrue();
        CompletableFuture<Boolean> runs = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                runs.complete(run.runsAfter(Integer.MAX_VALUE));
            } catch (InterruptedException e) {
                runs.completeExceptionally(e);
            }
        });
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        run.end();
        assertThat(runs.get()).as("who waits is told").isFalse();
    }

    @Test
    void requestsThatWaitForItAreCounted() {
        assertThat(run.waiting()).isZero();
        outer.begin();
        outer.begin();
        run.begin();
        assertThat(run.waiting()).isEqualTo(2);
        assertThat(outer.waiting()).isZero();
        run.end();
        outer.end();
        outer.end();
    }

    @Test
    void onlyRenderingIsBlamedForTakingLong() {
        run.begin();
        run.limitTime(false);
        run.setOverdue("Net.getMessage");
        assertThat(run.interruption()).isNull();
        assertThat(run.setLeftBehind("Net.getMessage")).isEqualTo("abandoned-2");
        assertThat(run.interruption().message()).contains("asking that for its message took more than 10 s", "left behind as \"abandoned-2\"");
        run.end();
    }

    @Test
    void whatWaitsForAThreadThatIsLeftBehindEndsForTheSameReason() {
        outer.begin();
        run.begin();
        giveReason(run);
        run.setLeftBehind("Net.toString");
        assertThat(outer.interruption()).isEqualTo(run.interruption());
        run.end();
        outer.end();
    }

    @Test
    void anotherReasonOfWhatWaitsStays() {
        outer.begin();
        giveReason(outer);
        Interruption before = outer.interruption();
        run.setLeftBehind("Net.toString");
        assertThat(outer.interruption()).isEqualTo(before);
        outer.end();
    }

    @Test
    void aRequestThatBeginsHasNoLimitYet() {
        run.begin();
        run.limitTime(true);
        run.end();
        run.begin();
        run.setOverdue("Net.toString");
        assertThat(run.interruption()).isNull();
        run.end();
    }

    @Test
    void whatIsOverIsNotInterrupted() {
        run.close();
        run.interrupt(false);
        assertThat(run.interruption()).isNull();
    }
}
