"""Java as it is written in cells."""

import re
from pathlib import Path

import pytest

import kernelspecs

CASES = re.findall(r"^//// case: (.*)\n([\s\S]*?)\n//// result: (.*)$",
                   Path(__file__).with_name("language_cells.jshell").read_text(encoding="utf-8"), re.MULTILINE)

PACKAGED_SOURCE = """\
package org.example.geometry;

import java.util.ArrayList;
import java.util.List;

/** A pasted file. */
public class Polygon {
    private final List<double[]> corners = new ArrayList<>();

    public Polygon add(double x, double y) {
        corners.add(new double[] {x, y});
        return this;
    }

    public int size() {
        return corners.size();
    }

    public static void main(String[] args) {
        System.out.println("corners: " + new Polygon().add(0, 0).add(1, 1).size());
    }
}
"""


@pytest.mark.parametrize("cells, result", [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_language(kernel, cells, result):
    *first, last = cells.split("\n//// cell\n")
    for cell in first:
        kernel.ok(cell)
    assert kernel.ok(last).result.strip('"') == result


def test_all_language_cases_are_found():
    assert len(CASES) == 30


def test_pasted_source_file(kernel):
    kernel.ok(PACKAGED_SOURCE)
    assert kernel.ok("new Polygon().add(1, 2).size()").result == "1"
    assert kernel.ok("Polygon.main(new String[0]);").stdout == "corners: 2\n"


def test_local_main(kernel):
    outcome = kernel.ok('void main() {\n    System.out.println("main ran");\n}\nmain();')
    assert outcome.stdout == "main ran\n"
    outcome = kernel.ok("""
        public static void main(String[] args) {
            System.out.println("static main " + args.length);
        }
        main(new String[] {"a"});""")
    assert outcome.stdout == "static main 1\n"


@pytest.mark.parametrize("name", [
    "File", "BigDecimal", "URI", "Path", "ArrayList", "CompletableFuture", "Function", "Preferences", "Pattern",
    "Collectors", "LocalDate", "Duration",
])
def test_default_imports(kernel, name):
    assert kernel.ok(f"{name}.class.getSimpleName()").result.strip('"') == name


def test_patterns(kernel):
    if int(kernel.ok("Runtime.version().feature()").result) < 21:
        assert kernel.run("Object o = 1; int n = switch (o) { case Integer i -> i; default -> 0; };").status == "error"
        return
    outcome = kernel.ok("""
        record Pair(Object left, Object right) {}
        String describe(Object o) {
            return switch (o) {
                case null -> "nothing";
                case Integer i when i > 10 -> "big";
                case Pair(Integer a, Pair(var b, var c)) -> "nested " + a + b + c;
                default -> "other";
            };
        }
        describe(null) + describe(11) + describe(new Pair(1, new Pair(2, 3)))""")
    assert outcome.result.strip('"') == "nothingbignested 123"


def test_the_session_runs_on_the_java_of_the_kernelspec(kernel):
    path = kernel.ok('System.getProperty("java.home")').result.strip('"')
    assert str(kernelspecs.java().resolve()).startswith(path)
