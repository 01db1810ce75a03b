"""Cells that are run again, changed or not: values stay where they can, and what is lost is said."""

import pytest

NET = "class Net {{ double w = 1; double out(double x) {{ {} }} }}"
COLOR = "enum Color { RED, GREEN, BLUE }"
SWITCH = "switch (Color.BLUE) { case RED: return 1; case GREEN: return 2; default: return 3; }"
LONGER_SWITCH = "switch (Color.BLUE) { case RED: return 1; case GREEN: return 2; case BLUE: return 4; default: return 3; }"
LAMBDA = "DoubleUnaryOperator f = z -> z * w; return f.applyAsDouble(x) + 20;"
OTHER_LAMBDA = "DoubleBinaryOperator f = (z, k) -> z * w + k; return f.applyAsDouble(x, 30);"
STATIC_LAMBDA = "DoubleUnaryOperator f = z -> z + 40; return f.applyAsDouble(x);"
ANONYMOUS = "return new Object() { double go() { return w * x + 50; } }.go();"
OTHER_ANONYMOUS = "double k = 60; return new Object() { double v = 1; double go() { return v * w * x + k; } }.go();"
LOCAL_CLASS = "class Local { double go() { return x + 70; } } return new Local().go();"
PLAIN = "return w * x;"
ASSERT = "assert x > 0 : x; return w * x + 80;"

BODIES = {"plain": (PLAIN, "10.0"), "lambda": (LAMBDA, "30.0"), "another lambda": (OTHER_LAMBDA, "40.0"),
          "static lambda": (STATIC_LAMBDA, "42.0"), "anonymous class": (ANONYMOUS, "60.0"),
          "another anonymous class": (OTHER_ANONYMOUS, "70.0"), "enum switch": (SWITCH, "3.0"),
          "longer enum switch": (LONGER_SWITCH, "4.0"), "local class": (LOCAL_CLASS, "72.0"),
          "switch expression": ("return switch (Color.RED) { case RED -> 90; default -> 0; };", "90.0"),
          "string switch": ('return switch ("a") { case "a" -> 100; default -> 0; };', "100.0")}


@pytest.fixture
def net(kernel):
    """An object whose class can be changed; its state is not what a new object would have."""
    kernel.ok(COLOR)
    kernel.ok(NET.format(PLAIN))
    kernel.ok("var net = new Net(); net.w = 5; Supplier<Double> held = () -> net.out(2); var kept = new ArrayList<>(List.of(net));")
    return kernel


def assert_kept(kernel, outcome, value):
    assert outcome.stderr == ""
    assert kernel.ok("net.w").result == "5.0"
    assert kernel.ok("net.out(2)").result == value
    assert kernel.ok("held.get()").result == value
    assert kernel.ok("kept.get(0) == net").result == "true"


@pytest.mark.parametrize("before", BODIES)
def test_a_changed_body_is_swapped_in_place(net, before):
    """From each form of a body to each other, back and forth, with one object all along."""
    for after in [before, *(other for other in BODIES if other != before)]:
        body, value = BODIES[after]
        assert_kept(net, net.ok(NET.format(body)), value)


@pytest.mark.parametrize("before", BODIES)
def test_a_changed_top_level_method_is_swapped_in_place(kernel, before):
    kernel.ok(COLOR)
    kernel.ok("double w = 5;")
    name = "apply" + before.title().replace(" ", "")
    method = "double " + name + "(double x) {{ {} }}"
    kernel.ok(method.format(BODIES[before][0]))
    kernel.ok(f"DoubleUnaryOperator reference = x -> {name}(x); int[] count = {{7}};")
    for after in [before, *BODIES]:
        body, value = BODIES[after]
        assert kernel.ok(method.format(body)).stderr == ""
        assert kernel.ok(f"{name}(2)").result == value
        assert kernel.ok("reference.applyAsDouble(2)").result == value
    assert kernel.ok("count[0]").result == "7"


def test_a_lambda_that_an_object_holds_survives_its_removal(kernel):
    kernel.ok("class Source { int base = 3; IntUnaryOperator make() { return x -> x + base; } }")
    kernel.ok("var source = new Source(); var made = source.make();")
    kernel.ok("class Source { int base = 3; IntUnaryOperator make() { return null; } }")
    assert kernel.ok("made.applyAsInt(1)").result == "4"
    assert kernel.ok("source.make()").result == "null"


def test_a_nested_class_with_a_name_may_come(net):
    inner = "class Inner { private double k = 7; double go(double x) { return k + x; } }"
    nested = "class Net { double w = 1; double out(double x) { return new Inner().go(w * x); } " + inner + " }"
    assert_kept(net, net.ok(nested), "17.0")


def test_a_nested_class_may_use_what_is_private(kernel):
    kernel.ok("class Safe { private int code = 4; int open() { return code; } }")
    kernel.ok("var safe = new Safe();")
    locked = "class Lock { private int key = 1; int get() { return code + key; } }"
    assert kernel.ok("class Safe { private int code = 7; int open() { return new Lock().get(); } " + locked + " }").stderr == ""
    assert kernel.ok("safe.open()").result == "5"
    assert kernel.ok("new Safe().open()").result == "8"


def test_an_assertion_may_come(net):
    assert_kept(net, net.ok(NET.format(ASSERT)), "90.0")


@pytest.mark.parametrize("definition", [
    "class Net { double w = 1; double bias = 2; double out(double x) { return w * x + bias; } }",
    "class Net { float w = 1; double out(double x) { return w * x; } }",
    "class Net { double w = 1; double out(double x) { return w * x; } double loss() { return 0; } }",
    "class Net extends ArrayList<String> { double w = 1; double out(double x) { return w * x; } }",
], ids=["field", "type of a field", "method", "superclass"])
def test_what_cannot_be_kept_is_said(net, definition):
    outcome = net.ok(definition)
    assert "Net has changed (" in outcome.stderr
    assert "net and kept have no value any more" in outcome.stderr
    assert "%restore" in outcome.stderr and "In[" in outcome.stderr
    missing = net.run("net.w")
    assert missing.error["ename"] == "CompilationError"
    assert "`net` has no value" in missing.error_text, "the error says why there is none"
    net.ok("%restore")
    assert net.ok("net.out(0) >= 0").result == "true"
    assert net.ok("kept.get(0) == net").result == "true"


@pytest.mark.parametrize("before, after", [
    ("static int rate = 1;", "static int rate = 2;"),
    ("static final int rate = 1;", "static final int rate = 2;"),
    ("static final int rate = Integer.parseInt(\"1\");", "static final int rate = Integer.parseInt(\"2\");"),
    ("static int rate; static { rate = 1; }", "static int rate; static { rate = 2; }"),
], ids=["field", "constant", "computed", "block"])
def test_static_fields_get_their_new_values(kernel, before, after):
    kernel.ok("class Rates { %s }" % before)
    kernel.ok("int rate() { return Rates.rate; } var rates = new Rates();")
    assert kernel.ok("rate() + Rates.rate").result == "2"
    outcome = kernel.ok("class Rates { %s }" % after)
    assert "Rates has changed (a static field gets another value): rates has no value any more" in outcome.stderr
    assert kernel.ok("rate() + Rates.rate").result == "4"


def test_a_variable_becomes_final_and_is_not_any_more(fresh_kernel):
    kernel = fresh_kernel
    kernel.ok("int limit = 1; int twice() { return 2 * limit; } limit = 2;")
    kernel.ok("final int limit = 5;")
    assert kernel.ok("twice()").result == "10"
    assert "`limit` is `final`" in "".join(kernel.run("limit = 6;").error["traceback"])
    assert kernel.ok("twice() + limit").result == "15"
    kernel.ok("int limit = 7; limit++;")
    assert kernel.ok("twice()").result == "16"


def test_static_fields_keep_what_they_were_given(kernel):
    counter = "class Counter { static int count = 0; static Supplier<Integer> next = () -> ++count; %s }"
    kernel.ok(counter % "int peek() { return count; }")
    kernel.ok("var counter = new Counter(); Counter.next.get();")
    assert kernel.ok(counter % "int peek() { Supplier<Integer> more = () -> 10 * count; assert count > 0; return more.get(); }").stderr == ""
    assert kernel.ok("counter.peek()").result == "10"


def test_an_unchanged_definition_changes_nothing(net):
    for _ in range(3):
        assert_kept(net, net.ok(NET.format(PLAIN)), "10.0")
    assert net.ok(COLOR).stderr == ""
    assert_kept(net, net.ok("import java.util.*;"), "10.0")


def test_an_unchanged_import_changes_nothing(kernel):
    kernel.ok("import java.util.concurrent.atomic.AtomicInteger;\nvar counter = new AtomicInteger(3); AtomicInteger typed = counter;")
    assert kernel.ok("import java.util.concurrent.atomic.AtomicInteger;").stderr == ""
    assert kernel.ok("import java.util.concurrent.atomic.*;").stderr == ""
    assert kernel.ok("typed == counter && counter.incrementAndGet() == 4").result == "true"


def test_definitions_may_need_later_ones(kernel):
    assert "once method odd(int) is defined" in kernel.ok("boolean even(int n) { return n == 0 || odd(n - 1); }").stderr
    assert "cannot be used before method odd(int)" in kernel.run("even(4)").error["evalue"]
    assert kernel.ok("boolean odd(int n) { return n != 0 && even(n - 1); }").stderr == ""
    assert kernel.ok("even(10) && odd(7)").result == "true"


def test_classes_may_need_later_ones(kernel):
    assert "once class Base is defined" in kernel.ok("class Derived extends Base { int two() { return 2; } }").stderr
    assert kernel.ok("class Base { int one() { return 1; } }").stderr == ""
    assert kernel.ok("new Derived().one() + new Derived().two()").result == "3"
    kernel.ok("class Left { Right other; int size() { return other == null ? 1 : 1 + other.size(); } }")
    kernel.ok("class Right { Left other; int size() { return other == null ? 10 : 10 + other.size(); } }")
    assert kernel.ok("var left = new Left(); left.other = new Right(); left.size()").result == "11"


def test_the_signature_of_a_method_may_change(kernel):
    kernel.ok("int twice(int x) { return 2 * x; } int user() { return (int) twice(4); }")
    kernel.ok("double twice(int x) { return 2.5 * x; }")
    assert kernel.ok("twice(2)").result == "5.0"
    assert kernel.ok("user()").result == "10"
    kernel.ok("String twice(String s) { return s + s; }")
    assert kernel.ok('twice("a") + twice(2)').result == "aa5.0"


def test_a_variable_may_change_its_type(kernel):
    kernel.ok("int x = 5; int reader() { return (int) x; }")
    for declaration, value, shown in [("double x = 2.5;", "2", "2.5"), ("long x = 7;", "7", "7"), ("var x = 'a';", "97", "a")]:
        kernel.ok(declaration)
        assert kernel.ok("x").result == shown
        assert kernel.ok("reader()").result == value


def test_a_type_may_change_its_kind(kernel):
    kernel.ok("class Shape { int n = 1; }")
    kernel.ok("Shape shape = new Shape();")
    outcome = kernel.ok("interface Shape { int n(); }")
    assert "another kind of type" in outcome.stderr and "shape has no value any more" in outcome.stderr
    assert kernel.ok("Shape shape = () -> 4; shape.n()").result == "4"
    kernel.ok("record Shape(int n) { }")
    assert kernel.ok("new Shape(3)").result == "Shape[n=3]"
    kernel.ok("enum Shape { ROUND }")
    assert kernel.ok("Shape.ROUND").result == "ROUND"


def test_classes_that_build_on_a_changed_one_follow(kernel):
    kernel.ok("abstract class Model { abstract int run(int x); }\nclass Linear extends Model { int run(int x) { return 2 * x; } }")
    kernel.ok("Model model = new Linear();")
    kernel.ok("class Linear extends Model { int run(int x) { return 3 * x; } }")
    assert kernel.ok("model.run(1)").result == "3"
    outcome = kernel.ok("abstract class Model { abstract int run(int x); int twice(int x) { return 2 * run(x); } }")
    assert "Model has changed (method twice is new): model has no value any more" in outcome.stderr
    assert kernel.ok("new Linear().twice(2)").result == "12"


def test_a_cell_that_throws_keeps_what_was_assigned(kernel):
    kernel.ok("int done = 0;")
    assert kernel.run("done = 1; int early = 2; int never = 1 / 0; done = 3;").status == "error"
    assert kernel.ok("done + early").result == "3"


@pytest.mark.parametrize("broken", ["int held = undefinedName;", "double held = \"text\";", "int held = ;",
                                    "held = 8; undefinedName++;", "int held = 9; int other = undefinedName;",
                                    "class Held { int h = undefinedName; } held = 10;"])
def test_a_cell_that_does_not_compile_changes_nothing(kernel, broken):
    kernel.ok("int held = 7; class Held { int h = 5; } var object = new Held(); object.h = 6;")
    assert kernel.run(broken).error["ename"] == "CompilationError"
    assert kernel.ok("held").result == "7"
    assert kernel.ok("object.h + new Held().h").result == "11"
    assert kernel.run("other").status == "error"


def test_a_cell_that_does_not_compile_does_not_start(kernel):
    outcome = kernel.run('System.out.println("started");\nint n = 5;\nSystem.out.println(n + undefinedName);')
    assert outcome.stdout == ""
    assert kernel.run("n").error["ename"] == "CompilationError"


def test_lines_follow_a_cell_that_was_run_again(kernel):
    kernel.ok("int fail(int x) {\n    return x / 0;\n}")
    again = kernel.ok("// moved\n\nint fail(int x) {\n    return x / 0;\n}")
    count = again.reply["execution_count"]
    assert f"in[{count}]:4" in kernel.run("fail(1)").error_text
    kernel.ok("int fail(int x) {\n    return x / 0;\n}")
    assert f"in[{count + 2}]:2" in kernel.run("fail(1)").error_text


def test_a_class_whose_initialiser_failed_can_be_run_again(kernel):
    """Java itself never tries a second time: whatever is corrected, in the class or elsewhere, would not help."""
    kernel.ok("int[] parts = {};")
    assert kernel.run("class First { static int value = parts[0]; }\nFirst.value").error["ename"] == "ArrayIndexOutOfBoundsException"
    kernel.ok("parts = new int[] {7};")
    assert kernel.ok("class First { static int value = parts[0]; }\nFirst.value").result == "7"
    assert kernel.run("class Second { static int value = parts[1]; }\nSecond.value").error["ename"] == "ArrayIndexOutOfBoundsException"
    assert kernel.ok("class Second { static int value = parts[0]; }\nSecond.value").result == "7"
