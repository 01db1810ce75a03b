package elara.server.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import elara.server.compiler.Definition.State;
import java.util.Set;
import elara.display.CellNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is compiled again when something is defined anew, and what does not compile any more. */
class RedefinitionTest {
    private final Notebook cells = new Notebook();

    private void compiledAgain(String source, String... keys) {
        assertThat(cells.define(source).stages()).singleElement()
            .satisfies(stage -> assertThat(stage.compiled()).extracting(Definition::key).containsExactlyInAnyOrder(keys));
    }

    @Test
    void anotherBodyIsCompiledAlone() {
        cells.define("int f(int x) { return x; }\nint g() { return f(1); }\nclass Net { double w; double out() { return w; } }\nvar net = new Net();");
        compiledAgain("int f(int x) { return 2 * x; }", "method f(int)");
        compiledAgain("class Net { double w; double out() { return -w; } }", "type Net");
    }

    @Test
    void callersRunTheNewCode() {
        cells.run("int f(int x) { return x; }\nint g() { return f(1); }");
        cells.run("int f(int x) { return x + 10; }");
        assertThat(cells.run("g()")).isEqualTo(11);
    }

    @Test
    void anotherTypeOfAVariableIsFollowed() {
        cells.run("int n = 3;\nint half() { return n / 2; }\ndouble quarter() { return half() / 2.0; }");
        assertThat(cells.run("half()")).isEqualTo(1);
        cells.define("double n = 3;");
        assertThat(cells.definition("half").state()).isEqualTo(State.BROKEN);
        assertThat(cells.definition("half").problems()).singleElement().extracting(Problem::code).isEqualTo("prob.found.req");
        cells.define("long n = 4;");
        assertThat(cells.definition("half").isUsable()).isFalse();
        cells.run("short n = 6;");
        assertThat(cells.run("half() + quarter()")).isEqualTo(4.5);
    }

    @Test
    void usersOfAnotherShapeAreCompiledAgain() {
        cells.define("class Net { int w; }\nint f(Net n) { return n.w; }\nint g() { return 1; }\nvar net = new Net();\nvar all = List.of(net);");
        compiledAgain("class Net { int w; int b; }", "type Net", "method f(Net)", "variable net", "variable all");
    }

    @Test
    void usersOfUsersAreCompiledAgain() {
        cells.define("class A { int n; }\nclass B extends A { }\nint f(B b) { return b.n; }\nint g() { return 1; }");
        compiledAgain("class A { int n, m; }", "type A", "type B", "method f(B)");
    }

    @Test
    void whatUsesTheBrokenIsBroken() {
        cells.define("int a() { return 1; }\nclass C { int n() { return a(); } }\nint d() { return new C().n(); }");
        compiledAgain("long a() { return 1; }", "method a()");
        assertThat(cells.definition("C").state()).isEqualTo(State.BROKEN);
        assertThat(cells.definition("d").isUsable()).isFalse();
        cells.run("int a() { return 5; }");
        assertThat(cells.run("d()")).as("all are usable again").isEqualTo(5);
    }

    @Test
    void whatIsBrokenIsSaidOnceAndWhenItIsUsed() {
        cells.define("class Net { int w; }");
        cells.define("\nint f(Net n) {\n    return n.w;\n}");
        Compilation compilation = cells.define("class Net { int v; }");
        assertThat(compilation.broken()).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("f");
            assertThat(each.piece().source().name()).isEqualTo("In[2]");
            assertThat(each.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).startsWith("cant.resolve");
                assertThat(problem.piece().line(problem.start())).isEqualTo(3);
            });
        });
        assertThat(cells.define("class Net { int v, u; }").broken()).isEmpty();
        assertThat(cells.fail("f(new Net())").unusable()).singleElement()
            .satisfies(unusable -> assertThat(unusable.definitions()).extracting(Definition::name).containsExactly("f"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "enum E { A, B } | int f(E e) { return switch (e) { case A -> 1; case B -> 2; }; } | enum E { A, B, C }",
        "sealed interface S { } record R() implements S { } | class N { S s; List<R> all() { return List.of(new R()); } } | class R { private R() { } }",
        "interface I { void f(); } | class C implements I { public void f() { } } | interface I { void f(); void g(); }",
        "abstract class A { } | class B extends A { } | final class A { }",
        "List<Integer> all = List.of(1); | int f() { return all.get(0); } | List<String> all = List.of();",
        "class A { int n; } | int f() { return new A().n; } | class A { private int n; }",
        "int f(int x) { return x; } | int g() { return f(1); } | class A { } String f(int x) { return \"\"; }",
        "class A { void f() { } } | class B extends A { @Override void f() { } } | class A { }",
        "record P(int x) { } | int f() { return new P(1).x(); } | record P(int x, int y) { }",
        "void f() { } | void g() { f(); } | void f() throws Exception { }",
        "class A { static final int K = 1; } | int f(int x) { return switch (x) { case A.K -> 1; case 2 -> 2; default -> 3; }; } | class A { static final int K = 2; }",
        "interface I { } class A implements I { } class B extends A { } | int f() { I i = new B(); return 1; } | class A { }",
        "interface I { } class A implements I { } class B extends A { } void g(I i) { } | void f() { g(new B()); } | class A { }",
        "class A<T> { T t; } class B extends A<String> { } | int f() { B b = new B(); for (A<String> a : List.of(b)) { } return 1; } | class A { }",
        "@interface N { int v(); } | @N(v = 1) class A { } | @interface N { }",
        "@interface N { int v(); } | @N(v = 1) int f() { return 1; } | @interface N { }",
        "class E extends Exception { } void f() throws E { } | void g() { try { f(); } catch (E e) { } } | void f() { }",
        "class A { int f() { return 1; } } | IntSupplier g() { return new A()::f; } | class A { String f() { return null; } }",
        "class A { static class In { } } | Object g() { return new A.In(); } | class A { }",
        "class A { int n; } List<A> make() { return List.of(new A()); } | void g() { make().forEach(a -> a.n++); } | class A { }",
        "class A { int n; } class B { A a() { return new A(); } } | int g() { return new B().a().n; } | class A { }",
        "interface F { int f(int x); } | F g = x -> x + 1; int h() { return g.f(1); } | interface F { int f(String x); }",
        "interface F { int f(int x); } void take(F f) { } | void g() { take(x -> x + 1); } | interface F { int f(String x); }",
        "class A<T extends Number> { } | A<Integer> g() { return null; } | class A<T extends CharSequence> { }",
        "class A { protected A() { } } | class B extends A { } | class A { A(int x) { } }",
        "class A { protected A() { } } | Object g() { return new A() { }; } | class A { A(int x) { } }",
        "abstract class A { abstract void f(); } | Object g() { return new A() { void f() { } }; } | abstract class A { abstract void h(); }",
        "enum E { A } | int g(E e) { switch (e) { case A: return 1; } return 2; } | enum E { B }",
        "class A { } class B extends A { } | A[] g() { return new B[1]; } | class B { }",
        "class A { } class B extends A { } | List<? extends A> g() { return List.<B>of(); } | class B { }",
        "class A { } class B extends A { } | boolean g(A a) { return a instanceof B; } | final class A { } class B { }",
        "record P(int x) { } | int g(Object o) { return o instanceof P p ? p.x() : 0; } | record P(String x) { }",
        "class A { static int n; } | int g() { return A.n; } | class A { int n; }",
        "class Bag implements Iterable<Integer> { public Iterator<Integer> iterator() { return null; } } | void g() { for (int x : new Bag()) { } } | class Bag { }",
    })
    void whatDoesNotCompileAnyMoreIsTold(String first, String user, String second) {
        cells.define(first);
        cells.define(user);
        assertThat(cells.define(second).broken()).isNotEmpty().allMatch(each -> each.state() == State.BROKEN);
        assertThat(cells.define(first).definitions().all()).as("and is usable again").allMatch(Definition::isUsable);
    }

    @Test
    void whatIsBrokenIsTriedAgainThoughItDoesNotNameWhatHasChanged() {
        cells.define("class A { int n; }\nA make() { return new A(); }\nint f() { return make().n; }");
        cells.define("class A { }");
        assertThat(cells.definition("f").state()).isEqualTo(State.BROKEN);
        cells.define("class A { int n = 3; }");
        assertThat(cells.definition("f").isUsable()).isTrue();
    }

    @Test
    void aSwitchThatMissesACaseIsTold() {
        cells.define("sealed interface S { } sealed interface T extends S { } record A() implements T { } record B() implements S { }");
        String patterns = "int f(S s) { return switch (s) { case A a -> 1; case B b -> 2; }; }";
        if (Runtime.version().feature() < 21) {
            assertThat(cells.fail(patterns).problems()).isNotEmpty();
            return;
        }
        cells.define(patterns);
        assertThat(cells.define("sealed interface T extends S { } record A() implements T { } record C() implements T { }").broken())
            .extracting(Definition::name).containsExactly("f");
    }

    @Test
    void constantsAreFollowed() {
        cells.run("class A { static final int K = 1; }\nint f() { return A.K; }");
        cells.run("class A { static final int K = 2; }");
        assertThat(cells.run("f()")).isEqualTo(2);
        cells.run("class B { static final int L = A.K + 1; }\nint h() { return B.L; }");
        cells.run("class A { static final int K = 5; }");
        assertThat(cells.run("h()")).as("through another one").isEqualTo(6);
        cells.run("final int k = 3;\nint g() { return k; }\nfinal int k = 4;");
        assertThat(cells.run("g()")).isEqualTo(4);
    }

    @Test
    void aBetterOverloadIsFollowed() {
        cells.run("String f(Object o) { return \"object\"; }\nString g() { return f(1); }");
        assertThat(cells.run("g()")).isEqualTo("object");
        cells.run("String f(int x) { return \"int\"; }");
        assertThat(cells.run("g()")).isEqualTo("int");
    }

    @Test
    void aNameThatGetsAnotherMeaningIsFollowed() {
        cells.run("int f() { return Objects.hash(); }");
        cells.run("class Objects { static int hash() { return 42; } }");
        assertThat(cells.run("f()")).isEqualTo(42);
    }

    @Test
    void theSameSignatureReplacesHoweverItIsWritten() {
        cells.run("int size(List<String> all) { return 1; }");
        cells.run("int size(java.util.List<Integer> all) { return 2; }");
        assertThat(cells.run("size(List.of())")).isEqualTo(2);
        assertThat(cells.definitions().named("size")).hasSize(1);
        cells.run("<T extends List<?>> int size(T all) { return 3; }");
        assertThat(cells.run("size(List.of())")).isEqualTo(3);
    }

    @Test
    void overloadsStay() {
        cells.run("int f(int x) { return 1; }\nint f(long x) { return 2; }");
        cells.run("int f(int y) { return 3; }");
        assertThat(cells.run("f(1) + f(1L)")).isEqualTo(5);
    }

    @Test
    void aMethodForwardsOnlyWhereThereAreOthers() {
        cells.run("int f(int x) { return x < 1 ? 0 : f(x - 1); }");
        assertThat(cells.definition("f").classFiles()).containsOnlyKeys("REPL.f$m$int");
        cells.run("int f(String s) { return f(s.length()); }");
        assertThat(cells.definitions().get("method f(String)").classFiles()).containsOnlyKeys("REPL.f$m$String", "REPL.f$m$String$b");
        assertThat(cells.run("f(\"a\")")).isEqualTo(0);
    }

    @Test
    void aVariableMayBecomeAnAnonymousClassAndBack() {
        cells.run("var x = 1;");
        cells.run("var x = new Object() { int n = 4; };");
        cells.define("x.n");
        cells.run("var x = \"text\";");
        assertThat(cells.run("x.length()")).isEqualTo(4);
    }

    @Test
    void aMemberOfASealedFamilyTakesTheFamilyAlong() {
        cells.run("sealed interface S { } record A() implements S { } record B() implements S { }\n"
            + "int f(S s) { return s instanceof A ? 1 : 2; }");
        cells.run("record A(int x) implements S { }");
        assertThat(cells.run("f(new A(1)) + f(new B())")).isEqualTo(3);
    }

    @Test
    void aLostVariableIsWaitedFor() {
        cells.define("int n = 1;\nint f() { return n; }\nint g() { return f(); }");
        Definitions without = cells.definitions().without(Set.of("variable n"));
        assertThat(without.get("variable n")).isNull();
        assertThat(without.causes(without.get("method g()"))).containsExactly("variable n");
    }

    @Test
    void aRecursiveMethodTurnsToABetterOverload() {
        cells.run("String f(Object o) { return o instanceof Integer ? \"object\" : f(1); }");
        assertThat(cells.run("f(\"a\")")).isEqualTo("object");
        cells.run("String f(Integer i) { return \"Integer\"; }");
        assertThat(cells.run("f(\"a\")")).isEqualTo("Integer");
    }

    @Test
    void aNameWithADollarIsFollowed() {
        cells.run("int my$x = 1;\nint f() { return my$x; }\nint g$() { return 1; }\nint h() { return g$(); }");
        assertThat(cells.define("String my$x = \"a\";\nString g$() { return \"a\"; }").broken()).extracting(Definition::name)
            .containsExactlyInAnyOrder("f", "h");
    }

    @Test
    void amongMethodsOfOneNameEachKeepsItsModifiers() {
        cells.run("synchronized int next() { return next(1); }\n@Deprecated synchronized int next(int by) { return by; }");
        assertThat(cells.run("java.lang.reflect.Modifier.isSynchronized(Class.forName(\"REPL.next$m$b\").getDeclaredMethods()[0].getModifiers())"))
            .isEqualTo(true);
        assertThat(cells.run("next()")).isEqualTo(1);
    }

    @Test
    void commentsInTheHeadOfAMethodThatCallsItsName() {
        cells.run("int f(int n /* a // b */, // c\n  int m) { return n == 0 ? m : f(\"http://x\".length()); }\nint f(int n) { return n; }");
        assertThat(cells.run("f(0, 3) + f(1, 1)")).isEqualTo(11);
    }

    @Test
    void statementsOfOtherSourcesAreKnownAsSuch() throws CompilationException {
        Compilation loaded = cells.compiler.compile(new Source("helper.jshell", "System.out.println(1);"), cells.definitions(), false);
        assertThat(loaded.stages()).singleElement().satisfies(stage -> assertThat(CellNames.isRunner(stage.runnerClass())).isTrue());
    }

    @Test
    void aMethodOfTheSameParametersWrittenInAnotherWayIsReplaced() {
        cells.run("int size(List<String> a) { return 1; }\nint g() { return size(List.of()); }");
        cells.run("int size(java.util.List<String> a) { return 2; }");
        assertThat(cells.last().broken()).isEmpty();
        assertThat(cells.run("g()")).isEqualTo(2);
        assertThat(cells.run("int size(List<String> a) { return 3; }\nsize(List.of())")).isEqualTo(3);
    }

    @Test
    void aMethodOfOtherParametersOfThatNameIsNot() {
        cells.run("int size(List<String> a) { return 1; }\nint g() { return size(List.of()); }");
        cells.run("int size(java.awt.List a) { return 2; }");
        assertThat(cells.last().broken()).isEmpty();
        assertThat(cells.run("g()")).isEqualTo(1);
        assertThat(cells.run("size((java.awt.List) null)")).isEqualTo(2);
    }

    @Test
    void whatACellUsesMustNotBreakByIt() {
        cells.run("int v = 1;\nclass T { static final int K = 2; Supplier<Integer> g = () -> v; }\nString f() { return \"s\" + T.K; }");
        assertThat(cells.fail("long v = f().length();").problems()).extracting(Problem::text).contains("f");
        assertThat(cells.run("v + f()")).isEqualTo("1s2");
        cells.run("long v = 3;\nint g() { return f().length(); }");
        assertThat(cells.definition("g").isUsable()).isFalse();
        assertThat(cells.last().broken()).extracting(Definition::name).containsExactlyInAnyOrder("T", "f");
        cells.run("class T { static final int K = 2; Supplier<Long> g = () -> v; }");
        assertThat(cells.run("g()")).isEqualTo(2);
    }
}
