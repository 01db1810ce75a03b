package elara.server.magics.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import elara.server.magics.MagicException;
import elara.server.maven.ResolutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlPomTest {

    @Test
    void dependenciesAreTextsOrFields() throws Exception {
        YamlPom pom = YamlPom.parse("""
            ---
            dependencies:
            - org.sample:short:1.10
            - org.sample:with:pom:2
            - groupId: org.sample
              artifactId: long
              version: 1.10
              scope: runtime
            - {groupId: org.sample, artifactId: more, extension: jar, classifier: tests, version: 07}
            """);
        assertThat(pom.dependencies()).map(Object::toString).containsExactly("org.sample:short:1.10", "org.sample:with:pom:2",
            "org.sample:long:1.10", "org.sample:more:jar:tests:07");
        assertThat(pom.repositories()).isEmpty();
    }

    @Test
    void repositoriesHaveAnIdAndAUrl() throws Exception {
        YamlPom pom = YamlPom.parse("repositories:\n  - id: mine\n    url: https://repository.example.org\n    snapshots:\n      enabled: false\ndependencies:\n");
        assertThat(pom.repositories()).containsExactly(new YamlPom.Place("mine", "https://repository.example.org"));
        assertThat(pom.dependencies()).isEmpty();
    }

    @Test
    void propertiesAreThoseOfTheSystem() throws Exception {
        String version = System.getProperty("java.specification.version");
        assertThat(YamlPom.parse("dependencies: ['a:b:${java.specification.version}']").dependencies().get(0).version()).isEqualTo(version);
        assertThatThrownBy(() -> YamlPom.parse("dependencies: ['a:b-${no.such}:1']")).isInstanceOf(ResolutionException.class)
            .hasMessageContaining("${no.such}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dependencies: [a | Line 2 is not YAML",
        "dependency: a:b:1 | \"dependencies:\" or \"repositories:\"",
        "a:b:1 | \"dependencies:\" or \"repositories:\"",
        "dependencies: a:b:1 | comes a list",
        "dependencies: [{groupId: a, artifactId: b}] | version of a dependency is missing",
        "dependencies: [{groupId: a, artifactId: b, version: 1, exclusions: []}] | does not understand \"exclusions\"",
        "repositories: [mine] | id and a url",
        "repositories: [{id: mine}] | id and a url",
        "!!java.util.Date 2020 | Line 2 is not YAML",
    })
    void whatIsWrongIsSaid(String text, String part) {
        assertThatThrownBy(() -> YamlPom.parse(text)).isInstanceOf(MagicException.class).hasMessageContaining(part);
    }
}
