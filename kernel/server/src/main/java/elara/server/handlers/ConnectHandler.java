package elara.server.handlers;

import com.google.gson.JsonObject;
import elara.server.protocol.ConnectionFile;
import elara.server.protocol.Handler;
import elara.server.protocol.Request;

/** Tells the ports that the kernel listens on. */
public final class ConnectHandler implements Handler {
    private final ConnectionFile connection;

    /** Tells those of {@code connection}. */
    public ConnectHandler(ConnectionFile connection) {
        this.connection = connection;
    }

    @Override
    public String type() {
        return "connect_request";
    }

    @Override
    public void handle(Request request) {
        JsonObject ports = new JsonObject();
        ports.addProperty("shell_port", connection.shell_port());
        ports.addProperty("iopub_port", connection.iopub_port());
        ports.addProperty("stdin_port", connection.stdin_port());
        ports.addProperty("hb_port", connection.hb_port());
        ports.addProperty("control_port", connection.control_port());
        request.reply(ports);
    }
}
