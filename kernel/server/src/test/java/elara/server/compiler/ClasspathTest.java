package elara.server.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler knows of libraries when others are added. What it has read of the JDK it keeps, and nothing else may be of yesterday. */
class ClasspathTest {
    @TempDir
    Path folder;
    private final Notebook cells = new Notebook();

    @Test
    void whatWasNotFoundIsFoundThen() throws IOException {
        assertThat(cells.error("import shapes.Circle;\nCircle c = null;")).isEqualTo("doesnt.exist");
        assertThat(cells.error("shapes.Circle c = null;")).isEqualTo("doesnt.exist");
        assertThat(cells.fail("import shapes.*;\nCircle c = null;").problems()).extracting(Problem::code)
            .containsExactlyInAnyOrder("doesnt.exist", "cant.resolve.location");
        add("one", "shapes.Circle", "public double area = 2;");
        cells.define("import shapes.Circle;\ndouble area(Circle c) { return c.area; }\nList<Circle> all = new ArrayList<>();");
    }

    @Test
    void aPackageThatIsKnownHasMore() throws IOException {
        add("one", "shapes.Circle", "public double area = 2;");
        cells.define("import shapes.*;\nCircle first = null;");
        assertThat(cells.error("Square second = null;")).isEqualTo("cant.resolve.location");
        add("two", "shapes.Square", "public Circle in;");
        add("three", "shapes.solid.Cube", "public shapes.Square side;");
        cells.define("Square second = null;\nCircle in() { return second.in; }\nshapes.solid.Cube cube = null;\ndouble area() { return cube.side.in.area; }");
        cells.define("double area() { return first.area; }");
    }

    @Test
    void ofTwoClassesOfANameTheFirstOneCounts() throws IOException {
        add("one", "shapes.Circle", "public double area = 2;");
        cells.define("shapes.Circle circle = null;");
        add("two", "shapes.Circle", "public int radius = 2;");
        cells.define("double area = circle == null ? 0 : circle.area;");
        assertThat(cells.error("circle.radius")).isEqualTo("cant.resolve.location");
    }

    @Test
    void definitionsOfCellsStay() throws IOException {
        cells.define("class Net { int layers = 3; }\nint layers(Net net) { return net.layers; }\nNet net = new Net();");
        add("one", "shapes.Circle", "");
        cells.define("int more = layers(net) + net.layers;");
        cells.define("class Net { int layers = 4; shapes.Circle circle; }");
        cells.define("Object circle = new Net().circle;");
    }

    @Test
    void whatWaitsIsTriedAgain() throws IOException {
        cells.define("import shapes.Circle;");
        assertThat(cells.define("double area(Circle c) { return c.area; }").waiting()).hasSize(1);
        add("one", "shapes.Circle", "public double area = 2;");
        cells.define("double nothing = area(null);");
    }

    @Test
    void aFolderGetsMoreClasses() throws IOException {
        add("one", "shapes.Circle", "public double area = 2;");
        cells.define("import shapes.*;\nCircle first = null;");
        assertThat(cells.error("Square second = null;")).isEqualTo("cant.resolve.location");
        compile("one", "shapes.Square", "public Circle in;");
        compile("one", "shapes.solid.Cube", "public shapes.Square side;");
        cells.define("Square second = null;\ndouble area() { return second.in.area; }\nshapes.solid.Cube cube = null;");
        Files.delete(folder.resolve("one/shapes/Square.class"));
        assertThat(cells.error("new Square()")).isEqualTo("cant.resolve.location");
    }

    @Test
    void aJarThatWasBuiltAnewIsReadAnew() throws IOException {
        Path jar = folder.resolve("shapes.jar");
        pack(compile("one", "shapes.Circle", "public double area = 2;"), jar);
        cells.compiler.addToClasspath(List.of(jar));
        cells.define("shapes.Circle circle = null;\nboolean known() { return circle.area > 1; }");
        pack(compile("two", "shapes.Circle", "public int radius = 2; public Square in;", "shapes.Square", ""), jar);
        cells.compiler.rereadLibraries();
        cells.define("boolean large() { return circle.radius > 1 && circle.in instanceof shapes.Square; }");
    }

    private static void pack(Path classes, Path jar) throws IOException {
        Files.deleteIfExists(jar);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar)); Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
    }

    private void add(String entry, String name, String body) throws IOException {
        cells.compiler.addToClasspath(List.of(compile(entry, name, body)));
    }

    /** Compiles classes, each a name and a body, into a folder. */
    private Path compile(String entry, String... namesAndBodies) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(entry));
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classes + File.pathSeparator
            + String.join(File.pathSeparator, cells.compiler.classpath().stream().map(Path::toString).toList())));
        for (int i = 0; i < namesAndBodies.length; i += 2) {
            arguments.add(source(entry, namesAndBodies[i], namesAndBodies[i + 1]).toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new))).isZero();
        return classes;
    }

    private Path source(String entry, String name, String body) throws IOException {
        Path source = folder.resolve(entry + "-source").resolve(name.replace('.', '/') + ".java");
        Files.createDirectories(source.getParent());
        int dot = name.lastIndexOf('.');
        Files.writeString(source, "package " + name.substring(0, dot) + "; public class " + name.substring(dot + 1) + " { " + body + " }");
        return source;
    }
}
