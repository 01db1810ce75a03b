package elara.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdleMemoryTest {
    /** One of these tests provokes a failure, whose log entry would look like a failure of the test. */
    private static final Logger QUIET = Logger.getLogger(IdleMemory.class.getName());

    private long quiet;
    private int given;
    private boolean fails;
    private final IdleMemory memory = new IdleMemory(() -> quiet, 100, this::giveBack);

    private void giveBack() {
        given++;
        if (fails) {
            throw new IllegalStateException("no memory");
        }
    }

    @AfterEach
    void loud() {
        QUIET.setLevel(null);
    }

    private int givenAfter(long nanos) {
        quiet = nanos;
        memory.look();
        return given;
    }

    @Test
    void isGivenBackOnceInEachQuietTime() {
        assertThat(givenAfter(0)).isZero();
        assertThat(givenAfter(99)).isZero();
        assertThat(givenAfter(100)).isEqualTo(1);
        assertThat(givenAfter(125)).isEqualTo(1);
        assertThat(givenAfter(10_000)).isEqualTo(1);
        assertThat(givenAfter(30)).isEqualTo(1); // something was asked for
        assertThat(givenAfter(100)).isEqualTo(2);
    }

    @Test
    void aFailureDoesNotEndIt() {
        QUIET.setLevel(Level.OFF);
        fails = true;
        assertThat(givenAfter(100)).isEqualTo(1);
        assertThat(givenAfter(0)).isEqualTo(1);
        assertThat(givenAfter(100)).isEqualTo(2);
    }
}
