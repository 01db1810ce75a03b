package elara.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CellRunTest {
    private final List<String> done = new ArrayList<>();

    /** Runs that go on, one of which the calling thread works for. */
    private record Several(long number, Set<Long> goingOn) implements CellRuns {
        @Override
        public boolean goesOn(long run) {
            return goingOn.contains(run);
        }

        @Override
        public void onBehalfOf(long run, Runnable work) {
            work.run();
        }
    }

    @AfterEach
    void disconnect() {
        CellRun.connect(null);
    }

    @Test
    void theEndOfOneRunIsNotThatOfAnother() {
        CellRun.connect(new Several(1, Set.of(1L, 2L)));
        CellRun.atEnd(() -> done.add("training"));
        CellRun.connect(new Several(2, Set.of(1L, 2L)));
        CellRun.atEnd(() -> done.add("slider"));

        CellRun.end();
        assertThat(done).containsExactly("slider");
        CellRun.connect(new Several(1, Set.of(1L)));
        CellRun.end();
        assertThat(done).containsExactly("slider", "training");
    }

    @Test
    void whatIsLeftOfARunThatHasEndedIsDoneWithTheNext() {
        CellRun.connect(new Several(1, Set.of()));
        CellRun.atEnd(() -> done.add("late"));
        CellRun.connect(new Several(2, Set.of(2L)));
        CellRun.end();

        assertThat(done).containsExactly("late");
    }

    @Test
    void whatHasToBeDoneAtTheEndIsDoneOnce() {
        Runnable picture = () -> done.add("picture");
        CellRun.atEnd(picture);
        CellRun.atEnd(picture);

        CellRun.end();
        CellRun.end();

        assertThat(done).containsExactly("picture");
    }

    @Test
    void aFailureDoesNotKeepTheOthersFromTheirEnd() {
        CellRun.atEnd(() -> {
            throw new IllegalStateException("no font");
        });
        CellRun.atEnd(() -> done.add("bar"));
        CellRun.atEnd(() -> done.add("picture"));

        CellRun.end();

        assertThat(done).containsExactlyInAnyOrder("bar", "picture");
    }
}
