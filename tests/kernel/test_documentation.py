"""What is told of names: in tooltips, behind `name?`, by %javadoc, %source and %bytecode."""

import pytest

import kernelspecs
from inspections import ask, text, with_value

DEFINITIONS = """
/**
 * Adds <b>two</b> numbers, as {@link Math#addExact(int, int)} does.
 *
 * @param left the first
 * @param right the second
 * @return their sum
 */
int add(int left, int right) { return left + right; }
// Says hello.
class Greeter {
    Greeter(String name, int... times) { }
    /** Greets somebody. */
    void greet() { }
}
interface Shape {
    /**
     * How large it is.
     * @return the area
     */
    double area();
}
record Square(double side) implements Shape { public double area() { return side * side; } }
String greeting = "hello";
double[][] grid = new double[3][4];
List<String> words = new ArrayList<>(List.of("x", "y"));
Map<String, Integer> counts = Map.of("a", 1);
var numbers = new int[1000];
class Loud { public String toString() { System.out.println("LOUD"); return "loud"; } }
Loud loud = new Loud();
class Bad { public String toString() { throw new IllegalStateException("no text"); } }
Bad bad = new Bad();
class Slow { public String toString() { while (true) { } } }
Slow slow = new Slow();
"""


@pytest.fixture(scope="module", autouse=True)
def definitions(kernel):
    kernel.ok(DEFINITIONS)


def has_jdk_sources():
    return (kernelspecs.java().parents[1] / "lib" / "src.zip").is_file()


# The call and its argument

@pytest.mark.parametrize("marked, signature", [
    ("add(|", "int add(«int left», int right)"),
    ("add(1, |", "int add(int left, «int right»)"),
    ("add(add(1, 2), |)", "int add(int left, «int right»)"),
    ("add(add(1, |", "int add(int left, «int right»)"),
    ("add(new int[] {1, 2}[0], |", "int add(int left, «int right»)"),
    ("add(new HashMap<String, Integer>().get(1), |", "int add(int left, «int right»)"),
    ("Runnable r = () -> { add(1, |", "int add(int left, «int right»)"),
    ("IntBinaryOperator f = (a, b) -> add(a, |", "int add(int left, «int right»)"),
    ('new Greeter("a", 1, 2, |', "Greeter(String name, «int... times»)"),
    ("words.add(|", "boolean List<String>.add(«String"),
    ("words.add(0, |", "void List<String>.add(int"),
    ("counts.put(|", "Integer Map<String, Integer>.put(«String"),
    ("new ArrayList<String>(|", "ArrayList<String>(«int"),
    ("Math.max(1.5, |", "double Math.max(double a, «double b»)"),
])
def test_the_argument_is_marked(kernel, marked, signature):
    assert text(kernel, marked).startswith(signature)


def test_three_forms(kernel):
    data = ask(kernel, "add(1, |")
    assert data["text/plain"] == """\
int add(int left, «int right»)

«right» – the second

Adds two numbers, as Math.addExact(int, int) does.

Parameters:
- left – the first
- right – the second

Returns: their sum

Defined in In[1]."""
    assert data["text/markdown"].startswith("`int add(int left, `**`int right`**`)`")
    assert "Adds **two** numbers, as [`Math.addExact(int, int)`](https://docs.oracle.com/en/java/javase/" in data["text/markdown"]
    assert "<code>int add(int left, <b><u>int right</u></b>)</code>" in data["text/html"] and "<b>two</b>" in data["text/html"]


@pytest.mark.parametrize("marked, words", [
    ("new Gree|ter(\"a\")", "Says hello."),
    ("new Greeter(\"a\").gre|et()", "Greets somebody."),
    ("new Square(2).ar|ea()", "How large it is."),
    ("new Square(2).ar|ea()", "Returns: the area"),
    ("html(|", "HTML, shown as such"),
    ("intSlider(|", "slider"),
])
def test_comments_are_shown(kernel, marked, words):
    assert words in text(kernel, marked)


def test_javas_own_documentation(start_kernel):
    kernel = start_kernel()
    first, second = text(kernel, "Math.max(1, |"), text(kernel, "Math.min(1, |")
    if has_jdk_sources():
        assert "Returns the greater of two int values." in first
        assert "Returns the smaller" in second
        assert "public static int max(int a, int b) {" in text(kernel, "Math.ma|x(1, 2)", detail_level=1)
    else:
        assert "came without" in first, "it is said where the documentation would come from"
        assert "came without" not in second, "but only once"


# Values

@pytest.mark.parametrize("name, facts", [
    ("greeting", ["Length: 5", "Value: hello"]),
    ("grid", ["Shape: 3 × 4", "Value: double[][] {{0.0"]),
    ("words", ["Class: ArrayList", "Size: 2", "Value: [x, y]"]),
    ("counts", ["Size: 1", "Value: {a=1}"]),
    ("numbers", ["Length: 1000", "(1000 in all)"]),
    ("loud", ["Value: loud"]),
    ("bad", ["cannot be shown: java.lang.IllegalStateException: no text"]),
])
def test_variables(kernel, name, facts):
    shown = with_value(kernel, f"{name}|")
    assert all(fact in shown for fact in facts), shown
    assert kernel.ok("1 + 1").stdout == "", "what its code prints is dropped"


def test_a_value_whose_text_asks_the_kernel_for_a_cell(kernel):
    """That has to be compiled while the value is described."""
    kernel.ok('class Asks { public String toString() { return "six times seven is " + elara.kernel.Kernel.eval("6 * 7"); } } Asks asking = new Asks();')
    assert "six times seven is 42" in with_value(kernel, "asking|")


def test_a_value_that_takes_too_long_disturbs_no_other_thread(kernel):
    kernel.ok("""
        var go = new java.util.concurrent.atomic.AtomicBoolean(true);
        var inPool = java.util.concurrent.CompletableFuture.supplyAsync(() -> { long n = 0; while (go.get()) n++; return n > 0; });
        var asks = new java.util.concurrent.FutureTask<Object>(() -> elara.kernel.Kernel.eval("while (go.get()) Thread.sleep(10); \\"done\\""));
        new Thread(asks).start();
        """)
    assert "takes too long" in text(kernel, "slow|")
    assert kernel.ok("go.set(false); inPool.get() + \" \" + asks.get()").result == "true done"


def test_an_ended_session_is_not_started_for_a_value(fresh_kernel):
    fresh_kernel.ok("int precious = 5;")
    assert "Value: 5" in with_value(fresh_kernel, "precious|")
    fresh_kernel.run("System.exit(3)")
    assert "Value" not in (text(fresh_kernel, "precious|") or "")


# Source

def test_source_of_definitions(kernel):
    data = ask(kernel, "ad|d(1, 2)", detail_level=1)
    assert "```java\n/**\n * Adds <b>two</b>" in data["text/markdown"] and "return left + right; }\n```" in data["text/markdown"]
    assert "text/html" not in data, "Markdown shows the source with its colours"


# In cells

def test_a_question_in_a_cell(kernel):
    shown = kernel.ok("int before = 1;\nadd?\n?Greeter.greet\nbefore + 1")
    assert [each["data"]["text/plain"].splitlines()[0] for each in shown.display] == ["int add(int left, int right)", "void Greeter.greet()"]
    assert set(shown.display[0]["data"]) == {"text/plain", "text/markdown", "text/html"}
    assert shown.result == "2"


def test_a_question_for_the_source(kernel):
    assert "return left + right" in kernel.ok("add??").display[0]["data"]["text/plain"]


def test_a_question_for_a_value(kernel):
    assert "Value: hello" in kernel.ok("greeting?").display[0]["data"]["text/plain"]


def test_a_question_for_a_magic(kernel):
    assert "group:artifact:version" in kernel.ok("%maven?").display[0]["data"]["text/markdown"]
    assert "group:artifact:version" in text(kernel, "%mav|en a:b:1")


@pytest.mark.parametrize("cell, result", [
    ("boolean yes = true;\nyes?\n\"a\" : \"b\"", "a"),
    ("var chosen = add(1, 2) == 3 ?\n 1 : 2;\nchosen", "1"),
])
def test_conditions_are_no_questions(kernel, cell, result):
    assert kernel.ok(cell).result == result


@pytest.mark.parametrize("cell", ["nothingLikeThat?", "%javadoc nothingLikeThat", "%source nothingLikeThat", "%bytecode nothingLikeThat"])
def test_nothing_known(kernel, cell):
    assert "nothing is known of nothinglikethat" in kernel.run(cell).error_text


@pytest.mark.parametrize("cell", ["%javadoc", "%source", "%bytecode"])
def test_without_a_name(kernel, cell):
    assert "needs a name" in kernel.run(cell).error_text


def test_javadoc_source_and_bytecode(kernel):
    assert "How large it is." in kernel.ok("%javadoc Shape#area").display[0]["data"]["text/plain"]
    assert kernel.ok("%javadoc String#substring(int)").display[0]["data"]["text/plain"].startswith("String String.substring(int ")
    assert kernel.ok("%source Greeter.greet").display[0]["data"]["text/plain"] == "void greet() { }"
    assert "iadd" in kernel.ok("%bytecode add").display[0]["data"]["text/plain"]
    assert "dmul" in kernel.ok("%bytecode Square.area").display[0]["data"]["text/plain"]
    assert "iadd" in kernel.ok("%bytecode Integer.sum").display[0]["data"]["text/plain"]


# Beside a running cell

def test_a_running_cell_is_not_disturbed(kernel):
    running = kernel.start("Thread.sleep(300); 7")
    asked = kernel.send("inspect_request", {"code": "greeting", "cursor_pos": 8, "detail_level": 0})
    assert kernel.finish(running).result == "7"
    assert "String greeting" in kernel.reply_to(asked)["content"]["data"]["text/plain"]
