package elara.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    private final Fields fields = new Fields(JsonParser.parseString(
        "{\"text\":\"t\",\"number\":7,\"flag\":true,\"object\":{\"a\":1},\"null\":null}").getAsJsonObject(), "a test_request");

    @Test
    void readsWhatIsThere() throws MalformedMessageException {
        assertThat(fields.string("text")).isEqualTo("t");
        assertThat(fields.string("text", "other")).isEqualTo("t");
        assertThat(fields.integer("number")).isEqualTo(7);
        assertThat(fields.integer("number", 1)).isEqualTo(7);
        assertThat(fields.flag("flag", false)).isTrue();
        assertThat(fields.object("object").get("a").getAsInt()).isEqualTo(1);
    }

    @Test
    void takesTheDefaultForWhatIsMissingOrNull() throws MalformedMessageException {
        for (String name : new String[] {"absent", "null"}) {
            assertThat(fields.string(name, "other")).isEqualTo("other");
            assertThat(fields.integer(name, 3)).isEqualTo(3);
            assertThat(fields.flag(name, true)).isTrue();
            assertThat(fields.object(name)).isEqualTo(new JsonObject());
        }
    }

    private static void assertFails(ThrowingCallable reading, String message) {
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(reading).withMessage(message);
    }

    @Test
    void saysWhatIsMissing() {
        assertFails(() -> fields.string("absent"), "a test_request needs the field \"absent\", a string");
        assertFails(() -> fields.string("null"), "a test_request needs the field \"null\", a string");
        assertFails(() -> fields.integer("absent"), "a test_request needs the field \"absent\", a whole number");
    }

    @Test
    void saysWhatHasTheWrongType() {
        assertFails(() -> fields.string("number"), "The field \"number\" of a test_request must be a string");
        assertFails(() -> fields.string("object", "x"), "The field \"object\" of a test_request must be a string");
        assertFails(() -> fields.integer("text"), "The field \"text\" of a test_request must be a whole number");
        assertFails(() -> fields.integer("flag", 1), "The field \"flag\" of a test_request must be a whole number");
        assertFails(() -> fields.flag("number", true), "The field \"number\" of a test_request must be true or false");
        assertFails(() -> fields.object("text"), "The field \"text\" of a test_request must be an object");
    }

    @ParameterizedTest
    @CsvSource({"-3, -3", "3.0, 3", "2147483648, 2147483647", "-1e400, -2147483648", "1e999999999, 2147483647"})
    void takesTheNearestInt(String json, int expected) throws MalformedMessageException {
        assertThat(number(json)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "NaN", "Infinity", "1e-3"})
    void refusesWhatIsNoWholeNumber(String json) {
        assertFails(() -> number(json), "The field \"n\" of a test_request must be a whole number");
    }

    private static int number(String json) throws MalformedMessageException {
        return new Fields(JsonParser.parseString("{\"n\": " + json + "}").getAsJsonObject(), "a test_request").integer("n");
    }
}
