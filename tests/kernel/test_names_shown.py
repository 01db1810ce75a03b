"""Names that Java itself shows: stack traces, logging, classes. They are those of the cells."""

import re

import pytest

from own_cells import assert_place, cell_name, cells, place  # noqa: F401  a fixture among them

HOLDERS = re.compile(r"REPL|JShell|do_it")
INNER = re.compile(HOLDERS.pattern + r"|elara\.agent|jdk\.internal\.reflect")

THROWERS = {
    "statement": "throw new IllegalStateException(\"boom\");",
    "method": "fail§();",
    "method of a class": "new Failing§().fail();",
    "static method": "Failing§.failing();",
    "constructor": "new Failing§(1);",
    "nested class": "new Failing§.Deep().fail();",
    "lambda": "((Runnable) () -> fail§()).run();",
    "anonymous class": "new Object() { void go() { fail§(); } }.go();",
    "library between": "List.of(1).forEach(i -> fail§());",
    "record": "new FailingRecord§(1).fail();",
    "enum": "FailingEnum§.ONE.fail();",
    "interface": "((FailingInterface§) () -> { }).fail();",
    "cause": "try { fail§(); } catch (RuntimeException e) { throw new IllegalArgumentException(\"outer\", e); }",
}

DEFINITIONS = """\
void fail§() {
    throw new IllegalStateException("boom");
}
class Failing§ {
    Failing§() { }
    Failing§(int n) { fail§(); }
    void fail() { fail§(); }
    static void failing() { fail§(); }
    static class Deep { void fail() { fail§(); } }
}
record FailingRecord§(int n) { void fail() { fail§(); } }
enum FailingEnum§ { ONE; void fail() { fail§(); } }
interface FailingInterface§ { void go(); default void fail() { fail§(); } }
"""

WAYS = {
    "printStackTrace": "try { %s } catch (RuntimeException e) { e.printStackTrace(); }",
    "printStackTrace to the output": "try { %s } catch (RuntimeException e) { e.printStackTrace(System.out); }",
    "printStackTrace into a text": "try { %s } catch (RuntimeException e) { var w = new StringWriter(); "
        "e.printStackTrace(new PrintWriter(w)); System.out.println(w); }",
    "thread": "{ var t = new Thread(() -> { %s }); t.start(); t.join(); }",
    "thread of a pool": "{ var pool = Executors.newSingleThreadExecutor(); pool.execute(() -> { %s }); "
        "pool.shutdown(); pool.awaitTermination(9, TimeUnit.SECONDS); }",
    "timer": "{ var timer = new java.util.Timer(true); timer.schedule(new TimerTask() { public void run() { %s } }, "
        "0); Thread.sleep(300); timer.cancel(); }",
    "logging": "try { %s } catch (RuntimeException e) { "
        "java.util.logging.Logger.getLogger(\"test\").log(java.util.logging.Level.WARNING, \"told\", e); }",
    "frames as texts": "try { %s } catch (RuntimeException e) { for (Throwable t = e; t != null; t = t.getCause()) { "
        "System.out.println(t); "
                       "for (var frame : t.getStackTrace()) System.out.println(\"at \" + frame); } }",
}


def wait_for(cells, outcome, text):
    """What a thread prints may come after the cell's end."""

    def printed():
        messages = cells.kernel.published[outcome.msg_id]
        return "".join(m["content"]["text"] for m in messages if m["msg_type"] == "stream")

    cells.kernel.wait(lambda: text in printed(), text)
    return printed()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("thrower", THROWERS)
def test_traces_that_java_prints(cells, way, thrower):
    defined = cells.ok(DEFINITIONS)
    outcome = cells.ok("int before§ = 1;\n" + WAYS[way] % THROWERS[thrower])
    text = wait_for(cells, outcome, "IllegalStateException")
    assert "boom" in text
    if "fail" in THROWERS[thrower].lower():
        assert_place(text, place(defined, 2))
        assert "fail" in text
    else:
        assert_place(text, place(outcome, 2))
    assert cell_name(outcome) in text, text
    # What a program does with the frames itself, they are Java's; only the names of classes are ours.
    assert not (HOLDERS if "text" in way else INNER).search(text), text


def test_dump_stack(cells):
    cells.ok("void dump§() {\n  Thread.dumpStack();\n}")
    outcome = cells.ok("int a§ = 1;\ndump§();")
    assert_place(outcome.stderr, place(outcome, 2))
    assert "dump" in outcome.stderr and not INNER.search(outcome.stderr), outcome.stderr


LOGGERS = {
    "statement": "LOG§.{};", "method": "void log§() {{\n  LOG§.{};\n}}\nlog§();", "method of a class": "class Service§ "
        "{{\n  void go() {{ LOG§.{}; }}\n}}\nnew Service§().go();",
    "constructor": "class Service§ {{\n  Service§() {{ LOG§.{}; }}\n}}\nnew Service§();",
    "lambda": "Runnable run§ = () ->\n  LOG§.{};\nrun§.run();", "nested class": "class Service§ {{ static class Part "
        "{{\n  void go() {{ LOG§.{}; }}\n}} }}\nnew Service§.Part().go();",
}


@pytest.mark.parametrize("call", ['warning("careful")', 'log(java.util.logging.Level.INFO, "careful")',
    'log(java.util.logging.Level.SEVERE, "careful {0}", 1)'],
                         ids=["warning", "log", "with a parameter"])
@pytest.mark.parametrize("where", LOGGERS)
def test_logging_names_cell_and_line(cells, where, call):
    cells.ok("java.util.logging.Logger LOG§ = java.util.logging.Logger.getLogger(\"test§\");")
    outcome = cells.ok(LOGGERS[where].format(call))
    assert "careful" in outcome.stderr
    assert not INNER.search(outcome.stderr), outcome.stderr
    line = LOGGERS[where][:LOGGERS[where].index("LOG§")].count("\n") + 1
    assert_place(outcome.stderr, place(outcome, line))


def test_platform_logging(cells):
    outcome = cells.ok('class Service§ { void go() { System.getLogger("sys§").log(System.Logger.Level.WARNING, '
        '"careful"); } }\nnew Service§().go();')
    assert "careful" in outcome.stderr and not INNER.search(outcome.stderr), outcome.stderr


TYPES = {
    "class": ("class Net§ {{ {} }}", "Net§.class", "Net§", "Net§"),
    "object": ("class Net§ {{ {} }}", "new Net§().getClass()", "Net§", "Net§"),
    "record": ("record Net§(int n) {{ {static} }}", "new Net§(1).getClass()", "Net§", "Net§"),
    "enum": ("enum Net§ {{ ONE; {} }}", "Net§.ONE.getClass()", "Net§", "Net§"),
    "enum with bodies": ("enum Net§ {{ ONE {{ }}; {} }}", "Net§.ONE.getDeclaringClass()", "Net§", "Net§"),
    "interface": ("interface Net§ {{ {static} }}", "Net§.class", "Net§", "Net§"),
    "annotation": ("@interface Net§ {{ int n() default 1; {static} }}", "Net§.class", "Net§", "Net§"),
    "generic class": ("class Net§<T> {{ {} }}", "new Net§<String>().getClass()", "Net§", "Net§"),
    "array": ("class Net§ {{ {} }}", "new Net§[0].getClass()", "Net§[]", "Net§"),
    "nested class": ("class Net§ {{ {} static class Part {{ }} }}", "new Net§.Part().getClass()", "Part", "Net§"),
    "inner class": ("class Net§ {{ {} class Part {{ }} }}", "new Net§().new Part().getClass()", "Part", "Net§"),
    "local class": (
        "Class<?> make§() {{ class Local§ {{ {} }} return new Local§().getClass(); }}", "make§()", "Local§", "Local§"),
    "superclass": (
        "class Base§ {{ {} }} class Net§ extends Base§ {{ }}", "new Net§().getClass().getSuperclass()", "Base§",
        "Base§"),
}


def with_fields(template, number):
    member = "static int f%d = %d;" % (number, number) if "{static}" in template else "int f%d = %d;" % (number, number)
    if template.startswith(("interface", "@interface")):
        member = "int f%d = %d;" % (number, number)
    return template.replace("{static}", "{}").format(member)


@pytest.mark.parametrize("kind", TYPES)
def test_the_names_of_classes(cells, kind):
    template, use, simple, name = TYPES[kind]
    # The second and third have another shape; a local class gets a number for a name then, since the JVM's nest has room for those only.
    for number in range(1 if kind == "local class" else 3):
        cells.ok(with_fields(template, number))
        assert cells.value(use + ".getSimpleName()") == cells.own(simple)
        full = cells.value(use + ".getName()")
        assert cells.own(name) in full and "$JShell" not in full, full
        assert cells.own(name) in cells.value(use + ".getTypeName()")
        shown = cells.value(use)
        assert cells.own(name) in shown and not INNER.search(shown), shown


@pytest.mark.parametrize("definition, use, value", [
    ("record Point§(int x, int y) { %s }", "new Point§(1, 2)", "Point§[x=1, y=2]"),
    ("record Point§(int x, int y) { %s }", "\"\" + new Point§(1, 2)", "Point§[x=1, y=2]"),
    ("record Point§(int x, int y) { %s }", "new Point§(1, 2).toString()", "Point§[x=1, y=2]"),
    ("record Point§(int x, int y) { %s }", "List.of(new Point§(1, 2))", "[Point§[x=1, y=2]]"),
    ("record Line§(P p) { record P(int x) { } %s }", "\"\" + new Line§(new Line§.P(1))", "Line§[p=P[x=1]]"),
    ("record Box§<T>(T t) { %s }", "\"\" + new Box§<>(List.of(1))", "Box§[t=[1]]"),
    ("enum Color§ { RED, GREEN; %s }", "Color§.RED", "RED"),
    ("enum Color§ { RED, GREEN; %s }", "\"\" + List.of(Color§.values())", "[RED, GREEN]"),
    ("enum Color§ { RED, GREEN; %s }", "EnumSet.allOf(Color§.class) + \"\" + Color§.valueOf(\"RED\")",
        "[RED, GREEN]RED"),
    ("enum Color§ { RED { }, GREEN; %s }", "\"\" + new TreeMap<>(Map.of(Color§.RED, 1))", "{RED=1}"),
], ids=lambda part: part.replace("§", ""))
def test_the_texts_of_records_and_enums(cells, definition, use, value):
    for members in ("", "static int n = 1;", "static int n = 1; static int twice() { return 2 * n; }"):
        cells.ok(definition % members)
        assert cells.value(use) == cells.own(value)


@pytest.mark.parametrize("code, words", [
    ("(Left§) (Object) new Right§()", ["Right§", "Left§"]),
    ("Object[] array§ = new Left§[1];\narray§[0] = new Right§();", ["Right§"]),
    ("Mode§.valueOf(\"none\")", ["Mode§", "none"]),
    ("Left§ none§ = null;\nnone§.n", ["none§", "n"]),
    ("Objects.requireNonNull((Left§) null, Left§.class.getSimpleName())", ["Left§"]),
    ("new Right§().loop()", ["Right§", "loop"]),
    ("Left§ cast§ = Left§.class.cast(new Right§());", ["Right§", "Left§"]),
], ids=["cast", "array", "constant", "null", "message", "recursion", "cast by the class"])
def test_messages_of_exceptions(cells, code, words):
    cells.ok("class Left§ { int n; } class Right§ { int loop() { return loop() + 1; } } enum Mode§ { A }")
    cells.ok(
        "class Left§ { int n; int m; } class Right§ { int k; int loop() { return loop() + 1; } } enum Mode§ { A, B }")
    text = cells.error(code)
    for word in words:
        assert cells.own(word) in text, text
    assert not INNER.search(text), text


def test_the_default_text_of_an_object(cells):
    cells.ok("class Net§ { }")
    outcome = cells.ok(
        "System.out.println(new Net§()); System.out.println(List.of(new Net§())); System.out.println(new Net§[1]);")
    assert outcome.stdout.count(cells.own("Net§")) == 3
    assert "$JShell" not in outcome.stdout, outcome.stdout
