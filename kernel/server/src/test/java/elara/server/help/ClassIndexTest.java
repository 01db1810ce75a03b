package elara.server.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ClassIndexTest {
    private final List<Path> classpath = new ArrayList<>();
    private final ClassIndex index = new ClassIndex(() -> classpath);

    @Test
    void theLikeliestClassComesFirst() {
        assertThat(index.classes("List")).containsExactly("java.util.List", "java.awt.List");
        assertThat(index.classes("Entry")).startsWith("java.util.Map.Entry");
    }

    @Test
    void onlyWhatCanBeImportedIsFound() {
        assertThat(index.classes("TimSort")).isEmpty(); // not public
        assertThat(index.classes("Unsafe")).doesNotContain("jdk.internal.misc.Unsafe"); // not exported
        assertThat(index.classes("ist")).isEmpty();
    }

    @Test
    void jarsThatAreAddedLaterAreFound() throws Exception {
        assertThat(index.classes("Assertions")).isEmpty();
        classpath.add(Path.of(Assertions.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        assertThat(index.classes("Assertions")).contains("org.assertj.core.api.Assertions");
        assertThat(index.packages()).contains("java.util", "org.assertj.core.api");
    }

    @Test
    void foldersAreFound() throws Exception {
        classpath.add(Path.of(ClassIndex.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        assertThat(index.classes("ClassIndex")).containsExactly("elara.server.help.ClassIndex");
    }
}
