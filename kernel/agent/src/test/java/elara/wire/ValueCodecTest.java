package elara.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueCodecTest {
    static Stream<Object> valuesThatComeBackEqual() {
        return Stream.of(true, false, 0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 0.1, -0.0, Double.NaN,
            Double.NEGATIVE_INFINITY, Double.MIN_VALUE, "", "grün 😀 \u0000", "x".repeat(100_000), List.of(), Map.of(),
            Arrays.asList(1L, null, "a", List.of(2.5, List.of())), Map.of("k", Map.of("inner", List.of(true))));
    }

    @ParameterizedTest
    @MethodSource("valuesThatComeBackEqual")
    void comesBackEqual(Object value) throws IOException {
        assertThat(roundTrip(value)).isEqualTo(value);
    }

    @Test
    void nullComesBack() throws IOException {
        assertThat(roundTrip(null)).isNull();
    }

    @Test
    void bytesComeBackAsBytes() throws IOException {
        assertThat(roundTrip(new byte[] {0, -1, 127})).isEqualTo(new byte[] {0, -1, 127});
    }

    static Stream<Arguments> widened() {
        return Stream.of(
            Arguments.of((byte) 3, 3L), Arguments.of((short) -3, -3L), Arguments.of(7, 7L),
            Arguments.of(1.5f, 1.5),
            Arguments.of(new BigDecimal("2.5"), 2.5), Arguments.of(new BigInteger("12"), 12L),
            Arguments.of(BigInteger.TWO.pow(80), 0x1p80), Arguments.of('ä', "ä"), Arguments.of(DayOfWeek.MONDAY, "MONDAY"),
            Arguments.of(new StringBuilder("text"), "text"), Arguments.of(new int[] {1, 2}, List.of(1L, 2L)),
            Arguments.of(new double[][] {{0.5}, {}}, List.of(List.of(0.5), List.of())),
            Arguments.of(new String[] {"a"}, List.of("a")), Arguments.of(new java.util.TreeSet<>(List.of(2, 1)), List.of(1L, 2L)),
            Arguments.of(Map.of(5, "five"), Map.of("5", "five")));
    }

    @ParameterizedTest
    @MethodSource("widened")
    void takesRelatedTypesAsTheOneJsonHas(Object written, Object read) throws IOException {
        assertThat(roundTrip(written)).isEqualTo(read);
    }

    @Test
    void keepsTheOrderOfMaps() throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        List.of("z", "a", "m").forEach(key -> map.put(key, key));
        assertThat(((Map<?, ?>) roundTrip(map)).keySet().toArray()).containsExactly("z", "a", "m");
    }

    @Test
    void readListsCanBeChanged() throws IOException {
        @SuppressWarnings("unchecked")
        List<Object> list = (List<Object>) roundTrip(new ArrayList<>(List.of(1)));
        list.add("more");
        assertThat(list).containsExactly(1L, "more");
    }

    static Stream<Object> unusable() {
        return Stream.of(new Object(), Thread.currentThread(), List.of(new Object()), Map.of("k", new Object()),
            new Object[] {new Object()});
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void saysWhichTypeCannotBeSent(Object value) {
        assertThatIllegalArgumentException().isThrownBy(() -> bytesOf(value))
            .withMessageContainingAll("java.lang.", "cannot be sent", "use numbers, strings");
    }

    @Test
    void rejectsUnknownTags() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(new byte[] {99})).withMessageContaining("99");
    }

    @Test
    void valuesThatEndTooEarlyAreAnEndOfFile() throws IOException {
        byte[] whole = bytesOf(Map.of("key", List.of("value", 1L)));
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(EOFException.class).as("%d bytes", length).isThrownBy(() -> read(part));
        }
    }

    private static Object roundTrip(Object value) throws IOException {
        return read(bytesOf(value));
    }

    private static byte[] bytesOf(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ValueCodec.write(new DataOutputStream(bytes), value);
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException {
        return ValueCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
