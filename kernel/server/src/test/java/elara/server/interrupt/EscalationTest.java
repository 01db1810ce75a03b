package elara.server.interrupt;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import elara.server.interrupt.ThreadStopper.Activity;
import elara.server.interrupt.ThreadStopper.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In which order what runs is ended, and when that is given up. Threads, their JVM and the time are the test's. */
@Timeout(60)
class EscalationTest {
    private static final int MANY = 200;

    /** What an attempt finds, given the thread and how many there were. */
    private BiFunction<ThreadReference, Integer, Activity> finds = (thread, attempt) -> Activity.COMPUTES;
    private final FakeThreads threads = new FakeThreads();
    private final StoppableRun run = new StoppableRun(null, 0, 7, null, () -> "abandoned-1");
    private final List<String> attempts = new ArrayList<>();
    private long millis;
    private int millisAnAttempt;
    private volatile boolean cancelled;

    private final ThreadStopper stopper = new ThreadStopper() {
        @Override
        public Activity attempt(ThreadReference thread, Patience patience) {
            if (cancelled) {
                return Activity.NO_USER_CODE; // whoever watches those that were left behind
            }
            assertThat(threads.suspended).as("the JVM stands still").isEqualTo(1);
            attempts.add(thread.name() + " " + patience);
            assertThat(attempts.size()).as("attempts").isLessThan(MANY);
            millis += millisAnAttempt;
            return finds.apply(thread, attempts.size());
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public String where(ThreadReference thread) {
            return "Net.train";
        }
    };

    @BeforeEach
    void begin() {
        run.begin();
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(threads.suspended).as("the JVM goes on").isZero();
        assertThat(cancelled).as("what has not come about is forgotten").isTrue();
    }

    private void escalate(boolean byUser) {
        new Escalation(run, threads, stopper, () -> millis * 1_000_000, byUser).run();
    }

    /** Says why the run has to end. */
    private void giveReason() {
        run.limitTime(true);
        run.setOverdue("Net.toString");
    }

    private Activity endRun() {
        run.end();
        return Activity.NO_USER_CODE;
    }

    @Test
    void whatEndsWhenItIsInterruptedIsLeftAlone() {
        finds = (thread, attempt) -> endRun();
        escalate(true);
        assertThat(attempts).containsExactly("cell ANYTHING");
        assertThat(threads.abandoned).isEmpty();
    }

    @Test
    void aThreadThatHasNotBegunIsWaitedFor() {
        threads.begun = false;
        threads.started.add(FakeThreads.thread("pool"));
        finds = (thread, attempt) -> {
            threads.begun = true;
            return thread == threads.own ? endRun() : Activity.NO_USER_CODE;
        };
        escalate(true);
        assertThat(attempts).startsWith("pool ANYTHING", "cell ANYTHING");
    }

    @Test
    void patienceEndsWithTime() {
        millisAnAttempt = 10;
        finds = (thread, attempt) -> {
            millis += attempt == 3 ? 980 : attempt == 4 ? 1990 : 0;
            return attempt == 7 ? endRun() : Activity.COMPUTES;
        };
        escalate(true);
        // At 0, 10 and 20 ms; at 1010; at 3010 ms and on.
        assertThat(attempts).containsExactly("cell ANYTHING", "cell ANYTHING", "cell ANYTHING", "cell INITIALIZING", "cell NOTHING", "cell NOTHING",
            "cell NOTHING");
    }

    @Test
    void itMayCleanUpForASecond() {
        millisAnAttempt = 500;
        finds = (thread, attempt) -> attempt == 3 ? endRun() : Activity.COMPUTES;
        escalate(true);
        assertThat(attempts).containsExactly("cell ANYTHING", "cell CLEANING_UP", "cell INITIALIZING");
    }

    @Test
    void whatNothingEndsIsLeftBehindAfterTimeAndRounds() {
        millisAnAttempt = 5001;
        giveReason();
        threads.onAbandon = run::end;
        escalate(true);
        assertThat(attempts.stream().filter(each -> each.startsWith("cell")).count()).as("rounds").isEqualTo(41);
        assertThat(threads.abandoned).containsExactly("abandoned-1");
        assertThat(run.interruption().message()).contains("It was in Net.train.", "abandoned-1");
    }

    @Test
    void roundsAloneAreNotEnough() {
        millisAnAttempt = 50;
        finds = (thread, attempt) -> attempt == 100 ? endRun() : Activity.COMPUTES;
        escalate(true);
        assertThat(attempts).hasSize(100);
        assertThat(threads.abandoned).isEmpty();
    }

    @Test
    void leavingBehindIsRepeatedWhileThereIsNoMemoryForIt() {
        millisAnAttempt = 5001;
        threads.full = 3;
        threads.onAbandon = run::end;
        giveReason();
        escalate(true);
        assertThat(threads.abandoned).containsExactly("abandoned-1", "abandoned-1", "abandoned-1", "abandoned-1");
    }

    @Test
    void whatTheCellHasStartedIsEndedUntilNothingOfItWasAtWorkForFiveRounds() {
        threads.started.add(FakeThreads.thread("pool"));
        finds = (thread, attempt) -> thread == threads.own ? endRun() : attempt < 6 ? Activity.COMPUTES : Activity.NO_USER_CODE;
        escalate(true);
        assertThat(attempts).startsWith("cell ANYTHING", "pool ANYTHING").hasSize(1 + 4 + 5);
    }

    @Test
    void whatWaitsForEverIsNotTriedForEver() {
        threads.started.add(FakeThreads.thread("monitor"));
        millisAnAttempt = 30;
        finds = (thread, attempt) -> thread == threads.own ? endRun() : Activity.BLOCKED;
        escalate(true);
        assertThat(attempts.size()).as("it was at work in the first round at most").isBetween(2, 7);
    }

    @Test
    void threadsThatComputeOnAreNamed() {
        threads.started.add(FakeThreads.thread("pool"));
        giveReason();
        millisAnAttempt = 2600;
        finds = (thread, attempt) -> thread == threads.own ? endRun() : Activity.COMPUTES;
        escalate(true);
        assertThat(run.interruption().message()).endsWith("Threads it started run on: pool.");
    }

    @Test
    void aTimeLimitMeansTheCellsThreadOnlyAndSaysWhereItWas() {
        threads.started.add(FakeThreads.thread("pool"));
        run.limitTime(true);
        finds = (thread, attempt) -> endRun();
        escalate(false);
        assertThat(attempts).containsExactly("cell ANYTHING");
        assertThat(run.interruption().message()).contains("in Net.train");
    }

    @Test
    void aThreadThatHasEndedMeanwhileIsLookedForAgain() {
        finds = (thread, attempt) -> {
            if (attempt == 1) {
                throw new IllegalStateException("no object any more");
            }
            return endRun();
        };
        escalate(true);
        assertThat(attempts).hasSize(2);
    }

    @Test
    void whatCannotBeAskedForItsThreadsIsNotAskedForEver() {
        millisAnAttempt = 200;
        threads.started.add(FakeThreads.thread("pool"));
        finds = (thread, attempt) -> {
            if (thread == threads.own) {
                return endRun();
            }
            throw new IllegalStateException("no object any more");
        };
        escalate(true);
        assertThat(attempts.size()).as("until time and rounds are up").isBetween(41, 45);
    }

    @Test
    void aSessionThatHasEndedEndsIt() {
        finds = (thread, attempt) -> {
            throw new VMDisconnectedException();
        };
        escalate(true);
        assertThat(attempts).hasSize(1);
        assertThat(threads.suspensions).isEqualTo(1);
    }
}
