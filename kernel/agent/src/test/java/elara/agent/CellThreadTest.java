package elara.agent;

import static org.assertj.core.api.Assertions.assertThat;

import elara.wire.Frame;
import elara.wire.FrameType;
import elara.wire.FrameType.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a cell's thread runs, and what it replies. */
class CellThreadTest extends WithRunningLoop {
    @Test
    void aSimpleValueComesWithTheReply() throws Exception {
        loop.assertReply(loop.invoke(1, 0, true, "nothing", "value"), "OK", Map.of("text/plain", "the value"), Map.of());
    }

    @Test
    void renderingOfOtherValuesIsAnnounced() throws Exception {
        long request = loop.invoke(1, 0, true, "slow");
        loop.assertNext(FrameType.RENDERING, request, 0L);
        loop.assertReply(request, "OK", Map.of("text/plain", "null"));
    }

    @Test
    void aKeptValueIsRenderedLater() throws Exception {
        loop.assertReply(loop.invoke(1, 0, false, "value"), "OK");
        loop.pair.far.send(FrameType.RENDER, ++loop.requests, 1L, 0, false);
        loop.assertReply(loop.requests, "OK", Map.of("text/plain", "the value"));
        loop.pair.far.send(FrameType.RENDER, ++loop.requests, 1L, 0, false);
        loop.assertReply(loop.requests, "OK", Map.of("text/plain", "null"));
    }

    @Test
    void nothingRunsAfterAnException() throws Exception {
        long request = loop.invoke(1, 3, true, "fails", "prints");
        loop.assertNext(FrameType.DESCRIBING, request, 3L);
        assertThat(loop.assertReply(request, "EXCEPTION").map(2)).containsEntry("message", "no");
    }

    @Test
    void threadsRunSideBySide() throws Exception {
        long waiting = loop.invoke(5, 0, true, "calls");
        Frame call = loop.assertNext(FrameType.CALL, 1L, 5L, 0L);
        long beside = loop.invoke(6, 1, false, "prints");
        loop.assertPrinted(6, "inner");
        loop.assertReply(beside, "OK");
        loop.pair.far.send(FrameType.CALL_REPLY, call.number(0), Status.OK, "x");
        loop.assertReply(waiting, "OK");
    }

    @Test
    void aThreadThatIsLeftBehindIsReplacedAndAllItsRequestsAreAnswered() throws Exception {
        long outer = loop.invoke(5, 2, true, "calls");
        loop.assertNext(FrameType.CALL);
        long inner = loop.invoke(5, 2, true, "waits");
        RunningLoop.begun.await();
        loop.pair.far.send(FrameType.ABANDON, ++loop.requests, 2, "abandoned-1");
        loop.assertReply(inner, "STOPPED");
        loop.assertReply(outer, "STOPPED");
        loop.assertReply(loop.requests, "OK");
        loop.assertReply(loop.invoke(6, 2, true, "value"), "OK");
        Thread left = RunningLoop.cellThread("abandoned-1");
        RunningLoop.latch.countDown();
        loop.assertNext(FrameType.CALL);
        left.join(20_000);
        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void whatAThreadThatIsLeftBehindHasNotBegunWithIsDone() throws Exception {
        long running = loop.invoke(5, 2, true, "waits");
        RunningLoop.begun.await();
        long queued = loop.invoke(6, 2, true, "value");
        loop.pair.far.send(FrameType.ABANDON, ++loop.requests, 2, "abandoned-2");
        loop.assertReply(running, "STOPPED");
        assertThat(List.of(loop.pair.far.read().number(0), loop.pair.far.read().number(0))).containsExactlyInAnyOrder(queued, loop.requests);
        RunningLoop.latch.countDown();
    }

    @Test
    void aValueThatCannotBeSentIsAnException() throws Exception {
        long request = loop.invoke(1, 0, true, "cannotBeSent");
        loop.assertNext(FrameType.RENDERING);
        assertThat(loop.assertReply(request, "EXCEPTION").map(2).get("message").toString()).contains("java.lang.Object cannot be sent");
        loop.assertReply(loop.invoke(1, 0, true, "value"), "OK");
    }

    @Test
    void findsWhatVariablesHold() throws Exception {
        loop.assertReply(loop.invoke(1, 0, false, "uses", "locks"), "OK");
        List<String> replaced = List.of("REPL.Old");
        loop.pair.far.send(FrameType.FIND_HELD, ++loop.requests, 20_000L, replaced, List.of("x", "REPL.x$v", "x", "z", "REPL.z$v", "z"));
        loop.assertReply(loop.requests, "OK", List.of("x"), false);
        // The last one cannot be looked into before another thread lets it.
        loop.pair.far.send(FrameType.FIND_HELD, ++loop.requests, 100L, replaced, List.of("x", "REPL.x$v", "x", "y", "REPL.y$v", "y"));
        loop.assertReply(loop.requests, "OK", List.of("x"), true);
    }
}
