package elara.server.redefinition;

import static elara.server.redefinition.Compiled.families;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

/** What is changed in class files, and what must not be. The classes are loaded here, so that they are verified. */
class RewritingTest {
    private final SessionClasses classes = new SessionClasses();
    private final RecordingJvm jvm = new RecordingJvm();

    private Class<?> define(String holder, String... sources) throws ClassNotFoundException {
        classes.apply(families(sources), Set.of(), jvm);
        return jvm.define("REPL." + holder);
    }

    private static Stream<Method> lambdas(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).filter(method -> method.getName().startsWith("lambda$"));
    }

    @Test
    void lambdasOfObjectsAreFinal() throws ClassNotFoundException {
        Class<?> type = define("Net", "public class Net { int w; Runnable r() { return () -> w++; } }");
        assertThat(lambdas(type)).singleElement().satisfies(lambda -> {
            assertThat(Modifier.isFinal(lambda.getModifiers())).isTrue();
            assertThat(lambda.getName()).isEqualTo("lambda$r$1000");
        });
    }

    /** The JVM takes no class file of an interface with a final method. */
    @Test
    void lambdasOfInterfacesAreNot() throws ClassNotFoundException {
        Class<?> type = define("Named", "public interface Named { String name(); default Runnable r() { return () -> name(); }"
            + " default Runnable s() { return () -> System.gc(); } }");
        assertThat(lambdas(type)).hasSize(2).noneMatch(lambda -> Modifier.isFinal(lambda.getModifiers()));
    }

    @Test
    void serializableLambdasKeepTheirNames() throws Exception {
        Class<?> type = define("Net", "public class Net implements java.io.Serializable { String w = \"kept\";"
            + " public java.util.function.Supplier<String> r() {"
            + " return (java.util.function.Supplier<String> & java.io.Serializable) () -> w; } }");
        assertThat(lambdas(type)).singleElement().extracting(Method::getName).asString().matches("lambda\\$r\\$[0-9a-f]+\\$1");
        Object supplier = type.getMethod("r").invoke(type.getConstructor().newInstance());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(supplier);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass wanted) throws ClassNotFoundException {
                return Class.forName(wanted.getName(), false, type.getClassLoader());
            }
        }) {
            assertThat(((Supplier<?>) in.readObject()).get()).isEqualTo("kept");
        }
    }

    @Test
    void recordsAreMadePublic() throws ClassNotFoundException {
        Class<?> type = define("P", "record P(int x) { P() { this(1); } private P(long x) { this((int) x); } }");
        assertThat(type.isRecord()).isTrue();
        assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
        assertThat(type.getConstructors()).extracting(each -> Arrays.toString(each.getParameterTypes()))
            .containsExactlyInAnyOrder("[int]", "[]");
    }

    @Test
    void nestedRecordsAreNot() throws ClassNotFoundException {
        Class<?> type = define("Outer", "public class Outer { private record In(int x) { } record Near(int y) { } }");
        assertThat(type.getDeclaredClasses()).hasSize(2).noneMatch(each -> Modifier.isPublic(each.getModifiers()));
    }

    @Test
    void recordsOfALaterGenerationArePublicToo() throws ClassNotFoundException {
        define("P", "record P(int x) { }");
        classes.apply(families("record P(int x, int y) { }"), Set.of(), jvm);
        Class<?> type = jvm.define("REPL.P$$2$P");
        assertThat(type.getConstructors()).hasSize(1);
        assertThat(type.getRecordComponents()).hasSize(2);
        assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
    }

    @Test
    void aChangedSwitchOverAnEnumFits() throws ClassNotFoundException {
        String first = "public class S { enum E { A, B } int f(E e) { return 1; } }";
        define("S", first);
        Applied applied = classes.apply(families(first.replace("return 1;", "return switch (e) { case A -> 1; case B -> 2; };")), Set.of(), jvm);
        assertThat(applied.replaced()).isEmpty();
        assertThat(List.of("REPL.S", "REPL.S$E")).allSatisfy(name -> assertThat(jvm.define(name)).isNotNull());
    }

    /** Else the JVM would look for each among all others when it swaps the class. */
    @Test
    void manyConstantsStayWhereTheyWere() throws ReflectiveOperationException {
        String numbers = IntStream.range(100_000, 106_000).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        String source = "public class Data { public static int one() { return 1; } int[] all() { return new int[] {" + numbers + "}; } }";
        define("Data", source);
        byte[] first = jvm.has.get("REPL.Data");
        Class<?> changed = define("Data", source.replace("return 1", "return 77_777 + \"text\".length()"));
        assertThat(jvm.swapped).containsExactly("REPL.Data");
        assertThat(changed.getMethod("one").invoke(null)).isEqualTo(77_781);
        byte[] second = jvm.has.get("REPL.Data");
        int begin = 10; // where the constants do
        int end = new ClassReader(first).header;
        assertThat(Arrays.copyOfRange(second, begin, end)).isEqualTo(Arrays.copyOfRange(first, begin, end));
        define("Data", "public class Data { public static int one() { return 1; } int[] all() { return null; } }");
        assertThat(jvm.has.get("REPL.Data").length).as("what is not there any more").isLessThan(2000);
    }
}
