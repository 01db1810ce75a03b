package elara.server.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import elara.server.check.CellCheck.Finding;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JShell that leads runs nothing here either: what is checked is whether cells compile. */
@Timeout(60)
class CellCheckTest {
    private final JShell leader = shell();
    private final CellCheck check = new CellCheck(leader, Runnable::run, CellCheckTest::shell);

    private static JShell shell() {
        return JShell.builder().executionEngine(new ExecutionControlProvider() {
            @Override
            public String name() {
                return "none";
            }

            @Override
            public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
                return new NoExecution();
            }
        }, null).build();
    }

    @AfterEach
    void close() {
        check.close();
        leader.close();
    }

    private void define(String... sources) {
        check.begin();
        List.of(sources).forEach(leader::eval);
        check.end();
    }

    private List<Integer> wrong(String... pieces) {
        return check.find(List.of(pieces), () -> false).stream().map(Finding::piece).toList();
    }

    private boolean isNeeded(String... pieces) {
        return CellCheck.isNeeded(List.of(pieces), check.definitions());
    }

    @Test
    void findsEveryPieceThatDoesNotCompile() {
        assertThat(wrong("int a = 1;", "a + undefinedName", "String s = a;", "a++;")).containsExactly(1, 2);
        assertThat(wrong("int a = 1;", "a++;")).isEmpty();
    }

    @Test
    void knowsWhatIsDefined() {
        define("int base = 4;", "int plus(int x) { return x + base; }", "class Net { double w; }", "var net = new Net();");
        assertThat(wrong("net.w = plus(base);", "net.v = 1;")).containsExactly(1);
        define("class Net { double v; }", "Net net = new Net();");
        assertThat(wrong("net.v = 1;", "net.w = 1;")).containsExactly(1);
    }

    @Test
    void followsWhatIsDropped() {
        define("int held = 1;");
        assertThat(wrong("held++;", "held--;")).isEmpty();
        leader.variables().forEach(leader::drop);
        check.end();
        assertThat(wrong("held++;", "1 + 1")).containsExactly(0);
    }

    @Test
    void forgetsACellThatDoesNotCompile() {
        define("int held = 1;");
        assertThat(wrong("String held = \"a\";", "int fresh = 2;", "undefinedName++;")).containsExactly(2);
        assertThat(wrong("int sum = held + 1;", "held = 2;")).isEmpty();
        assertThat(wrong("fresh++;", "held++;")).containsExactly(0);
    }

    @Test
    void takesWhatAMethodWouldNot() {
        assertThat(wrong("int x = 1;", "Runnable r = () -> System.out.println(x);", "x++;", "String x = \"again\";", "while (true) { }",
            "x.length();")).isEmpty();
    }

    @Test
    void typesMayStandInAnyOrder() {
        assertThat(wrong("class B extends A { int two() { return one() + 1; } }", "class A { int one() { return 1; } }", "new B().two();"))
            .isEmpty();
    }

    @Test
    void aNewDefinitionMayWaitForALaterOne() {
        assertThat(wrong("int early() { return late(); }", "int other = 1;")).isEmpty();
    }

    @Test
    void anotherVersionOfACompleteDefinitionMayNot() {
        define("class Net { int n; }", "int twice(int x) { return 2 * x; }");
        assertThat(check.find(List.of("class Net { int n = undefinedName; }"), () -> false)).singleElement()
            .satisfies(finding -> assertThat(finding.unresolved()).containsExactly("variable undefinedName"));
        assertThat(wrong("int twice(int x) { return undefinedMethod(x); }")).containsExactly(0);
    }

    @Test
    void keepsNothingOfWhatItTries() {
        define("int held = 1;", "int twice(int x) { return 2 * x; }");
        List<String> before = leader.snippets().filter(snippet -> leader.status(snippet).isActive()).map(Snippet::source).toList();
        assertThat(wrong("record P(int x) { }", "int half(int x) { return twice(x) / 4; }", "int fresh = half(held);", "new P(fresh)")).isEmpty();
        assertThat(wrong("int other = twice(held);", "double twice(double x) { return x; }", "wrong")).containsExactly(2);
        assertThat(leader.snippets().filter(snippet -> leader.status(snippet).isActive()).map(Snippet::source)).isEqualTo(before);
    }

    @Test
    void asksTheSecondJShellForLittle() {
        check.close();
        CellCheck alone = new CellCheck(leader, Runnable::run, () -> fail("there is no need for it"));
        assertThat(alone.find(List.of("var x = 1;", "int f(int y) { return x + y; }", "var z = f(x);", "int g() { return z; }", "g()"),
            () -> false)).isEmpty();
        assertThat(alone.find(List.of("double total = 0;", "void add(double more) { total += more; }", "add(2);", "total"), () -> false)).isEmpty();
        alone.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "record P(int x) { } | new P(1).x | 1",
        "class A { private int x; } | new A().x = 1; | 1",
        "early(); | void early() { } | 0",
        "int y = late; | int late = 1; | 0"})
    void findsWhatOneClassWouldAllow(String first, String second, int wrong) {
        assertThat(wrong(first, second, "int more() { return 1; }")).containsExactly(wrong);
    }

    @Test
    void aVariableThatGetsAnotherTypeIsKnownWithIt() {
        define("int number() { return 1; }");
        assertThat(wrong("var held = number();", "var held = number();", "held++;")).isEmpty();
        define("var held = number();");
        define("String number() { return \"one\"; }", "var held = number();");
        assertThat(wrong("held.length();", "held++;")).containsExactly(1);
    }

    @Test
    void isNeededWhereADefinitionCouldBeLost() {
        define("int held = 1;", "class Net { }");
        assertThat(isNeeded("held + 1")).isFalse();
        assertThat(isNeeded("System.out.println(held);")).isFalse();
        assertThat(isNeeded("int fresh = held;")).isFalse();
        assertThat(isNeeded("double held = 2;")).isTrue();
        assertThat(isNeeded("List<int[]> held = null;")).isTrue();
        assertThat(isNeeded("class Net { int n; }")).isTrue();
        assertThat(isNeeded("1", "2")).isTrue();
    }
}
