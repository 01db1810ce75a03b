package elara.server.magics;

import elara.server.session.Execution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A context that only notes what magics do with it. */
public class RecordingContext implements MagicContext {

    public final List<List<Path>> added = new ArrayList<>();
    public final List<String> executed = new ArrayList<>();
    public final List<CellEnd> ends = new ArrayList<>();
    public final List<Map<String, Object>> shown = new ArrayList<>();
    public final StringBuilder errors = new StringBuilder();
    public final StringBuilder printed = new StringBuilder();
    public boolean restored;
    private final Path directory;

    public RecordingContext(Path directory) {
        this.directory = directory;
    }

    @Override
    public void addToClasspath(List<Path> entries) {
        added.add(entries);
    }

    @Override
    public void print(String text) {
        printed.append(text);
    }

    @Override
    public void printError(String text) {
        errors.append(text);
    }

    @Override
    public void show(Map<String, Object> data) {
        shown.add(data);
    }

    @Override
    public void runJava(String before, int from, int to, String after) {
        executed.add(before + "[" + from + "," + to + "]" + after);
    }

    @Override
    public boolean compiles(String before, int from, int to, String after) {
        return false;
    }

    @Override
    public <T> T inSession(Function<Execution, T> work) {
        return work.apply(null);
    }

    @Override
    public void execute(String name, String code) {
        executed.add(code);
    }

    @Override
    public String cell() {
        return "In[1]";
    }

    @Override
    public String code() {
        return "";
    }

    @Override
    public void atEnd(CellEnd end) {
        ends.add(end);
    }

    @Override
    public void restore() {
        restored = true;
    }

    @Override
    public boolean isInCell() {
        return true;
    }

    @Override
    public Path directory() {
        return directory;
    }
}
