package elara.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import elara.server.history.History.Entry;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("not/yet/there/history.jsonl");
    }

    private History withCells(String... sources) {
        History history = new History(file());
        for (int i = 0; i < sources.length; i++) {
            history.add(i + 1, sources[i]);
        }
        history.tail(0); // waits until they are written
        return history;
    }

    private static List<String> sources(List<Entry> entries) {
        return entries.stream().map(Entry::source).toList();
    }

    @Test
    void tailGivesTheLastCellsOldestFirst() {
        History history = withCells("a", "b\n\"ü\"", "c");
        assertThat(history.tail(2)).containsExactly(new Entry(1, 2, "b\n\"ü\""), new Entry(1, 3, "c"));
        assertThat(history.tail(100)).hasSize(3);
        assertThat(history.tail(0)).isEmpty();
        assertThat(history.tail(-5)).isEmpty();
    }

    @Test
    void eachKernelIsASessionOfItsOwn() {
        withCells("first");
        withCells("second", "third");
        assertThat(new History(file()).tail(10))
            .containsExactly(new Entry(1, 1, "first"), new Entry(2, 1, "second"), new Entry(2, 2, "third"));
    }

    @Test
    void twoKernelsThatRunAtTheSameTimeKeepApart() {
        History one = new History(file());
        History other = new History(file());
        one.add(1, "one a");
        one.tail(0);
        other.add(1, "other a");
        other.tail(0);
        one.add(2, "one b");
        assertThat(sources(one.range(0, 1, 100))).containsExactly("one a", "one b");
        assertThat(sources(other.range(0, 1, 100))).containsExactly("other a");
        assertThat(sources(other.tail(3))).containsExactly("one a", "other a", "one b");
    }

    @Test
    void kernelsThatWriteAtTheSameMomentLoseNothing() throws InterruptedException {
        List<History> kernels = List.of(new History(file()), new History(file()), new History(file()));
        for (int line = 1; line <= 50; line++) {
            for (History each : kernels) {
                each.add(line, "cell " + line);
            }
        }
        for (History each : kernels) {
            each.close();
        }
        List<Entry> all = new History(file()).tail(1000);
        for (int session = 1; session <= kernels.size(); session++) {
            int number = session;
            assertThat(all.stream().filter(entry -> entry.session() == number).map(Entry::line))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
        }
    }

    @Test
    void aFileThatAnotherHoldsDelaysNoCell() throws Exception {
        withCells("before");
        Logger logger = Logger.getLogger(History.class.getName());
        logger.setLevel(Level.OFF);
        History history = new History(file());
        try (FileChannel held = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            FileLock lock = held.lock();
            history.add(1, "meanwhile");
            assertThat(sources(history.tail(10))).containsExactly("before");
            lock.release();
        }
        history.close();
        assertThat(sources(new History(file()).tail(10))).containsExactly("before", "meanwhile");
        logger.setLevel(null);
    }

    @Test
    void rangesCountSessionsAbsolutelyOrBackwards() {
        withCells("a1", "a2", "a3");
        withCells("b1");
        History now = withCells("c1", "c2", "c3");
        assertThat(sources(now.range(0, 2, 4))).containsExactly("c2", "c3");
        assertThat(sources(now.range(-1, 1, 10))).containsExactly("b1");
        assertThat(sources(now.range(-2, 1, 3))).containsExactly("a1", "a2");
        assertThat(sources(now.range(1, 3, 10))).containsExactly("a3");
        assertThat(now.range(7, 1, 10)).isEmpty();
        assertThat(now.range(-7, 1, 10)).isEmpty();
    }

    @Test
    void beforeItsFirstCellASessionIsEmptyAndTheOneBeforeIsTheLast() {
        withCells("a");
        History fresh = new History(file());
        assertThat(fresh.range(0, 1, 10)).isEmpty();
        assertThat(sources(fresh.range(-1, 1, 10))).containsExactly("a");
    }

    @Test
    void searchGivesTheLastMatches() {
        History history = withCells("int x = 1", "x", "int y", "x", "int x = 1");
        assertThat(history.search(Glob.of("int *"), 2, false)).extracting(Entry::line).containsExactly(3, 5);
        assertThat(history.search(Glob.of("*"), 10, true)).extracting(Entry::line).containsExactly(3, 4, 5);
        assertThat(history.search(Glob.of("x"), 1, true)).extracting(Entry::line).containsExactly(4);
        assertThat(history.search(Glob.of("nothing"), 10, false)).isEmpty();
        assertThat(history.search(Glob.of("*"), 0, false)).isEmpty();
    }

    @Test
    void damagedLinesAreSkipped() throws IOException {
        withCells("good");
        Files.writeString(file(), "\n{\"session\":9,\n[]\nnull\n{}\n{\"session\":\"x\",\"source\":\"s\"}\n\u0000\u0000\n",
            StandardOpenOption.APPEND);
        History next = withCells("after");
        assertThat(next.tail(10)).containsExactly(new Entry(1, 1, "good"), new Entry(2, 1, "after"));
    }

    @Test
    void aPlaceThatCannotBeWrittenCostsOnlyTheHistory() throws IOException {
        Logger logger = Logger.getLogger(History.class.getName());
        logger.setLevel(Level.OFF); // the warning is meant for users
        Path blocked = Files.writeString(folder.resolve("file"), "in the way");
        History history = new History(blocked.resolve("history.jsonl"));
        history.add(1, "cell");
        assertThat(history.tail(10)).isEmpty();
        assertThat(history.range(0, 1, 10)).isEmpty();

        History directory = new History(folder);
        directory.add(1, "cell");
        assertThat(directory.tail(10)).isEmpty();
        logger.setLevel(null);
    }

    @Test
    void nothingRunYetIsEmpty() {
        assertThat(new History(file()).tail(10)).isEmpty();
        assertThat(file()).doesNotExist();
    }
}
