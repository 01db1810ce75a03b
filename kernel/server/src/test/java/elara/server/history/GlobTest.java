package elara.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "int x, int x, true",
        "int x, int xy, false",
        "int*, int x, true",
        "*x, int x, true",
        "*nt*, int x, true",
        "in? x, int x, true",
        "?, xy, false",
        "a.b, axb, false",
        "f(*)[0]{1}+$^|, f(1)[0]{1}+$^|, true",
        "'\\E*', '\\E1', true",
        "'', '', true",
        "*, '', true",
        "a*, a, true",
        "*ab*ac, abab_abac, true",
        "*ab*ac, abab_aba, false",
        "***?, '', false",
        "'a*\\*', 'ab\\', true"})
    void starStandsForAnyTextAndQuestionMarkForOneCharacter(String pattern, String text, boolean matches) {
        assertThat(Glob.of(pattern).test(text)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"'a*c', true", "'a?b?c', true", "'a?c', false"})
    void bothStandForLineEndsToo(String pattern, boolean matches) {
        assertThat(Glob.of(pattern).test("a\nb\nc")).isEqualTo(matches);
    }

    @Test
    void manyStarsTakeNoTime() {
        assertThat(Glob.of("*a".repeat(50) + "b").test("a".repeat(10_000))).isFalse();
    }
}
