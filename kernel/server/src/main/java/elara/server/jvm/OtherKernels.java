package elara.server.jvm;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What users have told IJava and JJava in environment variables, which differ in the kernel's name in front only. */
public record OtherKernels(Map<String, String> environment) {
    /** A variable that says something. */
    public record Setting(String variable, String value) {
    }

    /** What this process has been told. */
    public static OtherKernels ofProcess() {
        return new OtherKernels(System.getenv());
    }

    /** What is said of {@code CLASSPATH}, {@code TIMEOUT} and the like, to one kernel or both. */
    public List<Setting> of(String what) {
        return Stream.of("IJAVA_", "JJAVA_").map(kernel -> new Setting(kernel + what, environment.getOrDefault(kernel + what, "")))
            .filter(setting -> !setting.value().isBlank()).toList();
    }
}
