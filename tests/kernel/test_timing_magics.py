"""%time and %timeit. What they measure is not asserted, only that they do."""

import re

import pytest

TIMES = re.compile(r"Time: [\d.]+ (ns|µs|ms|s), computing: (under )?[\d.]+ (ms|s) \(all threads\)\n")
REPORT = re.compile(r"[\d.]+ \S+ ± [\d.]+ \S+ per loop, best [\d.]+ \S+, allocating (nothing|[\d.]+ \S+)\n\(mean ± standard deviation of (\d+) runs? of ([\d,]+) loops? each, ")


def test_time_of_a_statement(kernel):
    outcome = kernel.ok("int before = 1;\n%time int timed = before + 1; timed++;\ntimed + 1")
    assert TIMES.fullmatch(outcome.stdout), outcome.stdout
    assert outcome.result == "4"


def test_time_of_an_expression_at_the_end_shows_its_value(kernel):
    outcome = kernel.ok("%time Math.max(3, 4)")
    assert TIMES.fullmatch(outcome.stdout) and outcome.result == "4"
    assert kernel.ok("%time Math.max(3, 4);").result is None


def test_time_of_a_cell(kernel):
    outcome = kernel.ok('%%time\nint inCell = 5; // no comment\nSystem.out.println("printed");\nclass Timed { int n = 2; }\ninCell * new Timed().n')
    assert outcome.result == "10"
    assert outcome.stdout.startswith("printed\n") and TIMES.search(outcome.stdout)
    assert kernel.ok("inCell").result == "5"


def test_time_of_waiting(kernel):
    assert TIMES.fullmatch(kernel.ok("%time Thread.sleep(20)").stdout)


def test_an_error_in_timed_code_keeps_its_line(kernel):
    outcome = kernel.run("%%time\nint fine = 1;\nint[] none = {};\nnone[3]")
    assert TIMES.search(outcome.stdout), "how long it took is told all the same"
    assert ":4" in outcome.error_text and "index 3" in outcome.error_text
    outcome = kernel.run("int fine = 1;\n%time int wrong = \"text\";")
    assert "wrong" in outcome.error_text and "stopwatch" not in outcome.error_text and "elara" not in outcome.error_text
    assert ":2" in outcome.error_text


@pytest.mark.parametrize("code", ["%timeit -n 100 -r 3 Math.sqrt(2)", "%timeit -r 3 -n100 Math.sqrt(2);", "%timeit -n 100 -r 3 List.of(1, 2).size() // comment",
                                  "%%timeit -n 100 -r 3\nint sum = 0;\nfor (int i = 0; i < 9; i++) sum += i;",
                                  "%%timeit -n 100 -r 3\nMath.sqrt(2)", "%timeit -n 100 -r 3 \"a\" + 1", "%timeit -n 100 -r 3 true",
                                  "%timeit -n 100 -r 3 new Object()", "%timeit -n 100 -r 3 Thread.onSpinWait()", "%timeit -n 100 -r 3 Thread.sleep(0);"])
def test_timeit(kernel, code):
    report = REPORT.match(kernel.ok(code).stdout)
    assert report and report[2] == "3" and report[3] == "100", kernel.ok(code).stdout


def test_timeit_chooses_runs_and_loops_and_uses_variables(kernel):
    outcome = kernel.ok("int[] measured = new int[1000]; int calls = 0;\n%timeit Arrays.stream(measured).sum()\ncalls + 1")
    assert REPORT.match(outcome.stdout), outcome.stdout
    assert "JMH" in outcome.stdout and outcome.result == "1"


def test_what_is_allocated(kernel):
    assert "allocating nothing" in kernel.ok("int a = 3, b = 4;\n%timeit -n 10000 a * b").stdout
    allocated = re.search(r"allocating ([\d.]+) (k?B)", kernel.ok("%timeit -n 1000 new byte[10_000]").stdout)
    assert allocated[2] == "kB" and 9.9 < float(allocated[1]) < 11


def test_what_is_computed_is_not_left_out(kernel):
    kernel.ok("double x = 2; double series() { double s = 0; for (int i = 1; i < 10_000; i++) s += x / i; return s; }")
    mean = re.match(r"([\d.]+) (\S+)", kernel.ok("%timeit -r 3 series()").stdout)
    assert mean[2] in ("µs", "ms", "s"), mean[0]


def test_variables_of_measured_code_are_its_own(kernel):
    kernel.ok("%%timeit -n 10 -r 1\nint ownVariable = 3;\nownVariable++;")
    assert kernel.run("ownVariable").status == "error"


@pytest.mark.parametrize("code, words", [
    ("%timeit", ["needs java"]), ("%timeit -n x f()", ["-n needs a whole number"]), ("%%timeit f()\ng()", ["next one"]), ("%%time\n", ["no java"]),
    ("%time", ["needs java"]), ("%%time\n%vars", ["only java"]), ("%%timeit\n%pwd", ["only java"]), ("%timeit noSuchName + 1", ["nosuchname"]), ("%%timeit -n 1\nint i = 1;\nint j = \"a\";", [":3", "string"]),
    ("var t = %time Math.sqrt(2)", ["whole statement"]),
])
def test_wrong_timing(kernel, code, words):
    text = kernel.run(code).error_text
    assert all(word in text for word in words), text
    assert "elara.timing" not in text and "$n" not in text, text


def test_an_exception_in_measured_code(kernel):
    text = kernel.run("int[] empty = {};\n%timeit -n 1 -r 1 empty[2]").error_text
    assert "index 2" in text and ":2" in text and "elara.timing" not in text, text


def test_timeit_can_be_stopped(kernel):
    running = kernel.start("System.out.println(\"go\");\n%timeit -n 1_000_000_000 -r 1000 Math.random()")
    kernel.wait_for_text(running, "go")
    kernel.manager.interrupt_kernel()
    outcome = kernel.finish(running)
    assert outcome.error["ename"] == "KeyboardInterrupt"
    assert kernel.ok("1 + 1").result == "2"
