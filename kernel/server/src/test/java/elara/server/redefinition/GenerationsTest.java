package elara.server.redefinition;

import static elara.server.redefinition.Compiled.families;
import static elara.server.redefinition.Compiled.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A class that the JVM cannot swap becomes another one, and so does what cannot do without it. */
class GenerationsTest {
    private static final String[] FIRST = {
        "public class Net { public double w; public static class Inner { } public double out() { return w; } }",
        "public class net$v { public static Net net; }",
        "public class nets$v { public static java.util.List<Net> nets; }",
        "public class names$v { public static java.util.List<String> names; }",
        "public class train$m$Net { public static double train(Net n) { return n.out(); } }",
        "public class make$m { public static Object make() { return new Net(); } }",
        "public class Layer { java.util.List<Net> nets; Object first() { return nets.get(0); } }"};
    private static final String NET = "public class Net { public double w; public float b; public static class Inner { }"
        + " public double out() { return w + b; } }";

    private final SessionClasses classes = new SessionClasses();
    private final RecordingJvm jvm = new RecordingJvm();

    @BeforeEach
    void define() {
        assertThat(classes.apply(families(FIRST), Set.of(), jvm).replaced()).isEmpty();
    }

    private Applied changeNet() {
        return classes.apply(families(NET), Set.of(), jvm);
    }

    @Test
    void aTypeThatCannotBeSwappedIsNestedInAClassOfANewName() throws ClassNotFoundException {
        Applied applied = changeNet();
        assertThat(applied.replaced()).containsEntry("Net", "REPL.Net");
        assertThat(applied.oldClasses()).contains("REPL.Net", "REPL.Net$Inner");
        assertThat(jvm.has).containsKeys("REPL.Net$$2", "REPL.Net$$2$Net", "REPL.Net$$2$Net$Inner");
        assertThat(classes.jvmNameOf("Net")).isEqualTo("REPL.Net$$2$Net");
        Class<?> second = jvm.define("REPL.Net$$2$Net");
        assertThat(second.getSimpleName()).isEqualTo("Net");
        assertThat(second.getCanonicalName()).isEqualTo("REPL.Net$$2.Net");
        assertThat(second.getDeclaredClasses()).extracting(Class::getSimpleName).containsExactly("Inner");
    }

    @Test
    void whatMentionsItIsLinkedToIt() throws ReflectiveOperationException {
        changeNet();
        assertThat(jvm.define("REPL.make$m").getMethod("make").invoke(null).getClass().getName()).isEqualTo("REPL.Net$$2$Net");
        classes.load(Compiled.compile("In[5]", "public class In$5$1 { public static Object run() { return new Net(); } }\nclass Net { }"), jvm);
        assertThat(jvm.define("REPL.In$5$1").getMethod("run").invoke(null).getClass().getName()).isEqualTo("REPL.Net$$2$Net");
    }

    @Test
    void variablesOfItBecomeOthers() throws ReflectiveOperationException {
        Applied applied = changeNet();
        assertThat(applied.replaced()).containsEntry("net$v", "REPL.net$v");
        assertThat(jvm.define("REPL.net$v$$2").getField("net").getType().getName()).isEqualTo("REPL.Net$$2$Net");
        assertThat(classes.jvmNameOf("net$v")).isEqualTo("REPL.net$v$$2");
    }

    @Test
    void variablesWhoseTypeArgumentsMentionItBecomeOthers() throws ReflectiveOperationException {
        assertThat(changeNet().replaced()).containsKey("nets$v").doesNotContainKey("names$v");
        assertThat(jvm.define("REPL.nets$v$$2").getField("nets").getGenericType().getTypeName())
            .isEqualTo("java.util.List<REPL.Net$$2$Net>");
    }

    @Test
    void methodsBecomeOthersWhereTheirParametersDo() {
        assertThat(changeNet().replaced()).containsKey("train$m$Net").doesNotContainKey("make$m");
    }

    /** The fields of objects keep what they have: that is found, and named. */
    @Test
    void typesKeepTheirObjectsWhereOnlyTypeArgumentsChange() {
        assertThat(changeNet().replaced()).doesNotContainKey("Layer");
        assertThat(jvm.swapped).contains("REPL.Layer");
    }

    @Test
    void theReasonIsThatOfTheTypeAlone() {
        assertThat(changeNet().reasons()).containsExactly("Net has changed (field b is new)");
    }

    @Test
    void aRefusedSwapLeadsToANewGeneration() {
        jvm.refused.add("REPL.make$m");
        Applied applied = classes.apply(families("public class make$m { public static Object make() { return 1; } }",
            "public class train$m$Net { public static double train(Net n) { return 2; } }", NET.replace("+ b", "").replace("public float b;", "")),
            Set.of(), jvm);
        assertThat(applied.replaced()).isEqualTo(Map.of("make$m", "REPL.make$m"));
        assertThat(applied.oldClasses()).containsExactly("REPL.make$m");
        assertThat(jvm.has).containsKey("REPL.make$m$$2");
        assertThat(jvm.swapped).contains("REPL.train$m$Net").doesNotContain("REPL.make$m");
    }

    @Test
    void aRefusedTypeTakesItsUsersAlong() {
        jvm.refused.add("REPL.Net");
        Applied applied = classes.apply(families(FIRST[0].replace("return w", "return -w")), Set.of(), jvm);
        assertThat(applied.replaced()).containsOnlyKeys("Net", "net$v", "nets$v", "train$m$Net");
    }

    @Test
    void anInnerClassThatBecomesStaticIsAnother() {
        String first = "public class Box { class Part { int n() { return 1; } } }";
        classes.apply(families(first), Set.of(), jvm);
        Applied applied = classes.apply(families(first.replace("class Part", "static class Part")), Set.of(), jvm);
        assertThat(applied.replaced()).containsEntry("Box", "REPL.Box");
        assertThat(applied.reasons()).singleElement().asString().startsWith("Box.Part has changed (");
    }

    @Test
    void generationsGoOn() {
        changeNet();
        Applied applied = classes.apply(only(families(FIRST), "Net"), Set.of(), jvm);
        assertThat(applied.replaced()).containsEntry("Net", "REPL.Net$$2$Net").containsEntry("net$v", "REPL.net$v$$2");
        assertThat(classes.jvmNameOf("Net")).isEqualTo("REPL.Net$$3$Net");
    }

    @Test
    void withinAGenerationClassesAreSwapped() {
        changeNet();
        Applied applied = classes.apply(families(NET.replace("w + b", "w - b")), Set.of(), jvm);
        assertThat(applied.replaced()).isEmpty();
        assertThat(jvm.swapped).contains("REPL.Net$$2$Net");
    }

    @Test
    void oldClassesAreOfNoHolder() {
        changeNet();
        assertThat(classes.holderOf("REPL.Net$$2$Net$Inner")).isEqualTo("Net");
        assertThat(classes.holderOf("REPL.net$v$$2")).isEqualTo("net$v");
        assertThat(classes.holderOf("REPL.net$v")).isNull();
        assertThat(classes.holderOf("REPL.Net")).isNull();
    }

    @Test
    void aNewJvmKeepsTheGenerations() throws ClassNotFoundException {
        changeNet();
        RecordingJvm next = new RecordingJvm();
        classes.startAnew(next);
        assertThat(next.has).containsOnlyKeys("REPL.Net$$2", "REPL.Net$$2$Net", "REPL.Net$$2$Net$Inner", "REPL.net$v$$2", "REPL.nets$v$$2",
            "REPL.names$v", "REPL.train$m$Net$$2", "REPL.make$m", "REPL.Layer");
        assertThat(next.define("REPL.Net$$2$Net").getSimpleName()).isEqualTo("Net");
        assertThat(classes.holderOf("REPL.Net$$2$Net")).isEqualTo("Net");
    }

    @Test
    void aTypeCanBecomeAnotherAsItIs() {
        Applied applied = classes.renew("Net", jvm);
        assertThat(applied.replaced()).containsOnlyKeys("Net", "net$v", "nets$v", "train$m$Net");
        assertThat(applied.oldClasses()).contains("REPL.Net", "REPL.Net$Inner", "REPL.net$v");
        assertThat(applied.reasons()).isEmpty();
        assertThat(jvm.has).containsKey("REPL.Net$$2$Net");
        assertThat(List.of("REPL.make$m", "REPL.Layer")).allSatisfy(name -> assertThat(jvm.swapped).contains(name));
    }

    private static final String F = "public class f$m { public static int f() { return 1; } static int g() { return 2; } }";
    private static final String F_OF_TEXT = "public class f$m { public static String f() { return null; } static int g() { return 2; } }";

    /** A lambda of a cell that was never called, or one that calls something like it. */
    private void define(String user, boolean asFamily) {
        jvm.unused.add("REPL.f$m");
        Map<String, byte[]> compiled = Compiled.compile("In[5]", F + user);
        classes.apply(families(F), Set.of(), jvm);
        if (asFamily) {
            classes.apply(only(families(F, user), "call$m"), Set.of(), jvm);
        } else {
            compiled.remove("REPL.f$m");
            classes.load(compiled, jvm);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "class In$5$1 { static Object run() { java.util.function.IntSupplier s = () -> f$m.f(); return s; } }",
        "class In$5$1 { static Object run() { return new Object() { int call() { return f$m.f(); } }; } }"})
    void whatWasNeverUsedStaysAsItIsForCodeThatMay(String stored) {
        define(stored, false);
        Applied applied = classes.apply(families(F_OF_TEXT), Set.of(), jvm);
        assertThat(applied.replaced()).containsEntry("f$m", "REPL.f$m");
        assertThat(applied.oldClasses()).containsExactly("REPL.f$m");
        assertThat(jvm.has).containsKeys("REPL.f$m", "REPL.f$m$$2");
    }

    @Test
    void nothingOfACellThatIsOverMayUseIt() {
        define("class In$5$1 { static Object run() { return f$m.f(); } }", false);
        assertThat(classes.apply(families(F_OF_TEXT), Set.of(), jvm).replaced()).isEmpty();
        assertThat(jvm.has).doesNotContainKey("REPL.f$m$$2");
    }

    @Test
    void objectsOfWhatWasReplacedMayUseIt() {
        define("public class call$m { public static int call() { return f$m.f(); } }", true);
        Applied applied = classes.apply(families(F_OF_TEXT, "public class call$m { public static String call() { return f$m.f(); } }"), Set.of(), jvm);
        assertThat(applied.replaced()).containsOnlyKeys("f$m", "call$m");
    }

    @ParameterizedTest
    @CsvSource({"default int more() { return 3; }, true", "int more();, false"})
    void whatWasNeverUsedMayGetMore(String more, boolean fits) {
        String type = "public interface Fn { int go(); }";
        String stored = "class In$5$1 { static Object run() { java.util.function.Supplier<Fn> s = () -> () -> 1; return s; } }";
        jvm.unused.add("REPL.Fn");
        classes.apply(families(type), Set.of(), jvm);
        Map<String, byte[]> compiled = Compiled.compile("In[5]", type + stored);
        compiled.remove("REPL.Fn");
        classes.load(compiled, jvm);
        assertThat(classes.apply(families(type.replace("}", more + "}")), Set.of(), jvm).replaced().isEmpty()).isEqualTo(fits);
    }
}
