package elara.server.redefinition;

import static elara.server.redefinition.Compiled.families;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real JVM's part is proven by the kernel's tests; here, what it is given. */
class SessionClassesTest {
    private static final String NET = "REPL.Net";
    private static final String FIRST = "double w; double out(double x) { return w * x; }";

    private final SessionClasses classes = new SessionClasses();
    private final RecordingJvm jvm = new RecordingJvm();

    @BeforeEach
    void defineANet() {
        assertThat(define(FIRST).replaced()).isEmpty();
    }

    private Applied define(String body) {
        return classes.apply(families("public class Net { " + body + " }"), Set.of(), jvm);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    @Test
    void theFileIsThatOfTheCell() {
        assertThat(text(jvm.has.get(NET))).contains("In[3]");
    }

    @Test
    void theNestHasRoomForMore() {
        classes.apply(families("public class Big { static class Inner { } }"), Set.of(), jvm);
        assertThat(ClassShape.read(jvm.has.get("REPL.Big")).nest())
            .contains("REPL/Big$Inner", "REPL/Big$1", "REPL/Big$Inner$1", "REPL/Big$1001", "REPL/Big$Inner$1001");
    }

    /** Each name costs the session JVM memory for good, and notebooks declare many variables. */
    @Test
    void aVariableWithoutClassesOfItsOwnNeedsNoRoom() {
        classes.apply(families("public class x$v { public static int x; }",
            "public class o$v { public static Anonymous o; static class Anonymous { } }"), Set.of(), jvm);
        assertThat(ClassShape.read(jvm.has.get("REPL.x$v")).nest()).isEmpty();
        assertThat(ClassShape.read(jvm.has.get("REPL.o$v")).nest()).contains("REPL/o$v$Anonymous", "REPL/o$v$Anonymous$1");
    }

    @Test
    void anotherBodyFits() {
        Applied applied = define("double w; double out(double x) { Runnable r = () -> w++; r.run(); return w; }");
        assertThat(applied).isEqualTo(new Applied(Map.of(), List.of(), List.of()));
        assertThat(jvm.swapped).containsExactly(NET);
    }

    @Test
    void whatIsTheSameIsNotSentAgain() {
        define(FIRST);
        assertThat(jvm.swapped).isEmpty();
    }

    @Test
    void aVariableFromAnotherCellIsTheSame() {
        String variable = "public class n$v { public static int n; }";
        classes.apply(families(variable), Set.of(), jvm);
        assertThat(text(jvm.has.get("REPL.n$v"))).doesNotContain("In[3]");
        classes.apply(Compiled.ofCell("In[4]", "", "", variable), Set.of(), jvm);
        assertThat(jvm.swapped).isEmpty();
    }

    @Test
    void anotherFieldDoesNotFit() {
        assertThat(define("double w; float b; double out(double x) { return w * x; }"))
            .isEqualTo(new Applied(Map.of("Net", NET), List.of(NET), List.of("Net has changed (field b is new)")));
    }

    @Test
    void aChangeOfTypeIsSaidSo() {
        assertThat(define("float w; double out(int x) { return w * x; }").reasons())
            .containsExactly("Net has changed (field w has changed its type, method out has changed its type)");
    }

    @Test
    void anotherValueOfAStaticFieldDoesNotFit() {
        String first = "static int count = Integer.parseInt(\"1\");";
        define(first);
        assertThat(define(first + " int more() { return 1; }").replaced()).as("a method").isNotEmpty();
        assertThat(define(first + " int more() { return 2; }").replaced()).as("its body").isEmpty();
        assertThat(define("static int count = Integer.parseInt(\"2\"); int more() { return 2; }").reasons())
            .containsExactly("Net has changed (a static field gets another value)");
    }

    @Test
    void anAssertionFits() {
        assertThat(define("double w; double out(double x) { assert x > 0; return w * x; }").replaced()).isEmpty();
        assertThat(text(jvm.has.get(NET))).doesNotContain("$assertionsDisabled").contains("desiredAssertionStatus");
    }

    @Test
    void lambdasThatAreHeldAreKept() {
        define("double w; double out(double x) { Runnable r = () -> w++; r.run(); return w; }");
        define("double w; double out(double x) { return 1; }");
        assertThat(ClassShape.read(jvm.has.get(NET)).objectLambdas()).isNotEmpty();
    }

    @Test
    void anAnonymousClassOfAnotherShapeTakesASpareName() {
        define("double w; double out(double x) { return new Object() { double a() { return x; } }.a(); }");
        Applied applied = define("double w; double out(double x) { return new Object() { int n; double a() { return n; } }.a(); }");
        assertThat(applied.replaced()).isEmpty();
        assertThat(jvm.has).containsKeys(NET + "$1", NET + "$1001");
    }

    @Test
    void whatCouldNotBeSentIsSentNextTime() {
        jvm.full = true;
        String other = "double w; double out(double x) { return 2 * w * x; }";
        assertThatIllegalStateException().isThrownBy(() -> define(other));
        jvm.full = false;
        define(other);
        assertThat(jvm.swapped).containsExactly(NET);
        jvm.swapped.clear();
        define(other);
        assertThat(jvm.swapped).isEmpty();
    }

    @Test
    void itIsSentWithAnythingElse() {
        jvm.full = true;
        assertThatIllegalStateException().isThrownBy(() -> define("double w; double out(double x) { return 2 * w * x; }"));
        jvm.full = false;
        classes.apply(families("public class x$v { public static int x; }"), Set.of(), jvm);
        assertThat(jvm.swapped).containsExactly(NET);
    }

    @Test
    void whatWasReplacedIsToldWhenItHasBeenSentInTheEnd() {
        jvm.takesNone = true;
        assertThatIllegalStateException().isThrownBy(() -> define("double w; float b; double out(double x) { return w * x; }"));
        jvm.takesNone = false;
        Applied applied = classes.apply(families("public class x$v { public static int x; }"), Set.of(), jvm);
        assertThat(applied).isEqualTo(new Applied(Map.of("Net", NET), List.of(NET), List.of()));
        assertThat(jvm.has).containsKeys("REPL.x$v", classes.jvmNameOf("Net"));
        assertThat(define("double w; float b; double out(double x) { return w * x; }").replaced()).isEmpty();
    }

    @Test
    void aNewJvmGetsAll() {
        classes.apply(families("public class x$v { public static int x; }"), Set.of(), jvm);
        RecordingJvm next = new RecordingJvm();
        classes.startAnew(next);
        assertThat(next.has).containsOnlyKeys(NET, "REPL.x$v");
        assertThat(next.swapped).isEmpty();
    }

    @Test
    void whatRanOnceIsNotKept() {
        classes.load(Compiled.compile("In[4]", "class In$4$1 { static Object run() { return 1; } }"), jvm);
        assertThat(jvm.has).containsKey("REPL.In$4$1");
        RecordingJvm next = new RecordingJvm();
        classes.startAnew(next);
        assertThat(next.has).containsOnlyKeys(NET);
    }

    @Test
    void aClassBelongsToTheHolderThatItIsIn() {
        classes.apply(families("public class f$m$int { public static int f(int x) { return x; } }"), Set.of(), jvm);
        assertThat(List.of(NET, NET + "$1", NET + "$Inner$1")).allSatisfy(name -> assertThat(classes.holderOf(name)).isEqualTo("Net"));
        assertThat(classes.holderOf("REPL.f$m$int")).isEqualTo("f$m$int");
        assertThat(classes.holderOf("REPL.In$1$2")).isNull();
        assertThat(classes.holderOf("java.util.List")).isNull();
    }

    @Test
    void aLocalClassMayHaveAnyName() {
        define("int f() { class Zähler { int n; } return new Zähler().n; }");
        assertThat(define("int f() { class Zähler { int n, m; } return new Zähler().m; }").replaced()).isEmpty();
    }
}
