package elara.agent;

import static org.assertj.core.api.Assertions.assertThat;

import elara.agent.Runs.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class RunsTest {
    @Test
    void aThreadBelongsToTheRunThatStartedIt() throws Exception {
        CompletableFuture<Long> owner = new CompletableFuture<>();
        CountDownLatch nextRunGoesOn = new CountDownLatch(1);
        Runs.enter(1);
        Thread thread = new Thread(() -> {
            await(nextRunGoesOn);
            owner.complete(Runs.current());
        });
        thread.start();
        Runs.enter(2);
        nextRunGoesOn.countDown();
        assertThat(owner.get()).isEqualTo(1);
        assertThat(Runs.current()).isEqualTo(2);
        thread.join();
    }

    @Test
    void theWorkersOfAnExecutorBelongToTheRunThatMadeThem() throws Exception {
        Runs.enter(3);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            assertThat(executor.submit(Runs::current).get()).isEqualTo(3);
            Runs.enter(4);
            assertThat(executor.submit(Runs::current).get()).isEqualTo(3);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void whatIsDoneOnBehalfOfARunBelongsToThat() {
        Runs.OfCells runs = new Runs.OfCells();
        Runs.Owner before = Runs.enter(8);
        List<Long> seen = new ArrayList<>();
        runs.onBehalfOf(2, () -> seen.add(runs.number()));
        seen.add(runs.number());
        assertThat(seen).containsExactly(2L, 8L);
        assertThat(runs.goesOn(8)).isTrue();
        Runs.leave(before);
        assertThat(runs.goesOn(8)).isFalse();
    }

    @Test
    void theCommonPoolServesTheLatestRun() throws Exception {
        Runs.enter(5);
        assertThat(ForkJoinPool.commonPool().submit(Runs::current).get()).isEqualTo(5);
        Runs.enter(6);
        assertThat(ForkJoinPool.commonPool().submit(Runs::current).get()).isEqualTo(6);
    }

    @Test
    void aThreadThatNoRunStartedServesTheLatestRun() throws Exception {
        CompletableFuture<Long> owner = new CompletableFuture<>();
        Runs.enter(7);
        Thread thread = new Thread(null, () -> owner.complete(Runs.current()), "library", 0, false);
        thread.start();
        assertThat(owner.get()).isEqualTo(7);
        thread.join();
    }

    @Test
    void whatGoesOnIsKnownAgainAfterWhatRanWithinIt() throws Exception {
        Owner before = Runs.enter(8);
        Owner outer = Runs.enter(9);
        assertThat(Runs.current()).isEqualTo(9);
        assertThat(ForkJoinPool.commonPool().submit(Runs::current).get()).isEqualTo(9);
        Runs.leave(outer);
        assertThat(Runs.current()).isEqualTo(8);
        assertThat(ForkJoinPool.commonPool().submit(Runs::current).get()).isEqualTo(8);
        Runs.leave(before);
    }

    @Test
    void theCommonPoolServesWhatStillGoesOnBesideIt() throws Exception {
        Owner before = Runs.enter(10);
        Thread other = new Thread(() -> {
            Owner none = Runs.enter(11);
            Runs.leave(none);
        });
        other.start();
        other.join();
        assertThat(ForkJoinPool.commonPool().submit(Runs::current).get()).isEqualTo(10);
        Runs.leave(before);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
