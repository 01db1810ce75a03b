package elara.server.session;

import elara.server.jvm.SessionListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Keeps what a session says, each as one line of text that begins with its cell. */
public class RecordingListener implements SessionListener {
    /** What was said and not yet taken, in order. */
    public final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    /** What comes next throws this once, if not null. */
    public volatile Error throwing;

    /** The number of the last question that was asked. */
    public volatile long question;

    private void say(String text) {
        Error error = throwing;
        throwing = null;
        if (error != null) {
            throw error;
        }
        said.add(text);
    }

    @Override
    public void stream(long cell, String name, String text) {
        say(cell + " " + name + " " + text);
    }

    @Override
    public void display(long cell, Map<String, Object> data, Map<String, Object> metadata, String id) {
        say(cell + " display " + data);
    }

    @Override
    public void updateDisplay(long cell, Map<String, Object> data, Map<String, Object> metadata, String id) {
        say(cell + " update " + data);
    }

    @Override
    public void clearOutput(long cell, boolean wait) {
        say(cell + " clear " + wait);
    }

    @Override
    public void inputRequested(long cell, long question, String prompt, boolean password) {
        this.question = question;
        say(cell + " input");
    }

    @Override
    public void commOpened(long cell, String id, String target, Map<String, Object> data, Map<String, Object> metadata) {
        say(cell + " open " + target + " " + data);
    }

    @Override
    public void commMessage(long cell, String id, Map<String, Object> data, List<byte[]> buffers) {
        say(cell + " message " + data);
    }

    @Override
    public void commClosed(long cell, String id, Map<String, Object> data) {
        say(cell + " close " + id);
    }

    @Override
    public void failed(long cell, Throwable why) {
        said.add(cell + " failed " + why);
    }

    @Override
    public void ended() {
        said.add("ended");
    }
}
