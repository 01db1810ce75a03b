package elara.server.magics.explore;

import elara.server.history.Glob;
import elara.server.history.History;
import elara.server.magics.Magic;
import elara.server.magics.MagicCall;
import elara.server.magics.MagicContext;
import elara.server.magics.MagicException;
import elara.server.magics.Options;
import elara.server.magics.Parameter;
import elara.server.magics.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code %history}: the cells that were run. */
public final class HistoryMagic implements Magic {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");
    private static final int MOST_FOUND = 50;

    private final History history;

    public HistoryMagic(History history) {
        this.history = history;
    }

    @Override
    public List<String> names() {
        return List.of("history", "hist", "/history", "/list");
    }

    @Override
    public String usage() {
        return "%history [-n count] [-g text] [number ...]";
    }

    @Override
    public String summary() {
        return "Lists the cells that were run since the kernel has started, in that order.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("-n count", "only the last so many"),
                new Parameter("-g text", "instead the cells of all notebooks that have this text in them, 50 at most; `*` is any text, `?` one character"),
                new Parameter("number", "of a cell, `3`, or of several, `3-7`"));
    }

    @Override
    public List<String> examples() {
        return List.of("%history", "%history 2-4 7", "%history -n 5", "%history -g \"%maven\"");
    }

    @Override
    public String run(MagicCall call, MagicContext context) throws MagicException {
        Options options = Options.parse(call, this);
        List<String> texts = options.values("-g");
        List<History.Entry> found = texts.isEmpty() ? ofSession(options.rest())
                : history.search(Glob.of("*" + String.join("*", texts) + "*"), MOST_FOUND, true);
        found = withoutThis(found, context.code());
        int last = options.number("-n").orElse(found.size());
        show(found.subList(Math.max(0, found.size() - last), found.size()), !texts.isEmpty(), context);
        return null;
    }

    private List<History.Entry> ofSession(List<String> ranges) throws MagicException {
        List<History.Entry> all = history.range(0, 0, Integer.MAX_VALUE);
        if (ranges.isEmpty()) {
            return all;
        }
        List<History.Entry> found = new ArrayList<>();
        for (String each : ranges) {
            Matcher range = RANGE.matcher(each);
            if (!range.matches()) {
                throw new MagicException("\"" + each + "\" is no number of a cell, as 3 is, and no range, as 3-7. Usage: " + usage());
            }
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            all.stream().filter(entry -> entry.line() >= first && entry.line() <= last).forEach(found::add);
        }
        return found;
    }

    /** The cell that asks is the last one itself. */
    private static List<History.Entry> withoutThis(List<History.Entry> entries, String code) {
        boolean last = !entries.isEmpty() && entries.get(entries.size() - 1).source().equals(code);
        return last ? entries.subList(0, entries.size() - 1) : entries;
    }

    private static void show(List<History.Entry> entries, boolean ofAll, MagicContext context) {
        Table table = new Table(ofAll ? "session/cell" : "cell", "source");
        entries.forEach(entry -> table.row(ofAll ? entry.session() + "/" + entry.line() : "In[" + entry.line() + "]", entry.source().strip()));
        if (table.isEmpty()) {
            context.print("No such cell was run.\n");
        } else {
            context.show(table.bundle());
        }
    }
}
