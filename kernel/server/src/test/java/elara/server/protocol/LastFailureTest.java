package elara.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A failure that the kernel told 50 ms after the request had come. */
class LastFailureTest {
    private static final long TAKEN = Duration.ofMillis(50).toNanos();

    private final LastFailure failure = new LastFailure();

    private static Request request(String session, String date) {
        JsonObject header = new JsonObject();
        header.addProperty("msg_type", "execute_request");
        header.addProperty("session", session);
        header.addProperty("date", date);
        JsonObject nothing = new JsonObject();
        return new Request(Channel.SHELL, new Message(List.of(), header, nothing, nothing, nothing, List.of()), null, null, null);
    }

    private void fail(String date) {
        Request failed = request("client", date);
        failure.set(failed, failed.arrived() + TAKEN);
    }

    private boolean wasUnknownTo(String date) {
        return failure.wasUnknownTo(request("client", date));
    }

    @Test
    void withoutAFailureNothingIsLate() {
        assertThat(wasUnknownTo("2026-05-01T10:00:00.010Z")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-3600000, false", "-1, false", "0, false", "1, true", "49, true", "50, false", "51, false", "3600000, false"})
    void whatIsMadeWhileItRunsIsMadeWithoutKnowing(long millis, boolean unknown) {
        Instant made = Instant.parse("2001-05-01T10:00:00Z"); // the client's clock is wrong by years
        fail(made.toString());
        assertThat(wasUnknownTo(made.plusMillis(millis).toString())).isEqualTo(unknown);
    }

    @Test
    void whatComesLongAfterIsNotHeldToBeLate() {
        Request failed = request("client", "2026-05-01T10:00:00Z");
        failure.set(failed, failed.arrived() - Duration.ofSeconds(11).toNanos());
        assertThat(wasUnknownTo("2026-05-01T09:59:59Z")).isFalse();
        failure.set(failed, failed.arrived() + TAKEN - Duration.ofSeconds(11).toNanos());
        assertThat(wasUnknownTo("2026-05-01T10:00:00.001Z")).isFalse();
    }

    @Test
    void anotherClientsClockSaysNothing() {
        fail("2026-05-01T10:00:00Z");
        assertThat(failure.wasUnknownTo(request("another", "2026-05-01T10:00:00.001Z"))).isFalse();
        assertThat(failure.wasUnknownTo(request(null, "2026-05-01T10:00:00.001Z"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-05-01T10:00:00, 2026-05-01T10:00:00.001234", "2026-05-01T10:00:00+00:00, 2026-05-01T12:00:00.001+02:00",
        "2026-05-01T10:00:00.000000Z, 2026-05-01T10:00:00.000001Z"})
    void datesAreWrittenInSeveralWays(String failed, String next) {
        fail(failed);
        assertThat(wasUnknownTo(next)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "yesterday", "2026-05-01", "2026-13-01T10:00:00Z"})
    void whereThereIsNoDateNothingIsLate(String date) {
        fail("2026-05-01T10:00:00Z");
        assertThat(wasUnknownTo(date)).isFalse();
        fail(date);
        assertThat(wasUnknownTo("2026-05-01T10:00:00.001Z")).isFalse();
    }
}
