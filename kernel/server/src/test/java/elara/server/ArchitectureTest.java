package elara.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package knows which: dependencies point one way, from what Jupyter asks for down to what knows nothing but Java. */
class ArchitectureTest {
    private static final String SERVER = "elara.server";

    /**
     * A package knows only what stands in its row, and only rows below its own: other packages, or single classes of them; what comes
     * from the agent by its full name; and the libraries behind the bar, by how their packages begin. Java's own are free to all.
     *
     * <p>Of the agent, {@code wire} and {@code display} are what the kernel shares with it. {@code interrupt} needs
     * {@code Landmarks} as well: it looks over JDI at the threads of the agent, whose classes are named there.
     */
    private static final String TABLE = """
        handlers:     cells help help.completion comm history protocol errors.CellError elara.wire | com.google.gson
        calls:        cells errors.CellError session compiler.CellCompiler magics.MagicCall jvm.Call jvm.NoMemoryException jvm.SessionEndedException |
        cells:        errors magics session compiler text interrupt.Interruption jvm.NoMemoryException jvm.OtherKernels jvm.SessionEndedException jvm.SessionJvm jvm.SessionListener |
        help.completion: help magics maven compiler | com.sun.source com.sun.tools.javac
        help:         errors.KnownNames magics magics.code compiler javadoc | com.sun.source com.sun.tools.javac org.objectweb.asm
        comm:         errors session interrupt.Interruption jvm protocol elara.wire | com.google.gson
        errors:       compiler interrupt.Interruption jvm.SessionOptions text elara.display | com.sun.tools.javac
        magics.explore: magics session compiler history |
        magics.session: magics session compiler jvm.SessionJvm jvm.SessionOptions text |
        magics.timing: magics |
        magics.show: magics |
        magics.files: magics session | com.google.gson
        magics.shell: magics jvm.Surroundings |
        magics.classpath: magics maven session text |
        magics.dialects: magics magics.classpath maven | org.yaml.snakeyaml
        magics.blanks: magics |
        magics.code: magics text |
        magics.help: magics |
        magics:       session text |
        session:      compiler redefinition interrupt jvm text elara.wire | com.sun.jdi
        maven:        text | org.eclipse.aether org.apache.maven eu.maveniverse org.w3c.dom org.xml.sax
        compiler:     | com.sun.source com.sun.tools.javac org.objectweb.asm
        redefinition: | org.objectweb.asm
        interrupt:    jvm elara.wire elara.display elara.agent.Landmarks | com.sun.jdi
        jvm:          elara.wire elara.agent.Landmarks | com.sun.jdi
        protocol:     zmtp | com.google.gson
        javadoc:      text | com.sun.source org.jsoup org.commonmark
        zmtp:         | com.neilalexander.jnacl
        history:      | com.google.gson
        text:         |
        """;

    private static final Pattern NOT_CODE = Pattern.compile("//[^\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\\n])*\"", Pattern.DOTALL);
    private static final Pattern OURS = Pattern.compile("\\b(elara(?:\\.[a-z]\\w*)+)\\.([A-Z]\\w*)");
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?((?:[a-z]\\w*\\.)+[A-Z]\\w*)", Pattern.MULTILINE);

    private record Room(Set<String> rooms, Set<String> libraries) {
    }

    private static final Map<String, Room> ROOMS = read();

    private static Map<String, Room> read() {
        Map<String, Room> rooms = new LinkedHashMap<>();
        TABLE.lines().forEach(row -> {
            String[] parts = row.split("[:|]", -1);
            rooms.put(parts[0].strip(), new Room(words(parts[1]), words(parts[2])));
        });
        return rooms;
    }

    private static Set<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The source files of a module, by their packages. */
    private static Map<String, List<Path>> sources(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                .collect(Collectors.groupingBy(file -> Path.of(folder).relativize(file.getParent()).toString().replaceAll("[/\\\\]", ".")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(Path file) {
        try {
            return NOT_CODE.matcher(Files.readString(file)).replaceAll(" ").replaceFirst("package [^;]*;", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a source names of this project, be it by an import or in the code. */
    private static Stream<MatchResult> ours(Path file) {
        return OURS.matcher(code(file)).results();
    }

    private static boolean isAllowed(String room, String packageName, String className) {
        String name = packageName.startsWith(SERVER + ".") ? packageName.substring(SERVER.length() + 1) : packageName;
        Set<String> known = ROOMS.get(room).rooms();
        return name.equals(room) || known.contains(name) || known.contains(name + "." + className);
    }

    @Test
    void aRoomKnowsOnlyWhatTheTableSays() {
        List<String> wrong = new ArrayList<>();
        sources("src/main/java").forEach((packageName, files) -> {
            if (!packageName.equals(SERVER)) {
                String room = packageName.substring(SERVER.length() + 1);
                files.forEach(file -> ours(file).filter(each -> !isAllowed(room, each.group(1), each.group(2)))
                    .forEach(each -> wrong.add(room + "/" + file.getFileName() + " knows " + each.group())));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aRoomUsesOnlyItsLibraries() {
        List<String> wrong = new ArrayList<>();
        sources("src/main/java").forEach((packageName, files) -> {
            if (!packageName.equals(SERVER)) {
                Set<String> libraries = ROOMS.get(packageName.substring(SERVER.length() + 1)).libraries();
                files.forEach(file -> libraries(file).filter(name -> libraries.stream().noneMatch(each -> name.startsWith(each + ".")))
                    .forEach(name -> wrong.add(packageName + "/" + file.getFileName() + " imports " + name)));
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Stream<String> libraries(Path file) {
        return IMPORT.matcher(code(file)).results().map(found -> found.group(1)).filter(name -> !name.matches("(java|javax|elara)\\..*"));
    }

    @Test
    void aRoomKnowsOnlyThoseBelow() {
        List<String> below = new ArrayList<>(ROOMS.keySet());
        ROOMS.forEach((room, known) -> {
            below.remove(room);
            assertThat(known.rooms().stream().filter(each -> !each.startsWith("elara.")).map(each -> each.split("\\.")[0])).as(room).isSubsetOf(below);
        });
    }

    @Test
    void allRoomsAreInTheTable() {
        Set<String> packages = new TreeSet<>(sources("src/main/java").keySet());
        packages.remove(SERVER);
        assertThat(ROOMS.keySet().stream().map(room -> SERVER + "." + room)).containsExactlyInAnyOrderElementsOf(packages);
    }

    /** All that it has is on the user's class path. */
    @Test
    void theAgentKnowsNeitherTheServerNorLibraries() {
        List<String> wrong = new ArrayList<>();
        sources("../agent/src/main/java").values().stream().flatMap(List::stream).forEach(file -> {
            ours(file).filter(each -> each.group(1).startsWith(SERVER)).forEach(each -> wrong.add(file + " knows " + each.group()));
            libraries(file).filter(name -> !name.startsWith("sun.misc.") && !name.startsWith("com.sun.management.")).forEach(name -> wrong.add(file + " imports " + name));
        });
        assertThat(wrong).isEmpty();
    }

    /** Others could write it as well. */
    @Test
    void theNamesOfOtherKernelsAreMadeOfThePublicApi() {
        List<String> wrong = new ArrayList<>();
        sources("../compat/src/main/java").values().stream().flatMap(List::stream).forEach(file -> {
            ours(file).filter(each -> !Set.of("elara.display", "elara.kernel").contains(each.group(1))).forEach(each -> wrong.add(file + " knows " + each.group()));
            libraries(file).filter(name -> !name.startsWith("io.github.spencerpark.") && !name.startsWith("org.dflib.jjava.")).forEach(name -> wrong.add(file + " imports " + name));
        });
        assertThat(wrong).isEmpty();
    }
}
