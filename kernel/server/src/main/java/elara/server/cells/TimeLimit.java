package elara.server.cells;

import elara.server.errors.CellError;
import elara.server.jvm.OtherKernels.Setting;
import elara.server.magics.MagicException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a cell may take, as an environment variable says.
 *
 * @param millis less than 1 if it may take as long as it wants
 * @param setting where that is said
 */
record TimeLimit(long millis, Setting setting) {
    static final TimeLimit NONE = new TimeLimit(-1, null);
    private static final Pattern FORM = Pattern.compile("\\s*(-?\\d{1,18})\\W*([A-Za-z]*)\\s*");

    /**
     * Reads it: milliseconds, or a number and a {@link TimeUnit}.
     *
     * @throws MagicException if it is neither
     */
    static TimeLimit parse(Setting setting) throws MagicException {
        Matcher form = FORM.matcher(setting.value());
        if (form.matches()) {
            try {
                TimeUnit unit = form.group(2).isEmpty() ? TimeUnit.MILLISECONDS : TimeUnit.valueOf(form.group(2).toUpperCase(Locale.ROOT));
                return new TimeLimit(unit.toMillis(Long.parseLong(form.group(1))), setting);
            } catch (IllegalArgumentException noUnit) {
                // As if it did not match.
            }
        }
        throw new MagicException("\"" + setting.value() + "\" is no time, so cells run without a limit."
            + " Write a number of milliseconds, or a number and a unit, such as 30 SECONDS.");
    }

    boolean isSet() {
        return millis >= 1;
    }

    /** What is told of a cell that was ended because of it. */
    CellError told(CellError interrupted) {
        return CellError.of("TimeoutException", interrupted.message().replaceFirst("^The cell was (interrupted|stopped)\\.",
            Matcher.quoteReplacement("The cell was stopped: " + setting.variable() + " allows no more than " + setting.value().strip()
                + (setting.value().strip().matches("\\d+") ? " milliseconds." : "."))));
    }
}
