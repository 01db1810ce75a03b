package elara.server.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PomFragmentTest {

    @Test
    void aProjectStaysAsItIs() throws ResolutionException {
        assertThat(PomFragment.toProject("\n<?xml version=\"1.0\"?>\n<project a=\"b\"><x>1</x></project>\n"))
                .endsWith("<project a=\"b\"><x>1</x></project>").doesNotContain("groupId");
    }

    @Test
    void piecesAreCollected() throws ResolutionException {
        String project = PomFragment.toProject("""
                <repository><id>r</id></repository>
                <dependency><artifactId>one</artifactId></dependency>
                <dependencies>
                  <dependency><artifactId>two</artifactId></dependency>
                </dependencies>
                <properties><v>1</v></properties>
                """).replaceAll("\\s", "");

        assertThat(project).contains(
                "<repositories><repository><id>r</id></repository></repositories>",
                "<dependencies><dependency><artifactId>one</artifactId></dependency>"
                        + "<dependency><artifactId>two</artifactId></dependency></dependencies>",
                "<properties><v>1</v></properties>", "<modelVersion>4.0.0</modelVersion>");
    }

    @Test
    void givenNamesAreKept() throws ResolutionException {
        assertThat(PomFragment.toProject("<groupId>g</groupId><dependency/>"))
                .contains("<groupId>g</groupId>").containsOnlyOnce("<groupId>").contains("<version>1</version>");
    }

    @Test
    void whatIsNotXmlIsSaidWithItsLine() {
        assertThatThrownBy(() -> PomFragment.toProject("<dependency>\n<groupId>g</artifactId>\n</dependency>"))
                .isInstanceOf(ResolutionException.class).hasMessageContaining("line 2 below %%loadFromPOM");
        assertThatThrownBy(() -> PomFragment.toProject("a:b:1"))
                .isInstanceOf(ResolutionException.class).hasMessageContaining("There is no POM");
    }

    @Test
    void entitiesAreNotRead() {
        assertThatThrownBy(() -> PomFragment.toProject("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x>&e;</x>"))
                .isInstanceOf(ResolutionException.class).hasMessageContaining("not XML");
    }
}
