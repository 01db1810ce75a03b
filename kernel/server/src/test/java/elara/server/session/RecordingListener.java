package elara.server.session;

import elara.server.jvm.SessionListener;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Keeps what a session says, each as one line of text that begins with its cell. */
public class RecordingListener implements SessionListener {
    /** What was said and not yet taken, in order. */
    public final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    @Override
    public void stream(long cell, String name, String text) {
        said.add(cell + " " + name + " " + text);
    }

    @Override
    public void display(long cell, Map<String, Object> data, Map<String, Object> metadata, String id) {
        said.add(cell + " display " + data);
    }

    @Override
    public void updateDisplay(long cell, Map<String, Object> data, Map<String, Object> metadata, String id) {
        said.add(cell + " update " + data);
    }

    @Override
    public void clearOutput(long cell, boolean wait) {
        said.add(cell + " clear " + wait);
    }

    @Override
    public void inputRequested(long cell) {
        said.add(cell + " input");
    }

    @Override
    public void commOpened(long cell, String id, String target, Map<String, Object> data, Map<String, Object> metadata) {
        said.add(cell + " open " + target + " " + data);
    }

    @Override
    public void commMessage(long cell, String id, Map<String, Object> data) {
        said.add(cell + " message " + data);
    }

    @Override
    public void commClosed(long cell, String id, Map<String, Object> data) {
        said.add(cell + " close " + id);
    }

    @Override
    public void ended() {
        said.add("ended");
    }
}
