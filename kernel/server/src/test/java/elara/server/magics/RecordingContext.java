package elara.server.magics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A context that only notes what magics do with it. */
class RecordingContext implements MagicContext {

    final List<List<Path>> added = new ArrayList<>();
    final List<String> executed = new ArrayList<>();
    final List<CellEnd> ends = new ArrayList<>();
    final StringBuilder printed = new StringBuilder();
    boolean restored;
    private final Path directory;

    RecordingContext(Path directory) {
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
    public Path directory() {
        return directory;
    }
}
