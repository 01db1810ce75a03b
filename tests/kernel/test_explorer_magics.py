"""Magics that tell what a notebook has: variables, methods, types, imports, history, magics."""

import pytest

DEFINITIONS = """\
import java.awt.Color;
int count = 42;
var names = List.of("a", "b");
String text = "two\\nlines";
record Point(int x, int y) { }
/** Doubles. */
static double twice(double value) { return 2 * value; }
class Net<T> extends ArrayList<T> { int layers = 3; }
Point corner = new Point(1, 2);"""


@pytest.fixture(scope="module", autouse=True)
def definitions(kernel):
    """Defines a bit of each kind; returns the name of that cell."""
    kernel.ok(DEFINITIONS)
    return f"In[{kernel.ok('%pwd').reply['execution_count'] - 1}]"


def shown(kernel, code):
    """What a magic shows: its rows as lists of words, and the HTML."""
    display, = kernel.ok(code).display
    return display["data"]["text/plain"], display["data"]["text/html"]


def row(text, name):
    """The line of a table that begins with a name."""
    lines = [line for line in text.splitlines() if line.split()[:1] == [name]]
    assert len(lines) == 1, f"{name} should be there once:\n{text}"
    return lines[0]


def test_variables(kernel, definitions):
    text, html = shown(kernel, "%vars")
    assert row(text, "count").split() == ["count", "int", "42", definitions]
    assert row(text, "names").split(maxsplit=2) == ["names", "List<String>", f"[a, b]{row(text, 'names').split('[a, b]')[1]}"]
    assert "two ⏎ lines" in row(text, "text")
    assert "Point[x=1, y=2]" in row(text, "corner")
    assert "<td" in html and "List&lt;String&gt;" in html and "<script" not in html


@pytest.mark.parametrize("code, names", [("%vars co*", {"count", "corner"}), ("%who names", {"names"}), ("%whos ????", {"text"})])
def test_variables_by_name(kernel, code, names):
    text, _ = shown(kernel, code)
    assert {line.split()[0] for line in text.splitlines()[1:]} >= names
    assert "twice" not in text and ("count" in text) == ("count" in names)


def test_values_are_cut_and_never_hurt(kernel):
    kernel.ok('class Rude { public String toString() { throw new IllegalStateException("no"); } }\n'
              'var rude = new Rude(); int[] many = new int[100_000]; String markup = "<script>alert(1)</script>"; Object nothing = null;')
    text, html = shown(kernel, "%vars rude many markup nothing")
    assert "throws IllegalStateException" in row(text, "rude")
    assert len(row(text, "many")) < 250
    assert row(text, "nothing").split()[:3] == ["nothing", "Object", "null"]
    assert "&lt;script&gt;" in html and "<script" not in html


def test_a_value_that_cannot_be_shown_costs_no_other(fresh_kernel):
    fresh_kernel.ok('class Deep { public String toString() { return "" + this; } }\nvar deep = new Deep();\nint beside = 3;')
    shown = fresh_kernel.ok("%vars").display[0]["data"]["text/plain"]
    assert "StackOverflowError" in shown
    assert "3" in next(line for line in shown.splitlines() if "beside" in line)


def test_a_changed_value_and_a_lost_one(fresh_kernel):
    fresh_kernel.ok("int kept = 1; class Box { int a; } Box box = new Box();")
    fresh_kernel.ok("kept = 7;")
    fresh_kernel.ok("class Box { int a; String b; }")
    text, _ = shown(fresh_kernel, "%vars")
    assert row(text, "kept").split()[2] == "7"
    assert "lost" in row(text, "box") and "In[1]" in row(text, "box")


def test_a_to_string_that_does_not_end_can_be_stopped(kernel):
    kernel.ok("class Slow { volatile boolean on = true; public String toString() { System.err.println(\"asked\"); while (on); return \"\"; } }\n"
              "var slow = new Slow();")
    try:
        running = kernel.start("%vars slow")
        kernel.wait(lambda: any(m["msg_type"] == "stream" and "asked" in m["content"]["text"] for m in kernel.published[running]), "toString")
        kernel.manager.interrupt_kernel()
        assert kernel.finish(running).status == "error"
    finally:
        kernel.ok("slow = null;")
    assert "null" in shown(kernel, "%vars slow")[0]


def test_methods(kernel, definitions):
    text, _ = shown(kernel, "%methods twice")
    assert "static double twice(double value)" in text and definitions in text and "Doubles" not in text


def test_types(kernel, definitions):
    text, _ = shown(kernel, "%types")
    assert "record Point(int x, int y)" in text and "class Net<T> extends ArrayList<T>" in text and definitions in text


def test_what_waits_is_marked(kernel):
    kernel.ok("int later() { return notYet + 1; }")
    assert "waits for variable notYet" in shown(kernel, "%methods later")[0]


def test_imports(kernel, definitions):
    text, _ = shown(kernel, "%imports")
    assert "java.awt.Color" in text and definitions in text
    assert "java.util.*" in text and "every notebook" in text


@pytest.mark.parametrize("code, part", [("%vars nope*", "no variables called nope*"), ("%methods nope", "no methods called nope")])
def test_nothing_found_is_said(kernel, code, part):
    assert part in kernel.ok(code).stdout


def test_an_empty_notebook(fresh_kernel):
    assert "no variables yet" in fresh_kernel.ok("%vars").stdout
    assert "no methods yet" in fresh_kernel.ok("%methods").stdout
    assert "no types yet" in fresh_kernel.ok("%types").stdout
    assert "nothing" in fresh_kernel.ok("%reset variables").stdout


def test_history(kernel, definitions):
    kernel.ok("int inHistory = 1;\nint second = 2;")
    text, html = shown(kernel, "%history")
    assert "int inHistory = 1;" in text and "int second = 2;" in text and "%history" not in text.splitlines()[-1]
    number = definitions[3:-1]
    assert row(shown(kernel, f"%history {number}")[0], definitions).split() == [definitions, "import", "java.awt.Color;"]
    text, _ = shown(kernel, "%history -n 1")
    assert len([line for line in text.splitlines() if line.startswith("In[")]) == 1
    assert "inHistory" in shown(kernel, "%history -g inHistory")[0]


@pytest.mark.parametrize("code, part", [("%history -n", "-n needs a count"), ("%history x", "no number of a cell"), ("%history -q", "no option -q"),
                                        ("%history -n many", "whole number")])
def test_wrong_history(kernel, code, part):
    assert part in kernel.run(code).error["evalue"]


def test_reset(fresh_kernel):
    fresh_kernel.ok("import java.awt.Color; int a = 1; int f() { return a; } class C { } Color red = Color.RED;")
    told = fresh_kernel.ok("%reset").stdout
    assert "2 variables (a and red)" in told and "1 method (f())" in told and "1 type (C)" in told and "%reset -f" in told
    assert fresh_kernel.ok("a").result == "1"
    fresh_kernel.ok("%reset -f variables")
    assert fresh_kernel.run("a").status == "error"
    assert "waits for variable a" in shown(fresh_kernel, "%methods")[0]
    fresh_kernel.ok("int a = 5;")
    assert fresh_kernel.ok("f()").result == "5"
    fresh_kernel.ok("%reset -f")
    for code in ("a", "f()", "new C()", "Color.RED"):
        assert fresh_kernel.run(code).status == "error", code
    assert fresh_kernel.ok("class C { int n = 2; } int a = 3; String f() { return \"new\"; } f() + a + new C().n").result == "new32"


def test_reset_frees_what_variables_hold(fresh_kernel):
    fresh_kernel.ok("import java.lang.ref.WeakReference;\nclass Watch { static WeakReference<Object> big; }\nbyte[] big = new byte[1 << 20];\n"
                    "System.setProperty(\"x\", \"y\");\nvar held = new WeakReference<Object>(big); System.getProperties().put(\"held\", held);")
    fresh_kernel.ok("%reset -f")
    assert fresh_kernel.ok("""\
var watched = (java.lang.ref.WeakReference<?>) System.getProperties().get("held");
long end = System.nanoTime() + 30_000_000_000L;
while (watched.get() != null && System.nanoTime() < end) { System.gc(); }
watched.get()""").result == "null"


@pytest.mark.parametrize("name", ["maven", "vars", "timeit", "bash", "html", "jvm", "writefile"])
def test_the_list_of_magics_and_help(kernel, name):
    text, _ = shown(kernel, "%lsmagic")
    assert f"%{name}" in text
    display, = kernel.ok(f"%help {name}").display
    assert display["data"]["text/markdown"].startswith("`%") and name in display["data"]["text/plain"]


def test_help(kernel):
    display, = kernel.ok("%help").display
    assert "%lsmagic" in display["data"]["text/markdown"]
    assert "Did you mean %timeit?" in kernel.run("%help timit").error["evalue"]


@pytest.mark.parametrize("command, part", [("/vars", "count"), ("/v", "count"), ("/methods", "twice"), ("/types", "Point"), ("/imports", "java.util.*"),
                                           ("/list", "int count = 42;"), ("/history", "int count = 42;")])
def test_commands_of_jshell(kernel, command, part):
    assert part in shown(kernel, command)[0]


def test_commands_of_jshell_stand_where_a_statement_begins(kernel):
    assert kernel.ok("int six = 6;\nint two = 2;\nsix\n/two").result == "3"
    assert "Shut Down" in kernel.run("/exit").error["evalue"]
    assert kernel.ok("int behind = 3;\n/vars behind\nbehind + 1").result == "4"


@pytest.mark.parametrize("code, part", [("%var", "Did you mean %vars?"), ("%historie", "Did you mean %history?"), ("%%htlm\nx", "Did you mean %%html?"),
                                        ("%vars -x", "no option -x"), ("%reset all", "does not take all"), ("%html x", "two percent signs")])
def test_wrong_magics_say_what_to_do(kernel, code, part):
    assert part in kernel.run(code).error["evalue"]
