package elara.server.comm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import elara.server.protocol.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose output is whose, however late it comes. */
class RunRequestsTest {
    private final RunRequests runs = new RunRequests();

    private static Message request(String id) {
        JsonObject header = new JsonObject();
        header.addProperty("msg_id", id);
        return new Message(List.of(), header, new JsonObject(), new JsonObject(), new JsonObject(), List.of());
    }

    private String of(long run) {
        return runs.of(run).request().header().get("msg_id").getAsString();
    }

    @Test
    void noRunHasARequestBeforeTheFirst() {
        assertThat(runs.of(0)).isNull();
        assertThat(runs.of(1)).isNull();
    }

    @Test
    void eachRunHasItsOwn() {
        long cell = runs.cell(request("cell"), true, false);
        long message = runs.message(request("message"));
        long other = runs.cell(request("other"), false, true);
        assertThat(List.of(of(cell), of(message), of(other))).containsExactly("cell", "message", "other");
        assertThat(runs.of(cell).silent()).isTrue();
        assertThat(runs.of(cell).allowStdin()).isFalse();
        assertThat(runs.of(message).silent()).isFalse();
        assertThat(runs.of(message).allowStdin()).isFalse();
        assertThat(runs.of(other).allowStdin()).isTrue();
    }

    @Test
    void whatNobodyOwnsIsOfTheLatest() {
        runs.cell(request("cell"), false, false);
        assertThat(of(0)).isEqualTo("cell");
        runs.message(request("message"));
        assertThat(of(0)).isEqualTo("message");
    }

    @Test
    void aRunOnBehalfOfACellIsTheCells() {
        long cell = runs.cell(request("cell"), false, false);
        runs.cell(request("later"), false, false);
        long first = runs.onBehalfOf(cell);
        long second = runs.onBehalfOf(first);
        assertThat(List.of(of(first), of(second))).containsExactly("cell", "cell");
        assertThat(first).isNotEqualTo(second).isNotEqualTo(cell);
        assertThat(RunRequests.ownerOf(second)).isEqualTo(cell);
    }

    @Test
    void whatWasLongAgoIsOfTheLatestCell() {
        long first = runs.cell(request("first"), false, false);
        runs.end(first);
        long message = runs.message(request("message"));
        for (int i = 0; i < 999; i++) {
            runs.end(runs.cell(request("cell " + i), false, false));
        }
        assertThat(of(first)).as("1,000 are kept").isEqualTo("first");
        runs.cell(request("last"), false, false);
        assertThat(of(first)).isEqualTo("last");
        assertThat(of(message)).as("messages are counted apart").isEqualTo("message");
        for (int i = 0; i < 1000; i++) {
            runs.message(request("message " + i));
        }
        assertThat(of(message)).as("1,000 of them are kept").isEqualTo("last");
    }

    @Test
    void aCellThatGoesOnIsNeverLongAgo() {
        long training = runs.cell(request("training"), false, false);
        for (int i = 0; i < 2000; i++) {
            runs.end(runs.cell(request("on another shell " + i), false, false));
        }
        assertThat(of(training)).isEqualTo("training");
    }
}
