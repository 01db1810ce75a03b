package elara.widgets;

import elara.display.MimeBundle;
import java.util.Map;

/** HTML that a program can change. */
public final class HTML extends Control<String, HTML> {
    /** HTML at first. */
    public HTML(String value) {
        super("HTML", "HTML", "value", "");
        begin(value);
    }

    @Override
    String decode(Object held) {
        return (String) held;
    }

    @Override
    Map<String, Object> farewell() {
        return Map.of();
    }

    @Override
    MimeBundle fallback() {
        return super.fallback().with("text/html", value());
    }
}
