"""Class files that are rewritten are ones that the JVM takes: whatever form a definition has, first and again."""

import pytest

import kernelspecs
from own_cells import Cells, cells  # noqa: F401  a fixture among them

# An interface whose methods have lambdas, what is asked of it, and what comes out.
INTERFACES = {
    "plain": (
        "interface Fn§ { int ap(int x); default Fn§ then(Fn§ o) { return x -> o.ap(ap(x)); } }\nFn§ f§ = x -> x + 1;",
        "f§.then(f§).ap(3)", "5"),
    "generic": (
        "interface Fn§<A, B> { B ap(A a); default <C> Fn§<A, C> then(Fn§<B, C> o) { return a -> o.ap(ap(a)); } }\n"
        "Fn§<Integer, Integer> f§ = x -> x + 1;", "f§.then(x -> \"n\" + x).ap(3)", "n4"),
    "nested in a class": (
        "class Out§ { interface Fn { int ap(int x); default Fn then(Fn o) { return x -> o.ap(ap(x)); } } }\n"
        "Out§.Fn f§ = x -> x + 1;", "f§.then(f§).ap(3)", "5"),
    "nested in an interface": (
        "interface Out§ { interface Fn { int ap(int x); default Fn twice() { return x -> ap(ap(x)); } } default Fn "
        "make() { return x -> x * 2; } }", "new Out§() { }.make().twice().ap(3)", "12"),
    "private method": (
        "interface Fn§ { int ap(int x); private Fn§ both(Fn§ o) { return x -> o.ap(ap(x)); } default Fn§ twice() { "
        "return both(this); } }\nFn§ f§ = x -> x + 1;", "f§.twice().ap(3)", "5"),
    "private static method": (
        "interface Fn§ { int ap(int x); private static Fn§ of(int n) { return x -> x + n; } static Fn§ two() { "
        "return of(2); } }", "Fn§.two().ap(3)", "5"),
    "static method": (
        "interface Fn§ { int ap(int x); static Fn§ plus(int n) { return x -> x + n; } }", "Fn§.plus(2).ap(3)", "5"),
    "constant": (
        "interface Fn§ { int ap(int x); Fn§ ONE = x -> x + 1; Supplier<Fn§> MAKE = () -> x -> x + 2; }",
        "Fn§.MAKE.get().ap(Fn§.ONE.ap(2))", "5"),
    "lambda in a lambda": (
        "interface Fn§ { int ap(int x); default Supplier<Fn§> later() { return () -> x -> ap(x) * 2; } }\n"
        "Fn§ f§ = x -> x + 1;", "f§.later().get().ap(3)", "8"),
    "anonymous class": (
        "interface Fn§ { int ap(int x); default Fn§ twice() { return new Fn§() { public int ap(int x) { "
        "IntUnaryOperator g = y -> Fn§.this.ap(y); return g.applyAsInt(g.applyAsInt(x)); } }; } }\n"
        "Fn§ f§ = x -> x + 1;", "f§.twice().ap(3)", "5"),
    "local class": (
        "interface Fn§ { int ap(int x); default int many(int n) { class Count { int c; Runnable up = () -> c += "
        "ap(0); } var count = new Count(); for (int i = 0; i < n; i++) count.up.run(); return count.c; } }\n"
        "Fn§ f§ = x -> x + 1;", "f§.many(4)", "4"),
    "method reference": (
        "interface Fn§ { int ap(int x); default IntUnaryOperator plain() { return this::ap; } default Supplier<Fn§> "
        "self() { return () -> this; } }\nFn§ f§ = x -> x + 1;", "f§.self().get().plain().applyAsInt(3)", "4"),
    "switch over an enum": (
        "enum E§ { A, B } interface Fn§ { E§ e(); default int n() { switch (e()) { case A: return 1; default: "
        "return 2; } } default IntSupplier s() { return () -> n(); } }\nFn§ f§ = () -> E§.B;", "f§.s().getAsInt()",
        "2"),
    "diamond of interfaces": (
        "interface A§ { default IntSupplier s() { return () -> 1; } } interface B§ { default IntSupplier s() { "
        "return () -> 2; } } class C§ implements A§, B§ { public IntSupplier s() { return () -> "
        "A§.super.s().getAsInt() + 10 * B§.super.s().getAsInt(); } }", "new C§().s().getAsInt()", "21"),
    "sealed": (
        "sealed interface Fn§ { int ap(int x); default IntUnaryOperator op() { return x -> ap(x); } record Add(int "
        "n) implements Fn§ { public int ap(int x) { return x + n; } } }", "new Fn§.Add(2).op().applyAsInt(3)", "5"),
    "functional and serializable": (
        "interface Fn§ extends IntUnaryOperator, Serializable { default Fn§ twice() { return x -> "
        "applyAsInt(applyAsInt(x)); } }\nFn§ f§ = x -> x + 1;", "f§.twice().applyAsInt(3)", "5"),
    "assertion": (
        "interface Fn§ { int ap(int x); default Fn§ checked() { assert true; return x -> { assert x > 0 : x; return "
        "ap(x); }; } }\nFn§ f§ = x -> x + 1;", "f§.checked().ap(3)", "4"),
}

OTHERS = {
    "annotation with a lambda": (
        "@interface Tag§ { int n() default 2; IntSupplier S = () -> 4; }", "Tag§.S.getAsInt()", "4"),
    "enum with lambdas": (
        "enum Op§ { ADD((a, b) -> a + b), SUB((a, b) -> a - b); final IntBinaryOperator f; Op§(IntBinaryOperator f) "
        "{ this.f = f; } Supplier<Op§> other() { return () -> this == ADD ? SUB : ADD; } }",
        "Op§.ADD.other().get().f.applyAsInt(5, 3)", "2"),
    "enum with bodies and lambdas": (
        "enum Op§ { ADD { IntUnaryOperator by(int n) { return x -> x + n; } }; abstract IntUnaryOperator by(int n); "
        "}", "Op§.ADD.by(2).applyAsInt(3)", "5"),
    "record with lambdas": (
        "record R§(IntUnaryOperator f) { R§ { Objects.requireNonNull(f); } R§() { this(x -> x + 2); } R§ twice() { "
        "return new R§(x -> f.applyAsInt(f.applyAsInt(x))); } }", "new R§().twice().f().applyAsInt(1)", "5"),
    "generic class": (
        "class G§<T extends Comparable<T>> { T t; G§(T t) { this.t = t; } <U> Supplier<Map.Entry<T, U>> with(U u) { "
        "return () -> Map.entry(t, u); } Comparator<T> c() { return (a, b) -> b.compareTo(a); } }",
        "new G§<>(1).with(\"a\").get().getKey() + new G§<>(2).c().compare(1, 3)", "2"),
    "inner class with lambdas": (
        "class Out§ { int k = 2; class In { int m = 3; IntSupplier s() { return () -> k * m; } class Deep { "
        "IntSupplier s() { return () -> k + m; } } } }",
        "new Out§().new In().new Deep().s().getAsInt() + new Out§().new In().s().getAsInt()", "11"),
    "lambda in an initialiser": (
        "class I§ { final IntSupplier a; static final IntSupplier B; static { int n = 3; B = () -> n; } { int m = "
        "4; a = () -> m; } }", "I§.B.getAsInt() + new I§().a.getAsInt()", "7"),
    "lambda in a call of super": (
        "class S§ { IntSupplier s; S§(IntSupplier s) { this.s = s; } } class T§ extends S§ { T§(int n) { super(() "
        "-> n + 1); } }", "new T§(4).s.getAsInt()", "5"),
    "string switch in a lambda": (
        'class W§ { ToIntFunction<String> f() { return s -> { switch (s) { case "a": return 1; case "b": return 2; '
        'default: return 0; } }; } }', "new W§().f().applyAsInt(\"b\")", "2"),
    "bridge methods": (
        'abstract class B§<T> { abstract T get(T t); } class C§ extends B§<String> { String get(String s) { '
        'Supplier<String> g = () -> s + "!"; return g.get(); } }', "new C§().get(\"a\")", "a!"),
    "varargs and generics": (
        "class V§ { @SafeVarargs static <T> Supplier<List<T>> of(T... all) { return () -> Arrays.asList(all); } }",
        "V§.of(1, 2).get().size()", "2"),
    "synchronized and final": (
        "class Y§ { final synchronized int n() { IntSupplier s = () -> { synchronized (this) { return 6; } }; "
        "return s.getAsInt(); } }", "new Y§().n()", "6"),
    "strict native names": (
        "class Z§ { int $() { return _x(); } int _x() { IntSupplier $1 = () -> 3; return $1.getAsInt(); } }",
        "new Z§().$()", "3"),
    "try with resources": (
        "class Q§ implements AutoCloseable { static int closed; public void close() { closed++; } static int go() { "
        "closed = 0; Callable<Integer> c = () -> { try (var a = new Q§(); var b = new Q§()) { return 5; } };\n"
        "try { return c.call() + closed; } catch (Exception e) { return -1; } } }", "Q§.go()", "7"),
    "large frame": (
        "class L§ { double go(" + ", ".join(f"double a{i}" for i in range(60)) + ") { DoubleSupplier s = () -> "
        + " + ".join(f"a{i}" for i in range(60)) + "; return s.getAsDouble(); } }",
        "new L§().go(" + ", ".join("1" for _ in range(60)) + ")", "60.0"),
    "type annotations": (
        'import java.lang.annotation.*;\n@Target(ElementType.TYPE_USE) @Retention(RetentionPolicy.RUNTIME) '
        '@interface T§ { }\nclass H§ { @T§ String s = "x"; List<@T§ String> l() { Function<@T§ String, String> f = '
        '(@T§ String a) -> a + s; return List.of(f.apply("y")); } }', "new H§().l().get(0)", "yx"),
}
ALL = INTERFACES | OTHERS


def parts(definition):
    """The types, and the variable that some have in a last line."""
    types, _, variable = definition.rpartition("\n") if " f§ = " in definition else (definition, "", "")
    return types, variable


@pytest.mark.parametrize("form", ALL)
def test_it_is_loaded_and_runs(cells, form):
    definition, use, value = ALL[form]
    assert cells.ok(definition).stderr == ""
    assert cells.value(use) == value
    assert cells.value(definition + "\n" + use) == value


@pytest.mark.parametrize("form", ALL)
def test_it_is_run_again_and_changed(cells, form):
    """In place, with another lambda, and in another shape."""
    definition, use, value = ALL[form]
    cells.ok(definition)
    assert cells.ok(definition).stderr == ""
    assert cells.value(use) == value
    types, variable = parts(definition)
    end = types.rindex("}")
    for member in ("static int more() { return 1; }", "static Supplier<Integer> more() { return () -> 1; }",
                   "static Supplier<Integer> more() { Supplier<Supplier<Integer>> s = () -> () -> 2; return s.get(); }"):
        if form == "annotation with a lambda":
            member = "class Part { " + member + " }"
        cells.ok(types[:end] + member + types[end:] + "\n" + variable)
        assert cells.value(use) == value
    cells.ok(definition)
    assert cells.value(use) == value


@pytest.mark.parametrize("form", ALL)
def test_it_is_there_after_the_session_has_ended(fresh_forms, form):
    definition, use, value = ALL[form]
    assert fresh_forms.value((fresh_forms.variables.get(form, "") + "\n" + use).replace("§", fresh_forms.numbers[form])) == value


@pytest.fixture(scope="module")
def fresh_forms():
    """Cells of a kernel whose session has ended after all definitions; variables are declared again."""
    with kernelspecs.running() as kernel:
        forms = Cells(kernel)
        forms.numbers, forms.variables = {}, {}
        for form, (definition, _, _) in ALL.items():
            own = Cells(kernel)
            forms.numbers[form] = own.number
            types, forms.variables[form] = parts(definition)
            own.run(types)
        forms.run("System.exit(1);")
        yield forms


def test_lambdas_of_an_interface_live_on(cells):
    cells.ok("interface Fn§ { int ap(int x); default Fn§ then(Fn§ o) { return x -> o.ap(ap(x)); } }")
    cells.ok("Fn§ inc§ = x -> x + 1; Fn§ both§ = inc§.then(inc§);")
    assert cells.ok("interface Fn§ { int ap(int x); default Fn§ then(Fn§ o) { Fn§ first = x -> ap(x) * 10; return x -> "
        "o.ap(first.ap(x)); } }").stderr == ""
    assert cells.value("inc§.then(inc§).ap(3)") == "41"
    assert cells.value("both§.ap(3)") in ("5", "41"), "what was made of the old body goes on"
