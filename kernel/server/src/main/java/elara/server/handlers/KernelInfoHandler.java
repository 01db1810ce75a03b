package elara.server.handlers;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import elara.server.protocol.Handler;
import elara.server.protocol.Header;
import elara.server.protocol.Request;

/** Says what this kernel is and which language it runs. */
public final class KernelInfoHandler implements Handler {
    private static final String VERSION = version();

    private static String version() {
        String version = KernelInfoHandler.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version; // classes in a folder have no manifest
    }

    @Override
    public String type() {
        return "kernel_info_request";
    }

    @Override
    public void handle(Request request) {
        String java = System.getProperty("java.version");
        JsonObject language = new JsonObject();
        language.addProperty("name", "java");
        language.addProperty("version", java);
        language.addProperty("mimetype", "text/x-java");
        language.addProperty("file_extension", ".jshell");
        language.addProperty("pygments_lexer", "java");
        language.addProperty("codemirror_mode", "text/x-java");
        JsonArray links = new JsonArray();
        int feature = Runtime.version().feature();
        links.add(link("Java " + feature + " API", "https://docs.oracle.com/en/java/javase/" + feature + "/docs/api/"));
        links.add(link("The Java tutorials", "https://dev.java/learn/"));
        JsonObject content = new JsonObject();
        content.addProperty("protocol_version", Header.PROTOCOL_VERSION);
        content.addProperty("implementation", "elara");
        content.addProperty("implementation_version", VERSION);
        content.add("language_info", language);
        content.addProperty("banner", "Elara " + VERSION + " on Java " + java + ", " + System.getProperty("java.vm.name"));
        content.add("help_links", links);
        JsonArray features = new JsonArray();
        features.add("kernel subshells");
        content.add("supported_features", features);
        request.reply(content);
    }

    private static JsonObject link(String text, String url) {
        JsonObject link = new JsonObject();
        link.addProperty("text", text);
        link.addProperty("url", url);
        return link;
    }
}
