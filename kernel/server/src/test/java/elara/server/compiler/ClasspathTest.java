package elara.server.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private void add(String entry, String name, String body) throws IOException {
        Path source = folder.resolve(entry + "-source").resolve(name.replace('.', '/') + ".java");
        Files.createDirectories(source.getParent());
        int dot = name.lastIndexOf('.');
        Files.writeString(source, "package " + name.substring(0, dot) + "; public class " + name.substring(dot + 1) + " { " + body + " }");
        Path classes = Files.createDirectories(folder.resolve(entry));
        String known = String.join(File.pathSeparator, cells.compiler.classpath().stream().map(Path::toString).toList());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), "-cp", known, source.toString())).isZero();
        cells.compiler.addToClasspath(List.of(classes));
    }
}
