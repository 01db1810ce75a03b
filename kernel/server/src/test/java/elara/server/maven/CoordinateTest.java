package elara.server.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinateTest {

    @Test
    void readsAllForms() throws ResolutionException {
        assertThat(Coordinate.parse("g:a:1")).isEqualTo(new Coordinate("g", "a", "jar", "", "1"));
        assertThat(Coordinate.parse("g:a:pom:1")).isEqualTo(new Coordinate("g", "a", "pom", "", "1"));
        assertThat(Coordinate.parse("g:a:jar:c:1")).isEqualTo(new Coordinate("g", "a", "jar", "c", "1"));
        assertThat(Coordinate.parse("g:a::c:1")).isEqualTo(new Coordinate("g", "a", "jar", "c", "1"));
        assertThat(Coordinate.parse("g:a:[1,2)").version()).isEqualTo("[1,2)");
        assertThat(Coordinate.parse("g#a;1")).isEqualTo(new Coordinate("g", "a", "jar", "", "1"));
        assertThat(Coordinate.parse("g.h#a;[1,2)").version()).isEqualTo("[1,2)");
    }

    @ParameterizedTest
    @CsvSource({"g:a:1.0:natives-linux, natives-linux, 1.0", "g:a:2:sources, sources, 2", "g:a:1.0-SNAPSHOT:x, x, 1.0-SNAPSHOT",
        "g:a:LATEST:c, c, LATEST", "'g:a:[1,2):c', c, '[1,2)'", "org.lwjgl:lwjgl:3.3.3:natives-macos-arm64, natives-macos-arm64, 3.3.3"})
    void readsGradlesOrder(String text, String classifier, String version) throws ResolutionException {
        Coordinate coordinate = Coordinate.parse(text);
        assertThat(coordinate.extension()).isEqualTo("jar");
        assertThat(coordinate.classifier()).isEqualTo(classifier);
        assertThat(coordinate.version()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"g:a:1", "g:a:pom:1", "g:a:jar:c:1"})
    void isWrittenAsItIsRead(String text) throws ResolutionException {
        assertThat(Coordinate.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "xchart|is not a Maven coordinate",
        "g:a|the version is missing",
        "g:a:|the version is missing",
        ":a:1|the group is missing",
        "g::1|the artifact is missing",
        "g:a:b:c:d:1|is not a Maven coordinate",
        "g h:a:1|the group \"g h\" has a character",
        "g:a/b:1|the artifact \"a/b\" has a character",
        "g:a:../1|the version \"../1\" has a character",
        "g:a:zip:1|the extension zip",
        "#a;1|the group is missing",
        "g#;1|the artifact is missing",
        "g#a;|the version is missing",
        "g#a#branch;1|is not a Maven coordinate",
    })
    void aWrongOneSaysWhichPartIsWrong(String text, String message) {
        assertThatThrownBy(() -> Coordinate.parse(text)).isInstanceOf(ResolutionException.class)
                .hasMessageStartingWith("\"" + text + "\"").hasMessageContaining(message)
                .hasMessageEndingWith("Write group:artifact:version, for example org.knowm.xchart:xchart:4.0.3.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-SNAPSHOT", "LATEST", "RELEASE", "[1,2)", "(,2]"})
    void onlyAReleaseHasACacheKey(String version) throws ResolutionException {
        assertThat(Coordinate.parse("g:a:" + version).cacheKey()).isNull();
        assertThat(Coordinate.parse("g:a:1").cacheKey()).isEqualTo("g:a:1");
    }
}
