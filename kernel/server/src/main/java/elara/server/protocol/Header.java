package elara.server.protocol;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Makes the headers of the kernel's messages. */
public final class Header {
    /** The version of the messaging protocol that is spoken here. */
    public static final String PROTOCOL_VERSION = "5.5";

    private static final String SESSION = UUID.randomUUID().toString();
    private static final String USER = System.getProperty("user.name", "kernel");

    private Header() {
    }

    static JsonObject of(String messageType) {
        JsonObject header = new JsonObject();
        header.addProperty("msg_id", UUID.randomUUID().toString());
        header.addProperty("session", SESSION);
        header.addProperty("username", USER);
        header.addProperty("date", Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
        header.addProperty("msg_type", messageType);
        header.addProperty("version", PROTOCOL_VERSION);
        return header;
    }
}
