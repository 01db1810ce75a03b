package elara.helpers;

import elara.helpers.output.LiveOutput;
import elara.helpers.output.View;
import elara.helpers.text.Html;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/**
 * A bar that follows a loop, with its rate and the time that remains:
 *
 * <pre>{@code
 * for (int epoch : Progress.of("epochs", 50)) net.fit(data);      // epoch is 0, 1 … 49
 * for (DataSet batch : Progress.of("batches", batches)) net.fit(batch);
 *
 * var bar = Progress.bar("steps", 1000);                           // any other loop
 * while (loss > 0.01) { …; bar.step(); }
 * }</pre>
 *
 * <p>What it leaves behind holds no times, so that a saved notebook is the same after each run. In a loop within a loop,
 * follow the outer one. Outside a notebook the loop runs as it would without.
 *
 * @param <T> what the loop runs over
 */
public final class Progress<T> implements Iterable<T>, View {
    private static final double NANOS = 1e9;
    private static final int UNKNOWN = -1;
    /** A rate measured over less than this says nothing. */
    private static final double SETTLING_SECONDS = 0.2;

    private final String what;
    private final int total;
    private final Iterable<T> items;
    private final LiveOutput output = new LiveOutput(this);
    private volatile int done;
    private volatile long begin;

    private Progress(String what, int total, Iterable<T> items) {
        this.what = what;
        this.total = total;
        this.items = items;
    }

    /** Follows a loop over the numbers from 0 to {@code count} − 1. {@code what} names them, such as "epochs". */
    public static Progress<Integer> of(String what, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Progress needs how many " + what + " there are, 0 or more, not " + count);
        }
        return new Progress<>(what, count, () -> IntStream.range(0, count).iterator());
    }

    /** Follows a loop over {@code items}; of a collection it shows how many remain. {@code what} names them, such as "batches". */
    public static <T> Progress<T> of(String what, Iterable<T> items) {
        return new Progress<>(what, items instanceof Collection<?> counted ? counted.size() : UNKNOWN, items);
    }

    /** A bar that moves by {@link #step}, {@code total} times. */
    public static Progress<Integer> bar(String what, int total) {
        return of(what, total);
    }

    /** One more is done. */
    public void step() {
        if (begin == 0) {
            begin();
        }
        done++;
        output.changed();
    }

    private void begin() {
        done = 0;
        begin = System.nanoTime();
        output.changed();
    }

    /** Each time anew from the beginning; the element before counts as done when the next one is asked for. */
    @Override
    public Iterator<T> iterator() {
        begin();
        Iterator<T> wrapped = items.iterator();
        return new Iterator<>() {
            private boolean within;

            @Override
            public boolean hasNext() {
                if (within) {
                    within = false;
                    step();
                }
                return wrapped.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("There are no more " + what);
                }
                within = true;
                return wrapped.next();
            }
        };
    }

    @Override
    public String html() {
        String value = total == UNKNOWN && output.isMoving() ? "" : " value=\"" + (total == UNKNOWN ? 1 : Math.min(done, total)) + "\"";
        return "<div style=\"display:flex;align-items:center;gap:0.8em\"><progress max=\"" + Math.max(total, 1) + "\"" + value
            + " style=\"width:18em;height:1.2em\"></progress><span>" + Html.escape(text()) + "</span></div>";
    }

    /** Such as "epochs: 12 of 50", while it runs with the rate and the time that remains. */
    @Override
    public String text() {
        int count = done;
        String text = what + ": " + count + (total == UNKNOWN ? "" : " of " + total);
        double seconds = (System.nanoTime() - begin) / NANOS;
        if (!output.isMoving() || count == 0 || count == total || seconds < SETTLING_SECONDS) {
            return text;
        }
        text += String.format(Locale.ROOT, count / seconds < 10 ? " · %.1f/s" : " · %.0f/s", count / seconds);
        return total == UNKNOWN ? text : text + " · " + remaining(Math.round(seconds * (total - count) / count)) + " left";
    }

    @Override
    public String toString() {
        return text();
    }

    private static String remaining(long seconds) {
        Duration time = Duration.ofSeconds(Math.max(0, seconds));
        return time.toMinutes() == 0 ? time.toSeconds() + " s"
            : time.toHours() == 0 ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
            : time.toHours() + " h " + time.toMinutesPart() + " min";
    }
}
