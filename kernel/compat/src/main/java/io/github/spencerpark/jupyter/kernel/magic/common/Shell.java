package io.github.spencerpark.jupyter.kernel.magic.common;

import io.github.spencerpark.jupyter.kernel.magic.registry.LineMagic;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code %sh}, which a notebook has to register. */
public class Shell {
    /** Runs a program; its value is the lines that it prints. What it says of errors is shown at once. */
    @LineMagic
    public static List<String> sh(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).start();
        Thread errors = new Thread(() -> process.errorReader(StandardCharsets.UTF_8).lines().forEach(System.err::println));
        errors.start();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
            process.waitFor();
            errors.join();
            return lines;
        } finally {
            process.destroy();
        }
    }
}
