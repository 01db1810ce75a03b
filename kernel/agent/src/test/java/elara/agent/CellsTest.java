package elara.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void aThreadBelongsToTheCellThatStartedIt() throws Exception {
        CompletableFuture<Long> owner = new CompletableFuture<>();
        CountDownLatch nextCellRuns = new CountDownLatch(1);
        Cells.enter(1);
        Thread thread = new Thread(() -> {
            await(nextCellRuns);
            owner.complete(Cells.current());
        });
        thread.start();
        Cells.enter(2);
        nextCellRuns.countDown();
        assertThat(owner.get()).isEqualTo(1);
        assertThat(Cells.current()).isEqualTo(2);
        thread.join();
    }

    @Test
    void theWorkersOfAnExecutorBelongToTheCellThatMadeThem() throws Exception {
        Cells.enter(3);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            assertThat(executor.submit(Cells::current).get()).isEqualTo(3);
            Cells.enter(4);
            assertThat(executor.submit(Cells::current).get()).isEqualTo(3);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void theCommonPoolServesTheCellThatRuns() throws Exception {
        Cells.enter(5);
        assertThat(ForkJoinPool.commonPool().submit(Cells::current).get()).isEqualTo(5);
        Cells.enter(6);
        assertThat(ForkJoinPool.commonPool().submit(Cells::current).get()).isEqualTo(6);
    }

    @Test
    void aThreadThatNoCellStartedServesTheCellThatRuns() throws Exception {
        CompletableFuture<Long> owner = new CompletableFuture<>();
        Cells.enter(7);
        Thread thread = new Thread(null, () -> owner.complete(Cells.current()), "library", 0, false);
        thread.start();
        assertThat(owner.get()).isEqualTo(7);
        thread.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
