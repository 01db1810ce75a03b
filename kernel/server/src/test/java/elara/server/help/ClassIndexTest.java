package elara.server.help;

import static org.assertj.core.api.Assertions.assertThat;

import elara.server.compiler.LibraryJars;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ClassIndexTest {
    private final List<Path> classpath = new ArrayList<>();
    private final ClassIndex index = new ClassIndex(() -> classpath, new LibraryJars());

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
    void theLikeliestBeginningsComeFirst() {
        assertThat(names("List", 3)).startsWith("java.util.List", "java.awt.List");
        assertThat(names("AtomicInt", 9)).startsWith("java.util.concurrent.atomic.AtomicInteger");
        assertThat(names("Entr", 9)).contains("java.util.Map.Entry").doesNotContain("java.util.HashMap.EntryIterator");
        assertThat(names("S", 20)).hasSize(20).allMatch(name -> name.startsWith("java.util."));
    }

    @Test
    void beginningsTellWhatTheyAre() {
        assertThat(index.beginningWith("FunctionalInterf", 1, (name, kind) -> true)).containsExactly(
            new ClassIndex.Found("java.lang.FunctionalInterface", ElementKind.ANNOTATION_TYPE));
        assertThat(index.beginningWith("TimeUnit", 1, (name, kind) -> kind == ElementKind.ENUM)).extracting(ClassIndex.Found::name)
            .containsExactly("java.util.concurrent.TimeUnit");
    }

    private List<String> names(String begun, int max) {
        return index.beginningWith(begun, max, (name, kind) -> true).stream().map(ClassIndex.Found::name).toList();
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
