package io.github.spencerpark.jupyter.kernel.magic.common;

import io.github.spencerpark.jupyter.kernel.magic.registry.CellMagic;
import io.github.spencerpark.jupyter.kernel.magic.registry.MagicsArgs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** {@code %%writefile}, which a notebook has to register. */
public class WriteFile {
    private static final MagicsArgs ARGUMENTS = MagicsArgs.builder().required("filename").flag("append", 'a')
        .onlyKnownFlags().onlyKnownKeywords().build();

    /** Writes the lines below into a file, or with {@code -a} at its end. */
    @CellMagic
    public static Void writefile(List<String> args, String body) throws Exception {
        Map<String, List<String>> values = ARGUMENTS.parse(args);
        Path file = Path.of(values.get("filename").get(0));
        if (values.get("append").isEmpty()) {
            Files.writeString(file, body);
        } else {
            Files.writeString(file, body, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return null;
    }
}
