package elara.server.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The request that failed last, and which others their client made before it could know: on a busy machine some of them arrive late. The
 * date of a message is the client's, whose clock may be wrong, so only spans of time are compared, each measured by one clock: what was
 * made sooner after the request that failed than the kernel took for it was made without knowing.
 */
public final class LastFailure {
    /** What arrives later than this is never held to be late: a clock that is set back would make it seem so. */
    private static final Duration MAX_LATE = Duration.ofSeconds(10);

    private String session;
    private Instant made;
    private Duration taken;
    private long known;

    /** Notes that clients are about to be told that a request has failed. */
    public void set(Request failed) {
        set(failed, System.nanoTime());
    }

    void set(Request failed, long now) {
        session = session(failed);
        made = made(failed);
        taken = Duration.ofNanos(now - failed.arrived());
        known = now;
    }

    /** Whether the client that made the request that failed has made this one after it, and before it could know. */
    public boolean wasUnknownTo(Request request) {
        Instant later = made(request);
        return session != null && session.equals(session(request)) && made != null && later != null
            && later.isAfter(made) && later.isBefore(made.plus(taken)) && request.arrived() - known < MAX_LATE.toNanos();
    }

    private static String session(Request request) {
        return text(request, "session");
    }

    private static String text(Request request, String field) {
        JsonObject header = request.message().header();
        JsonElement value = header.get(field);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
    }

    /** Null if the client does not say when. A date without a zone is as good: it is compared with others of this client only. */
    private static Instant made(Request request) {
        String date = text(request, "date");
        try {
            Object parsed = date == null ? null : DateTimeFormatter.ISO_DATE_TIME.parseBest(date, OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : parsed instanceof OffsetDateTime time ? time.toInstant() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
