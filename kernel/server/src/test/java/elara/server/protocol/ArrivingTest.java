package elara.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How long requests on their way are waited for, by a clock that only a pause moves. */
class ArrivingTest {
    private final Queue<Request> queue = new ArrayDeque<>();
    /** What arrives when, in milliseconds. */
    private final TreeMap<Long, Request> onTheWay = new TreeMap<>();
    /** Not at zero: a deadline is later than now, not a length of time. */
    private long now = 7_000_000_000L;
    private final long began = now;

    private List<Request> take() {
        return new Arriving(queue, () -> now, this::pause).take(message -> message.type().equals("execute_request"));
    }

    private void pause(long nanos) {
        now += nanos;
        var come = onTheWay.headMap(took(), true);
        queue.addAll(come.values());
        come.clear();
    }

    private long took() {
        return (now - began) / 1_000_000;
    }

    private static Request request(String type) {
        return new Request(Channel.SHELL, new Message(List.of(), Header.of(type), new JsonObject(), new JsonObject(), new JsonObject(), List.of()), null, null, null);
    }

    private Request arrives(long millis) {
        Request request = request("execute_request");
        onTheWay.put(millis, request);
        return request;
    }

    @Test
    void whereNoneComesTheFirstIsWaitedForBriefly() {
        assertThat(take()).isEmpty();
        assertThat(took()).isEqualTo(20);
    }

    @Test
    void whatComesWhileTheFirstIsWaitedForIsTaken() {
        Request first = arrives(19);
        assertThat(take()).containsExactly(first);
        assertThat(took()).isEqualTo(120);
    }

    @Test
    void afterOneThatWaitsTheNextMayTakeLonger() {
        Request first = request("execute_request");
        queue.add(first);
        Request second = arrives(90);
        Request third = arrives(180);
        assertThat(take()).containsExactly(first, second, third);
        assertThat(took()).isEqualTo(300);
    }

    @Test
    void whatComesLaterIsAnotherOne() {
        queue.add(request("execute_request"));
        Request late = arrives(101);
        assertThat(take()).hasSize(1).doesNotContain(late);
    }

    @Test
    void aClientThatNeverStopsIsNotWaitedForForEver() {
        for (long millis = 10; millis < 10_000; millis += 10) {
            arrives(millis);
        }
        assertThat(take()).isNotEmpty();
        assertThat(took()).isEqualTo(2020);
    }

    @Test
    void othersStayInOrderAndAreNotWaitedFor() {
        List<Request> others = List.of(request("kernel_info_request"), request("comm_msg"));
        queue.add(others.get(0));
        queue.add(others.get(1));
        assertThat(take()).isEmpty();
        assertThat(queue).containsExactlyElementsOf(others);
        assertThat(took()).isEqualTo(20);
    }
}
