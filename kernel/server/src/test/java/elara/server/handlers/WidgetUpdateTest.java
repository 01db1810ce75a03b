package elara.server.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import elara.server.protocol.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class WidgetUpdateTest {
    private static final Message CELL = message("execute_request", "{'code': '1'}");

    private static Message message(String type, String content) {
        JsonObject header = new JsonObject();
        header.addProperty("msg_type", type);
        return new Message(List.of(), header, new JsonObject(), new JsonObject(), JsonParser.parseString(content).getAsJsonObject(), List.of());
    }

    private static Message update(String id, String state) {
        return message("comm_msg", "{'comm_id': '" + id + "', 'data': {'method': 'update', 'state': " + state + "}}");
    }

    @Test
    void aNewerOneOfTheSameAttributesTakesItsPlace() {
        Message first = update("a", "{'value': 1}");
        assertThat(WidgetUpdate.isSuperseded(first, List.of())).isFalse();
        assertThat(WidgetUpdate.isSuperseded(first, List.of(update("a", "{'value': 2}")))).isTrue();
        assertThat(WidgetUpdate.isSuperseded(first, List.of(update("b", "{'value': 2}"), update("a", "{'value': 2, 'x': 3}")))).isTrue();
        assertThat(WidgetUpdate.isSuperseded(first, List.of(update("b", "{'value': 2}"), update("a", "{'x': 3}")))).isFalse();
    }

    @Test
    void cellsAndClicksInBetweenKeepTheirTurn() {
        Message first = update("a", "{'value': 1}");
        Message click = message("comm_msg", "{'comm_id': 'b', 'data': {'method': 'custom', 'content': {'event': 'click'}}}");
        for (Message between : List.of(CELL, click, message("comm_msg", "{}"), message("comm_close", "{'comm_id': 'a'}"))) {
            assertThat(WidgetUpdate.isSuperseded(first, List.of(between, update("a", "{'value': 2}")))).isFalse();
        }
    }

    @Test
    void theEchoSaysTheSame() {
        Message update = update("a", "{'value': 1}");
        assertThat(WidgetUpdate.echo(update)).isEqualTo(JsonParser.parseString(
            "{'comm_id': 'a', 'data': {'method': 'echo_update', 'state': {'value': 1}}}"));
        assertThat(WidgetUpdate.isUpdate(update)).as("the message itself is unchanged").isTrue();
        assertThat(WidgetUpdate.isUpdate(CELL)).isFalse();
    }
}
