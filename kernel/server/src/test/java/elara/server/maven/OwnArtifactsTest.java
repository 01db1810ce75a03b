package elara.server.maven;

import static elara.server.maven.FileRepository.dependencies;
import static elara.server.maven.FileRepository.management;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnArtifactsTest extends MavenFixture {

    private FileRepository own;

    @BeforeEach
    void deploy() throws Exception {
        own = new FileRepository(places.ownRepository());
        own.pom("elara:elara:0.1.0", "<packaging>pom</packaging>" + management("g:b:2"))
                .jar("elara:agent:0.1.0")
                .jar("elara:helpers:0.1.0", "<parent><groupId>elara</groupId><artifactId>elara</artifactId>"
                        + "<version>0.1.0</version></parent>" + dependencies("g:a:1", "elara:agent:0.1.0"));
        remote.jar("g:a:1", dependencies("g:b:1")).jar("g:b:1").jar("g:b:2");
    }

    @Test
    void areTakenInPlaceWithTheirParentAndWithoutTheAgent() throws Exception {
        List<ResolvedJar> jars = new MavenResolver(places)
                .resolve(List.of(Coordinate.parse("elara:helpers:0.1.0")), this::told);

        assertThat(names(jars)).containsExactly("elara:helpers:0.1.0", "g:a:1", "g:b:2");
        assertThat(jars.get(0).file()).isEqualTo(own.root().resolve("elara/helpers/0.1.0/helpers-0.1.0.jar"));
        assertThat(localRepository().resolve("g/a")).exists();
        assertThat(localRepository().resolve("elara")).doesNotExist();
    }

    @Test
    void theAgentItselfIsNothingToAdd() throws Exception {
        assertThat(resolve("elara:agent:0.1.0")).isEmpty();
    }

    @Test
    void aChangedPomIsResolvedAgain() throws Exception {
        assertThat(resolve("elara:helpers:0.1.0")).contains("g:a:1");
        own.jar("elara:helpers:0.1.0", dependencies("g:b:2"));
        assertThat(resolve("elara:helpers:0.1.0")).containsExactly("elara:helpers:0.1.0", "g:b:2");
    }

    @Test
    void areNotLookedForElsewhere() throws Exception {
        remote.jar("elara:evil:1");
        assertThatThrownBy(() -> resolve("elara:evil:1")).isInstanceOf(ResolutionException.class)
                .hasMessageContaining("Elara has no artifact evil. It has agent, elara, helpers.");
        assertThatThrownBy(() -> resolve("elara:helpers:9")).isInstanceOf(ResolutionException.class)
                .hasMessageContaining("no version 9 of elara:helpers. It has 0.1.0.");
    }
}
