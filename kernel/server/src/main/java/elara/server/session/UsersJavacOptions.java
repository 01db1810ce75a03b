package elara.server.session;

import elara.server.jvm.OtherKernels;
import elara.server.jvm.OtherKernels.Setting;
import elara.server.jvm.SessionOptions;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The options of javac that the environment variables of IJava and JJava ask for.
 *
 * @param options those that can be used
 * @param problems why others cannot
 */
public record UsersJavacOptions(List<String> options, List<String> problems) {
    private static final String PREVIEW = "--enable-preview";

    /** All that can be used. */
    static List<String> all() {
        return OtherKernels.ofProcess().of("COMPILER_OPTS").stream().flatMap(setting -> of(setting).options().stream()).toList();
    }

    /** Those of a variable. */
    public static UsersJavacOptions of(Setting setting) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<String> usable = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> words = SessionOptions.split(setting.value());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int values = javac.isSupportedOption(word);
            if (word.equals(PREVIEW)) {
                problems.add(PREVIEW + " is left out: the Java that runs the cells needs it as well. Run %jvm " + PREVIEW + " instead.");
            } else if (values < 0 || i + values >= words.size()) {
                problems.add(word + (values < 0 ? " is left out: javac has no such option." : " is left out: it needs a value behind it."));
            } else {
                List<String> option = words.subList(i, i + values + 1);
                String wrong = wrong(javac, option);
                if (wrong == null) {
                    usable.addAll(option);
                } else {
                    problems.add(String.join(" ", option) + " is left out: " + wrong + ".");
                }
                i += values;
            }
        }
        return new UsersJavacOptions(usable, problems);
    }

    /** What is wrong with an option, beside those that every cell is compiled with; null if nothing is. */
    private static String wrong(JavaCompiler javac, List<String> option) {
        List<String> together = new ArrayList<>(CompilerOptions.OF_ALL);
        together.addAll(option);
        try {
            javac.getTask(null, null, problem -> { }, together, List.of("java.lang.Object"), null);
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage().replaceFirst("^error: ", "");
        }
    }
}
