package elara.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellRunTest {
    private final List<String> done = new ArrayList<>();

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
