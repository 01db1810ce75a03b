package elara.agent;

import static org.assertj.core.api.Assertions.assertThat;

import elara.wire.Frame;
import elara.wire.FrameType;
import elara.wire.FrameType.Status;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What code of a cell asks the kernel for, and what runs while it waits. */
class CallsTest extends WithRunningLoop {
    @Test
    void aCallIsAnsweredByTheKernel() throws Exception {
        long request = loop.invoke(5, 0, true, "calls");
        Frame call = loop.assertNext(FrameType.CALL, 1L, 5L, 0L, "ask", 7L);
        loop.pair.far.send(FrameType.CALL_REPLY, call.number(0), Status.OK, "seven");
        loop.assertReply(request, "OK", Map.of("text/plain", "<seven>"));
    }

    @Test
    void aCallThatFailsSaysWhy() throws Exception {
        long request = loop.invoke(5, 0, true, "calls");
        loop.pair.far.send(FrameType.CALL_REPLY, loop.assertNext(FrameType.CALL).number(0), Status.FAILED, "cannot");
        loop.assertNext(FrameType.DESCRIBING);
        assertThat(loop.assertReply(request, "EXCEPTION").map(2)).containsEntry("message", "cannot");
    }

    @Test
    void aCallThatIsStoppedStopsItsRun() throws Exception {
        long request = loop.invoke(5, 0, true, "calls");
        loop.pair.far.send(FrameType.CALL_REPLY, loop.assertNext(FrameType.CALL).number(0), Status.STOPPED, null);
        loop.assertReply(request, "STOPPED");
    }

    @Test
    void otherCodeRunsOnTheThreadThatWaits() throws Exception {
        long outer = loop.invoke(5, 0, true, "printsAround");
        loop.assertPrinted(5, "before");
        Frame call = loop.assertNext(FrameType.CALL);
        long inner = loop.invoke(6, 0, false, "prints");
        loop.assertPrinted(6, "inner");
        loop.assertReply(inner, "OK");
        loop.pair.far.send(FrameType.RENDER, ++loop.requests, 6L, 0, false);
        loop.assertReply(loop.requests, "OK", Map.of("text/plain", "1"));
        assertThat(loop.invoke(6, 0, false, "value")).isEqualTo(loop.requests); // nobody renders this one
        loop.assertReply(loop.requests, "OK");
        loop.pair.far.send(FrameType.CALL_REPLY, call.number(0), Status.OK, 2);
        loop.assertPrinted(5, "after");
        loop.assertReply(outer, "OK", Map.of("text/plain", "2"));
    }

    @Test
    void callsNest() throws Exception {
        long outer = loop.invoke(5, 0, true, "callsTwice");
        Frame first = loop.assertNext(FrameType.CALL, 1L, 5L, 0L, "first");
        long inner = loop.invoke(5, 0, true, "calls");
        Frame within = loop.assertNext(FrameType.CALL, 2L, 5L, 0L, "ask");
        loop.pair.far.send(FrameType.CALL_REPLY, first.number(0), Status.OK, "a"); // before what runs within it has ended
        loop.pair.far.send(FrameType.CALL_REPLY, within.number(0), Status.OK, "b");
        loop.assertReply(inner, "OK", Map.of("text/plain", "<b>"));
        loop.pair.far.send(FrameType.CALL_REPLY, loop.assertNext(FrameType.CALL, 3L).number(0), Status.OK, "c");
        loop.assertReply(outer, "OK", Map.of("text/plain", "a c"));
    }

    @Test
    void whatAnotherRunPrintsIsNotCaptured() throws Exception {
        long outer = loop.invoke(5, 0, true, "captures");
        Frame call = loop.assertNext(FrameType.CALL);
        loop.assertReply(loop.invoke(5, 0, false, "prints"), "OK");
        long other = loop.invoke(6, 0, false, "prints");
        loop.assertPrinted(6, "inner");
        loop.assertReply(other, "OK");
        loop.pair.far.send(FrameType.CALL_REPLY, call.number(0), Status.OK, "x");
        assertThat(loop.assertReply(outer, "OK").map(2)).containsEntry("text/plain", "[{output_type=stream, name=stdout, text=inner}, "
            + "{output_type=display_data, data={text/plain=<x>}, metadata={}}]");
    }

    @Test
    void anotherThreadWaitsWithoutServing() throws Exception {
        long request = loop.invoke(5, 0, true, "callsOnThread");
        loop.pair.far.send(FrameType.CALL_REPLY, loop.assertNext(FrameType.CALL, 1L, 5L, -1L, "ask").number(0), Status.OK, "x");
        loop.assertReply(request, "OK", Map.of("text/plain", "x"));
    }

    @Test
    void anInterruptEndsTheWaitForTheKernel() throws Exception {
        long request = loop.invoke(5, 0, true, "tries");
        loop.assertNext(FrameType.CALL);
        RunningLoop.cellThread("cell").interrupt();
        loop.assertReply(request, "OK", Map.of("text/plain", "interrupted while waiting for the kerneltrue"));
        loop.assertReply(loop.invoke(6, 0, true, "value"), "OK");
    }
}
