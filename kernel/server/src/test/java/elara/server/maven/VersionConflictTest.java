package elara.server.maven;

import static elara.server.maven.FileRepository.dependencies;
import static elara.server.maven.FileRepository.management;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An older version is used than something asks for: by Maven's rules that is no error, and fails when what only the newer one has is called. */
class VersionConflictTest extends MavenFixture {
    private static final String ADVICE = ". If a class or method is missing, restart the kernel and ask for the newer version first: %maven ";

    private MavenResolver resolver;

    @BeforeEach
    void publish() throws Exception {
        remote.jar("g:c:1").jar("g:c:2").jar("g:c:10").jar("g:near:1", dependencies("g:c:1")).jar("g:new:1", dependencies("g:c:2"))
                .jar("g:newest:1", dependencies("g:far:1")).jar("g:far:1", dependencies("g:c:10"));
        resolver = new MavenResolver(places);
    }

    private void assertTold(String... lines) {
        assertThat(printed).filteredOn(line -> !line.startsWith("Downloaded")).containsExactly(lines);
    }

    @Test
    void whatIsLoadedIsOlderThanWhatALaterArtifactAsksFor() throws Exception {
        resolve(resolver, "g:c:1");
        assertThat(resolve(resolver, "g:new:1")).containsExactlyInAnyOrder("g:c:1", "g:new:1");
        assertTold("Older than asked for: g:c:1 (g:new:1 asks for 2)" + ADVICE + "g:c:2");
    }

    @Test
    void thatIsSaidOnce() throws Exception {
        resolve(resolver, "g:c:1");
        resolve(resolver, "g:new:1");
        resolve(resolver, "g:new:1");
        assertTold();
        resolve(resolver, "g:near:1");
        assertTold();
    }

    @Test
    void theNearerOfOneCallIsOlder() throws Exception {
        assertThat(resolve(resolver, "g:near:1", "g:newest:1")).contains("g:c:1");
        assertTold("Older than asked for: g:c:1 (g:far:1 asks for 10)" + ADVICE + "g:c:10");
    }

    @Test
    void theNewestOfThoseThatAreAskedForIsNamed() throws Exception {
        resolve(resolver, "g:near:1", "g:newest:1", "g:new:1");
        assertTold("Older than asked for: g:c:1 (g:far:1 asks for 10)" + ADVICE + "g:c:10");
    }

    @Test
    void twoVersionsInOneCall() throws Exception {
        assertThat(resolve(resolver, "g:c:2", "g:c:1", "g:c:2")).containsExactly("g:c:2");
        assertTold("g:c:1 is left out: another version of it is asked for before.");
    }

    @Test
    void itIsKnownWithoutMavenToo() throws Exception {
        resolve("g:near:1", "g:newest:1");
        resolve("g:near:1", "g:newest:1");
        assertTold("Older than asked for: g:c:1 (g:far:1 asks for 10)" + ADVICE + "g:c:10");
    }

    @Test
    void theNewerOneFirstHelps() throws Exception {
        assertThat(resolve(resolver, "g:c:10", "g:near:1", "g:newest:1")).contains("g:c:10");
        assertTold();
    }

    @Test
    void whatIsNewerThanAskedForIsNotWorthALine() throws Exception {
        resolve(resolver, "g:new:1", "g:near:1");
        assertTold();
    }

    @Test
    void whatALibraryHasDecidedIsNotWorthALine() throws Exception {
        remote.jar("g:managing:1", management("g:c:1") + dependencies("g:new:1"));
        resolve(resolver, "g:managing:1");
        assertTold();
    }

    @Test
    void ofManyTheFirstAreNamed() throws Exception {
        for (String artifact : new String[] {"p", "q", "r", "s", "t"}) {
            remote.jar("g:" + artifact + ":1").jar("g:" + artifact + ":2");
        }
        remote.jar("g:old:1", dependencies("g:p:1", "g:q:1", "g:r:1", "g:s:1", "g:t:1"))
                .jar("g:young:1", dependencies("g:p:2", "g:q:2", "g:r:2", "g:s:2", "g:t:2"));
        resolve(resolver, "g:old:1", "g:young:1");
        assertTold("Older than asked for: g:p:1 (g:young:1 asks for 2), g:q:1 (g:young:1 asks for 2), g:r:1 (g:young:1 asks for 2) and 2 more"
                + ADVICE + "g:p:2");
    }
}
