package elara.server.handlers;

import com.google.gson.JsonObject;
import elara.server.help.Inspector;
import elara.server.protocol.Fields;
import elara.server.protocol.Handler;
import elara.server.protocol.MalformedMessageException;
import elara.server.protocol.Request;
import java.util.Map;
import java.util.Optional;

/** Says what the name at the cursor, or the method called there, is. */
public final class InspectHandler implements Handler {
    private final Inspector inspector;

    /** Inspects with {@code inspector}. */
    public InspectHandler(Inspector inspector) {
        this.inspector = inspector;
    }

    @Override
    public String type() {
        return "inspect_request";
    }

    @Override
    public void handle(Request request) throws MalformedMessageException {
        Fields fields = request.fields();
        String code = fields.string("code");
        int cursor = CodeText.toIndex(code, fields.integer("cursor_pos", Integer.MAX_VALUE));
        Optional<Map<String, String>> found = inspector.inspect(code, cursor, fields.integer("detail_level", 0) > 0);
        JsonObject data = new JsonObject();
        found.ifPresent(forms -> forms.forEach(data::addProperty));
        JsonObject reply = new JsonObject();
        reply.addProperty("found", found.isPresent());
        reply.add("data", data);
        reply.add("metadata", new JsonObject());
        request.reply(reply);
    }
}
