package elara.timing;

import java.util.Locale;

/** Quantities with units that a reader can take in: three digits, more where they are whole. */
final class Quantity {
    private static final String[] TIMES = {"ns", "µs", "ms", "s"};
    private static final String[] SIZES = {"B", "kB", "MB", "GB", "TB"};
    private static final long MINUTE = 60_000_000_000L;

    private Quantity() {
    }

    /** A time of so many nanoseconds. */
    static String time(double nanos) {
        if (nanos >= MINUTE) {
            long seconds = Math.round(nanos / 1e9);
            return String.format(Locale.ROOT, "%d min %d s", seconds / 60, seconds % 60);
        }
        return scaled(nanos, TIMES);
    }

    /** A number of bytes. */
    static String size(double bytes) {
        return bytes < 999.5 ? Math.round(bytes) + " B" : scaled(bytes, SIZES);
    }

    private static String scaled(double value, String[] units) {
        int unit = 0;
        double left = value;
        while (left >= 999.5 && unit < units.length - 1) {
            left /= 1000;
            unit++;
        }
        int decimals = left < 9.995 ? 2 : left < 99.95 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f %s", left, units[unit]);
    }

    /** A count with its noun. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
