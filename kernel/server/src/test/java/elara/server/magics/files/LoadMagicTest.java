package elara.server.magics.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import elara.server.magics.MagicCall;
import elara.server.magics.MagicException;
import elara.server.magics.RecordingContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadMagicTest {

    private static final String NOTEBOOK = """
            {"nbformat": 4, "cells": [
              {"cell_type": "markdown", "source": ["# title"]},
              {"cell_type": "code", "source": ["int x = 1;\\n", "int y = 2;"]},
              {"cell_type": "code", "source": "x + y"}
            ]}""";

    @TempDir
    private Path directory;
    private final LoadMagic load = new LoadMagic();

    private List<String> load(String... arguments) throws MagicException {
        RecordingContext context = new RecordingContext(directory);
        load.run(new MagicCall("load", List.of(arguments), null), context);
        return context.executed;
    }

    private void fails(String argument, String message) {
        assertThatThrownBy(() -> load(argument)).isInstanceOf(MagicException.class).hasMessageContaining(message);
    }

    @Test
    void executesAFileOfSource() throws Exception {
        Files.writeString(directory.resolve("a b.java"), "class A { }\nnew A()");
        assertThat(load("a b.java")).containsExactly("class A { }\nnew A()");
    }

    @Test
    void theSuffixMayBeLeftOut() throws Exception {
        Files.writeString(directory.resolve("two.ipynb"), NOTEBOOK);
        assertThat(load("two")).hasSize(2);
        // From now on another file comes first, each time.
        for (String suffix : List.of(".ijava", ".java", ".jshell", ".jsh", "")) {
            Files.writeString(directory.resolve("two" + suffix), "\"" + suffix + "\"");
            assertThat(load("two")).containsExactly("\"" + suffix + "\"");
        }
    }

    @Test
    void executesTheCodeCellsOfANotebookInOrder() throws Exception {
        Files.writeString(directory.resolve("n.ipynb"), NOTEBOOK);
        assertThat(load("n.ipynb")).containsExactly("int x = 1;\nint y = 2;", "x + y");
    }

    @Test
    void aFileThatLoadsItselfIsStopped() throws IOException {
        Files.writeString(directory.resolve("self.jsh"), "%load self");
        RecordingContext context = new RecordingContext(directory) {
            @Override
            public void execute(String name, String code) {
                super.execute(name, code);
                fails("self", "self.jsh loads itself");
            }
        };
        assertThat(runQuietly(context)).containsExactly("%load self");
    }

    private List<String> runQuietly(RecordingContext context) {
        try {
            load.run(new MagicCall("load", List.of("self"), null), context);
        } catch (MagicException failure) {
            throw new AssertionError(failure);
        }
        return context.executed;
    }

    @Test
    void whatCannotBeLoadedIsSaid() throws IOException {
        Files.writeString(directory.resolve("bad.ipynb"), "{\"cells\": 1}");
        Files.writeString(directory.resolve("old.ipynb"), "{\"worksheets\": []}");
        Files.write(directory.resolve("latin.jsh"), "String s = \"ü\";".getBytes(StandardCharsets.ISO_8859_1));
        fails("nowhere", "There is no file nowhere in " + directory);
        fails("bad.ipynb", "bad.ipynb is not a notebook");
        fails("old.ipynb", "old.ipynb is not a notebook");
        fails("latin.jsh", "latin.jsh is not UTF-8 text");
    }
}
