package elara.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Renderers that libraries bring: each test compiles a little library, makes a jar of it and puts it on a class path. */
class RendererDiscoveryTest {
    private static final String SERVICE = "META-INF/services/elara.display.Renderer";

    @TempDir
    Path folder;

    private final RendererRegistry registry = new RendererRegistry();

    @Test
    void findsTheRenderersThatAJarAnnounces() throws Exception {
        try (URLClassLoader loader = loaderOf(jar("shop.PriceRenderer"))) {
            registry.discoverLater();
            assertThat(registry.discover(loader)).isEmpty();
            assertThat(registry.render(loader.loadClass("shop.Price").getDeclaredConstructor().newInstance()).data())
                .containsEntry("text/html", "1 euro, drawn by renderer 1");
        }
    }

    @Test
    void makesEachRendererOnce() throws Exception {
        try (URLClassLoader loader = loaderOf(jar("shop.PriceRenderer"))) {
            registry.discoverLater();
            registry.discover(loader);
            registry.discoverLater();
            registry.discover(loader);
            assertThat(registry.render(loader.loadClass("shop.Price").getDeclaredConstructor().newInstance()).data())
                .containsEntry("text/html", "1 euro, drawn by renderer 1");
        }
    }

    @Test
    void aRendererThatCannotBeLoadedIsNamedAndTheOthersAreFound() throws Exception {
        String names = "shop.Missing\nshop.Price\nshop.PriceRenderer\n";
        try (URLClassLoader loader = loaderOf(jar(names))) {
            registry.discoverLater();
            List<String> problems = registry.discover(loader);
            assertThat(problems).hasSize(2);
            assertThat(problems.get(0)).startsWith("A renderer could not be loaded: ").contains("shop.Missing");
            assertThat(problems.get(1)).contains("shop.Price");
            assertThat(registry.render(loader.loadClass("shop.Price").getDeclaredConstructor().newInstance()).data())
                .containsKey("text/html");
        }
    }

    @Test
    void aDamagedServicesFileIsTold() throws Exception {
        try (URLClassLoader loader = loaderOf(jar("not a class name"))) {
            registry.discoverLater();
            assertThat(registry.discover(loader)).hasSize(1).first().asString().contains("META-INF/services");
        }
    }

    private static URLClassLoader loaderOf(Path jar) throws IOException {
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, RendererRegistry.class.getClassLoader());
    }

    /** The folder of classes of the library: a price, and its renderer, which says how many of its kind were made. */
    private Path compiled() throws Exception {
        Path price = source("Price", "public class Price {}");
        Path renderer = source("PriceRenderer", """
            public class PriceRenderer implements elara.display.Renderer<Price> {
                private static int made;
                public PriceRenderer() { made++; }
                public Class<Price> type() { return Price.class; }
                public elara.display.MimeBundle render(Price price) {
                    return elara.display.MimeBundle.of("text/html", "1 euro, drawn by renderer " + made);
                }
            }
            """);
        Path classes = folder.resolve("classes");
        String classPath = Path.of(Renderer.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-cp", classPath, "-d",
            classes.toString(), price.toString(), renderer.toString());
        assertThat(result).isZero();
        return classes;
    }

    private Path source(String name, String body) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), "package shop;\n" + body);
    }

    /** The library as a jar whose services file has these lines. */
    private Path jar(String names) throws Exception {
        Path classes = compiled();
        Path jar = folder.resolve("library.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(SERVICE));
            out.write(names.getBytes(StandardCharsets.UTF_8));
            for (String each : List.of("shop/Price.class", "shop/PriceRenderer.class")) {
                out.putNextEntry(new JarEntry(each));
                out.write(Files.readAllBytes(classes.resolve(each)));
            }
        }
        return jar;
    }
}
