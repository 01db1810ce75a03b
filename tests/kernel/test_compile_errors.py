"""What a student reads when a cell does not compile, or compiles with a warning."""

import pytest

import own_cells


def complaint(kernel, code):
    """The lines of the error, without colours and with the cell's name replaced."""
    outcome = kernel.run(code)
    assert outcome.status == "error"
    assert outcome.error["ename"] == "CompilationError"
    name = f"In[{outcome.reply['execution_count']}]"
    assert outcome.error["evalue"].startswith(name + ":")
    return [line.replace(name, "In") for line in own_cells.plain_lines(outcome.error["traceback"])]


def test_the_line_and_the_exact_range_are_shown(kernel):
    lines = complaint(kernel, "int first = 1;\n\n\tString text = first * 2;")
    assert lines[:3] == [
        "In:3 error: incompatible types: int cannot be converted to String",
        "   3 │     String text = first * 2;",
        "     │                   ^^^^^^^^^",
    ]


def test_what_is_missing_is_missed_behind_the_last_token(kernel):
    assert complaint(kernel, "int price = 5   // euros\nint tax = 1;") == [
        "In:1 error: ';' expected",
        "   1 │ int price = 5   // euros",
        "     │              ^",
        "     → A `;` is missing here.",
    ]


def test_an_open_block_is_named(kernel):
    assert "`}` is missing" in complaint(kernel, "void open() {\n  int x = 1;\n")[-1]


def test_every_error_of_a_definition_is_shown(kernel):
    text = "\n".join(complaint(kernel, "class Wrong {\n  int a = \"1\";\n  boolean b = 2;\n}"))
    assert "In:2 error" in text
    assert "In:3 error" in text


def test_every_error_of_a_cell_is_shown(kernel):
    lines = complaint(kernel, "int whole = 1;\nString text = whole;\nint sum = whole + whol;\n")
    assert [line for line in lines if "error" in line] == [
        "In:2 error: incompatible types: int cannot be converted to String", "In:3 error: cannot find symbol: variable whol",
    ]
    assert lines[-1] == "     → Did you mean `whole`?"


@pytest.mark.parametrize("code", ["twice(a -> a + 1);", "var found = twice(a -> a + 1);", "twice(a -> a + 1).length()",
                                  "int other() {\n  return twice(a -> a + 1);\n}", "new Twice(a -> a + 1);",
                                  "Runnable inner = () -> System.out.println(twice(a -> a + 1));"])
def test_a_call_with_a_lambda_that_lacks_arguments(kernel, code):
    """The javac of Java 17 fails itself when it has told so."""
    kernel.ok("int twice(Function<Integer, Integer> f, int x) {\n  return f.apply(x);\n}\n"
              "class Twice {\n  Twice(Function<Integer, Integer> f, int x) {}\n}")
    text = "\n".join(complaint(kernel, code))
    assert "wice needs (Function<Integer, Integer> f, int x), got (" in text
    assert "compiler failed" not in text
    assert kernel.run("twice(a -> a + 1, 2)").result == "3"


def test_names_are_those_the_student_wrote(kernel):
    kernel.ok("class Layer {}")
    text = "\n".join(complaint(kernel, "List<Layer> layers = new ArrayList<String>();"))
    assert "ArrayList<String> cannot be converted to List<Layer>" in text
    assert "REPL" not in text
    assert "java.util" not in text


def test_positions_hold_behind_magics_and_edits(kernel):
    cell = "package a.b;\nsealed interface Shape {}\nrecord Disc() implements Shape {}\nint wrong = nothing;"
    assert complaint(kernel, cell)[0] == "In:4 error: cannot find symbol: variable nothing"


def test_values_of_libraries_are_looked_up(kernel):
    assert complaint(kernel, "new BufferedImage(1, 1, 1)")[-1] == (
        "     → `BufferedImage` is in java.awt.image: add `import java.awt.image.BufferedImage;`.")


def test_several_classes_of_a_name_are_listed(kernel):
    hint = complaint(kernel, "Document page = null;")[-1]
    assert hint.count("`import ") in (2, 3)
    assert "`import javax.swing.text.Document;`" in hint


@pytest.mark.parametrize("code, hint", [
    ("System.out.pritln(1);", "Did you mean `println`?"),
    ("List.of(1).lenght()", "It is `size()` here."),
    ("int x = 5 System.out.println(x);", "A `;` is missing here."),
    ("double around = 2 Math.PI;", "A product is written with `*`: `2 * Math`."),
    ("string s = null;", "In Java: `String`."),
    ("int half = 3 / 2.0;", "`(int) (3 / 2.0)` converts it and drops what is behind the point; or declare a double."),
])
def test_hints(kernel, code, hint):
    assert complaint(kernel, code)[-1] == "     → " + hint


OVERLOADS = [
    ["double g(double x, double m) { return x * m; } double g(double x) { return g(x, 2); }"],
    ["double g(double x, double m) { return x * m; }", "double g(double x) { return g(x, 2); }"],
    ['String g(double v) { return "" + v; }', "String g(double[] v) { return g(v[0]); }"]]


@pytest.mark.parametrize("cells, use, value", [(cells, use, value) for cells, (use, value) in zip(OVERLOADS, [
    ("g(4)", "8.0"), ("g(4)", "8.0"), ("g(new double[] {1.5})", "1.5")])])
def test_a_method_that_calls_another_of_its_name(fresh_kernel, cells, use, value):
    for cell in cells:
        fresh_kernel.ok(cell)
    assert fresh_kernel.ok(use).result == value


def test_a_method_with_wrong_arguments_for_itself_is_not_kept(fresh_kernel):
    assert "g needs (int x), got (int, int)" in complaint(fresh_kernel, "int g(int x) { return g(x, 2); }")[0]
    assert fresh_kernel.run("g(1)").error["ename"] == "CompilationError"


def test_a_name_of_an_earlier_cell_is_found(kernel):
    kernel.ok("int learningRate = 3;")
    assert complaint(kernel, "learningRat * 2")[-1] == "     → Did you mean `learningRate`?"


def test_warnings_do_not_fail_the_cell(kernel):
    outcome = kernel.ok("int steps = 3;\nif (steps > 2);\n{ steps = 0; }\nsteps")
    assert outcome.result == "0"
    name = f"In[{outcome.reply['execution_count']}]"
    assert own_cells.plain_lines([outcome.stderr])[0] == f"{name}:2 warning: empty statement after if"


@pytest.mark.parametrize("code", [
    "void forget(Boolean wanted) { if (wanted = null) { } }",
    "class Careful extends Exception {}",
    "List<String> names = new ArrayList<>();",
    "switch (1) { case 1: case 2: break; default: }",
    "record Pair(int a, int b) {}\nenum Size { S, M }\ninterface Shape2 { double area(); }",
    "var scanner = new Scanner(\"1 2\"); scanner.nextInt()",
    "int[] squares = IntStream.range(0, 9).map(x -> x * x).toArray(); squares[3]",
])
def test_good_code_is_not_warned_of(kernel, code):
    assert kernel.ok(code).stderr == ""


def test_a_cell_that_does_not_compile_can_be_mended(kernel):
    kernel.run("int mended = \"1\";")
    assert kernel.ok("int mended = 1;\nmended").result == "1"
