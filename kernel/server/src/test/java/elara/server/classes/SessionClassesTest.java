package elara.server.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real JVM's part is proven by the kernel's tests; here, what it is given. */
class SessionClassesTest {
    private static final String WRAPPER = "REPL.$JShell$12";
    private static final String NET = WRAPPER + "$Net";

    /** Says yes to everything and remembers it. */
    private static final class Jvm implements TargetJvm {
        private final Map<String, byte[]> has = new HashMap<>();

        @Override
        public boolean isDefined(String name) {
            return has.containsKey(name);
        }

        @Override
        public void load(Map<String, byte[]> classes) {
            has.putAll(classes);
        }

        @Override
        public boolean redefine(Map<String, byte[]> classes) {
            has.putAll(classes);
            return true;
        }
    }

    private final SessionClasses classes = new SessionClasses();
    private final Jvm jvm = new Jvm();

    @BeforeEach
    void defineANet() {
        compile("double w; double out(double x) { return w * x; }").forEach(classes::load);
        classes.flush(wrapper -> new CellLines("In[3]", Map.of(3, 42)), jvm);
    }

    private boolean redefine(String body) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        compile(body).forEach((name, bytes) -> {
            if (name.equals(WRAPPER) || name.equals(NET)) {
                changed.put(name, bytes);
            } else {
                classes.load(name, bytes);
            }
        });
        return classes.redefine(changed, jvm);
    }

    @Test
    void linesAndTheFileAreThoseOfTheCell() {
        String code = new String(jvm.has.get(NET), StandardCharsets.ISO_8859_1);
        assertThat(code).contains("In[3]").doesNotContain("$JShell$12.java");
    }

    @Test
    void theNestHasRoomForMore() {
        assertThat(ClassFile.read(jvm.has.get(WRAPPER)).nest())
            .contains("REPL/$JShell$12$Net", "REPL/$JShell$12$Net$1", "REPL/$JShell$12$1", "REPL/$JShell$12$Net$1001");
    }

    @Test
    void anotherBodyFits() {
        assertThat(redefine("double w; double out(double x) { Runnable r = () -> w++; r.run(); return w; }")).isTrue();
        assertThat(classes.takeReasons()).isEmpty();
    }

    @Test
    void anotherFieldDoesNot() {
        assertThat(redefine("double w; float b; double out(double x) { return w * x; }")).isFalse();
        assertThat(classes.takeReasons()).containsExactly("Net has changed (field b is new)");
        assertThat(classes.takeReasons()).isEmpty();
    }

    @Test
    void aChangeOfTypeIsSaidSo() {
        assertThat(redefine("float w; double out(int x) { return w * x; }")).isFalse();
        assertThat(classes.takeReasons())
            .containsExactly("Net has changed (field w has changed its type, method out has changed its type)");
    }

    @Test
    void lambdasThatAreHeldAreKept() {
        redefine("double w; double out(double x) { Runnable r = () -> w++; r.run(); return w; }");
        redefine("double w; double out(double x) { return 1; }");
        assertThat(ClassFile.read(jvm.has.get(NET)).objectLambdas()).isNotEmpty();
    }

    @Test
    void anAnonymousClassOfAnotherShapeTakesASpareName() {
        redefine("double w; double out(double x) { return new Object() { double a() { return x; } }.a(); }");
        Map<String, byte[]> other = compile("double w; double out(double x) { return new Object() { int n; double a() { return n; } }.a(); }");
        assertThat(classes.redefine(other, jvm)).isTrue();
        assertThat(jvm.has).containsKeys(NET + "$1", NET + "$1001");
    }

    @Test
    void aNewJvmGetsAll() {
        Jvm next = new Jvm();
        classes.startAnew();
        classes.flush(wrapper -> null, next);
        assertThat(next.has).containsOnlyKeys(WRAPPER, NET);
    }

    @Test
    void whatRanOnceIsForgotten() {
        classes.forget(WRAPPER);
        Jvm next = new Jvm();
        classes.startAnew();
        classes.flush(wrapper -> null, next);
        assertThat(next.has).isEmpty();
    }

    @Test
    void theWrapperIsTheOutermostClass() {
        assertThat(List.of("REPL.$JShell$12", "REPL.$JShell$12$Net", "REPL.$JShell$12$Net$1")).allSatisfy(
            name -> assertThat(SessionClasses.wrapperOf(name)).isEqualTo(WRAPPER));
        assertThat(SessionClasses.wrapperOf("REPL.$JShell$3_4B$A")).isEqualTo("REPL.$JShell$3_4B");
    }

    /** Compiles a class as JShell wraps it; the class's members stand on line 3. */
    private static Map<String, byte[]> compile(String members) {
        String source = "package REPL;\nclass $JShell$12 {\npublic static class Net { " + members + " } }";
        Map<String, ByteArrayOutputStream> outputs = new TreeMap<>();
        JavaFileManager files = new ForwardingJavaFileManager<JavaFileManager>(
            ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/')), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return outputs.computeIfAbsent(name, key -> new ByteArrayOutputStream());
                    }
                };
            }
        };
        JavaFileObject file = new SimpleJavaFileObject(URI.create("mem:///REPL/$JShell$12.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        assertThat(ToolProvider.getSystemJavaCompiler().getTask(null, files, null, List.of("-g"), null, List.of(file)).call()).isTrue();
        Map<String, byte[]> compiled = new TreeMap<>();
        outputs.forEach((name, bytes) -> compiled.put(name, bytes.toByteArray()));
        return compiled;
    }
}
