package elara.server.help;

import static org.assertj.core.api.Assertions.assertThat;

import elara.server.compiler.LibraryJars;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.lang.model.element.ElementKind;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassIndexTest {
    private final List<Path> classpath = new ArrayList<>();
    private final ClassIndex index = new ClassIndex(() -> classpath, new LibraryJars());
    @TempDir
    Path folder;

    /** Who asks does not wait long for what is being listed; on a busy machine that can be too short. */
    @BeforeEach
    void theJdkIsListed() {
        awaitListed("Object");
    }

    private List<String> awaitListed(String simpleName) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        List<String> found = index.classes(simpleName);
        while (found.isEmpty()) {
            assertThat(System.nanoTime()).as("60 s without a class " + simpleName).isLessThan(deadline);
            found = index.classes(simpleName);
        }
        return found;
    }

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
        assertThat(awaitListed("Assertions")).contains("org.assertj.core.api.Assertions");
        assertThat(index.packages()).contains("java.util", "org.assertj.core.api");
    }

    @Test
    void foldersAreFound() throws Exception {
        classpath.add(Path.of(ClassIndex.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        assertThat(awaitListed("ClassIndex")).containsExactly("elara.server.help.ClassIndex");
    }

    @Test
    void classesOfAFolderComeAndGo() throws Exception {
        classpath.add(folder);
        copy(ClassIndex.class);
        assertThat(awaitListed("ClassIndex")).hasSize(1);
        copy(ClassIndex.Found.class);
        assertThat(awaitListed("Found")).containsExactly("elara.server.help.ClassIndex.Found");
        Files.delete(folder.resolve("elara/server/help/ClassIndex.class"));
        assertThat(index.classes("ClassIndex")).isEmpty();
        assertThat(index.classes("Object")).as("what has not changed stays listed").isNotEmpty();
    }

    private void copy(Class<?> type) throws Exception {
        String path = type.getName().replace('.', '/') + ".class";
        Files.createDirectories(folder.resolve(path).getParent());
        Files.copy(type.getResourceAsStream("/" + path), folder.resolve(path));
    }
}
