"""What a student reads when a cell throws."""

import re

import pytest

import own_cells


def name_of(outcome):
    return f"In[{outcome.reply['execution_count']}]"


def trace(kernel, code):
    """The lines of the error, without colours and with the cell's own name replaced."""
    outcome = kernel.run(code)
    assert outcome.status == "error"
    return [line.replace(name_of(outcome), "In") for line in own_cells.plain_lines(outcome.error["traceback"])]


def test_a_trace_is_told_in_cells_and_lines(kernel):
    defined = name_of(kernel.ok("int half(int x) {\n    int zero = 0;\n    return x / zero;\n}"))
    assert trace(kernel, "int four = 4;\nhalf(four)") == [
        "ArithmeticException: / by zero",
        f"    at half({defined}:3)",
        "          return x / zero;",
        "    at In:2",
    ]


@pytest.mark.parametrize("code", ["none[3]", "(none)[3]", "none[3] + 1", "1 / none.length", "int x = none[3];", "none[3] = 1;", "(Integer) (Object) \"\"",
                                  "switch (none[3]) { default -> 1; }", "throw new Error();", "var y = none[3];"])
def test_a_statement_that_calls_nothing_has_its_own_line(kernel, code):
    lines = trace(kernel, f"int[] none = {{}};\n\n{code}")
    assert lines[1:3] == ["    at In:3", f"          {code}"]


def test_name_and_message_are_those_of_the_exception(kernel):
    kernel.ok("class TooCold extends RuntimeException { TooCold(String why) { super(why); } }")
    error = kernel.run('throw new TooCold("brr");').error
    assert error["ename"] == "TooCold"
    assert error["evalue"] == "brr"


def test_constructors_lambdas_and_initializers_have_names(kernel):
    assert trace(kernel, "class Net {\n  Net(int size) {\n    check(size);\n  }\n  static void check(int size) {\n"
                         "    if (size < 0) throw new IllegalArgumentException(\"size\");\n  }\n}\nnew Net(-1);") == [
        "IllegalArgumentException: size", "    at Net.check(In:6)",
        '          if (size < 0) throw new IllegalArgumentException("size");', "    at new Net(In:3)", "    at In:9",
    ]
    assert "    at lambda in invert(In:2)" in trace(
        kernel, "List<Integer> invert(List<Integer> values) {\n  return values.stream().map(v -> 1 / v).toList();\n}\ninvert(List.of(0));")
    lines = trace(kernel, "class Late {\n  static int n = Integer.parseInt(\"x\");\n}\nLate.n")
    assert lines[0] == 'NumberFormatException: For input string: "x"'
    assert "    at static initializer of Late(In:2)" in lines


def test_libraries_are_folded(kernel):
    lines = trace(kernel, "List.of(1, 2).stream().map(x -> x / 0).filter(x -> x > 1).sorted().toList()")
    assert any(re.fullmatch(r"    … \d+ frames in java\.util\.stream.*", line) for line in lines)
    assert len(lines) < 10
    assert lines[-1] == "    at In:1"


def test_recursion_is_folded(kernel):
    lines = trace(kernel, "int down(int n) {\n  return down(n + 1);\n}\ndown(1)")
    assert lines[0] == "StackOverflowError"
    assert re.fullmatch(r"    … [\d,]+ more times", lines[3])
    assert len(lines) < 7


def test_causes_are_shown_without_what_is_already_there(kernel):
    lines = trace(kernel, "void read() {\n  throw new IllegalStateException(\"inner\");\n}\nvoid load() {\n  try {\n    read();\n"
                          "  } catch (RuntimeException e) {\n    throw new RuntimeException(\"outer\", e);\n  }\n}\nload();")
    assert lines == [
        "RuntimeException: outer", "    at load(In:8)", '          throw new RuntimeException("outer", e);', "    at In:11",
        "Caused by: IllegalStateException: inner", "    at read(In:2)", '          throw new IllegalStateException("inner");',
        "    at load(In:6)",
    ]


def test_suppressed_ones_are_shown(kernel):
    lines = trace(kernel, "class Door implements AutoCloseable {\n  public void close() {\n    throw new IllegalStateException(\"stuck\");\n"
                          "  }\n}\ntry (var door = new Door()) {\n  throw new RuntimeException(\"fire\");\n}")
    assert lines[0] == "RuntimeException: fire"
    assert "Suppressed: IllegalStateException: stuck" in lines


def test_what_wraps_an_exception_tells_its_message(kernel):
    error = kernel.run("CompletableFuture.supplyAsync(() -> 1 / (int) Math.floor(0.5)).get()").error
    assert error["ename"] == "ExecutionException"
    assert error["evalue"] == "ArithmeticException: / by zero"


def test_null_is_told_in_the_students_names(kernel):
    kernel.ok("class Node { Node next; int value; }\nNode head = new Node();")
    assert kernel.run("head.next.value").error["evalue"] == 'Cannot read field "value" because "head.next" is null'
    kernel.ok("int length(String text) {\n  return text.length();\n}")
    assert kernel.run("length(null)").error["evalue"] == 'Cannot invoke "String.length()" because "text" is null'


def test_null_of_what_has_no_name_is_told_in_words(kernel):
    """javac keeps in variables of its own what a loop goes over and a switch looks at."""
    assert kernel.run("int[] none = null;\nfor (int each : none) {}").error["evalue"] == "Cannot read the array length because the array is null"
    error = kernel.run('String word = null;\nswitch (word) { case "a": break; }').error
    assert error["evalue"] == 'Cannot invoke "String.hashCode()" because the value is null'
    assert "what it looks at must not be null" in error["traceback"][-1]


def test_a_wrong_cast_names_two_classes(kernel):
    assert kernel.run("Object seven = 7;\n(String) seven").error["evalue"] == "class Integer cannot be cast to class String"


def test_nothing_of_the_kernel_is_shown(kernel):
    kernel.ok("class Shy {\n  public String toString() {\n    throw new IllegalStateException(\"no\");\n  }\n}")
    for code in ("new Shy()", "Object.class.getMethod(\"toString\").invoke(new Shy())", "int j = 1 / 0;"):
        text = "\n".join(trace(kernel, code))
        assert not re.search(r"REPL|do_it|elara\.|jdk\.|java\.lang\.reflect\.Method\.", text), text


def test_a_line_that_is_quoted_is_the_one_that_ran(kernel):
    kernel.ok("int pick(int[] values) {\n  return values[9];\n}")
    old = trace(kernel, "pick(new int[3])")
    assert "          return values[9];" in old
    kernel.ok("// now with another line before\nint pick(int[] values) {\n  return values[8];\n}")
    assert "          return values[8];" in trace(kernel, "pick(new int[3])")
