"""How values look as text: readable, and cut with a count when long."""

import re

import pytest

EXACT = {
    "1 + 1": "2",
    "0.1 + 0.2": "0.30000000000000004",
    "'x'": "x",
    "true": "true",
    "new int[] {1, 2, 3}": "int[] {1, 2, 3}",
    "new int[0]": "int[] {}",
    "List.of(1, 2, 3)": "[1, 2, 3]",
    'new TreeMap<>(Map.of("a", 1, "b", 2))': "{a=1, b=2}",
    "LocalDate.of(2026, 2, 28)": "2026-02-28",
}

CONTAINS = {
    '"text"': ["text"],
    "new double[] {1.5, -2}": ["double[]", "1.5, -2.0"],
    "new int[][] {{1, 2}, {3, 4}}": ["{1, 2}", "{3, 4}"],
    'new String[] {"a", null}': ["a", "null"],
    "new Object[] {1, new int[] {7, 8}}": ["1", "7, 8"],
    "List.of(new int[] {5, 6})": ["5, 6"],
    'Map.of("k", new double[] {2.5})': ["k", "2.5"],
    "Optional.of(new int[] {9, 8})": ["9, 8"],
    "Optional.empty()": ["empty"],
    "new P(1, new int[] {2, 3})": ["P", "x", "1", "ys", "2, 3"],
    "Stream.of(1, 2, 3)": ["1", "2", "3"],
    "IntStream.range(5, 8)": ["5", "6", "7"],
    "new ArrayDeque<>(List.of(4, 5))": ["4", "5"],
}


@pytest.fixture(scope="module", autouse=True)
def record(kernel):
    kernel.ok("record P(int x, int[] ys) {}")


@pytest.mark.parametrize("expression, text", EXACT.items())
def test_exact(kernel, expression, text):
    assert kernel.ok(expression).result.strip("'") == text


@pytest.mark.parametrize("expression, parts", CONTAINS.items())
def test_readable(kernel, expression, parts):
    text = kernel.ok(expression).result
    assert all(part in text for part in parts), text
    assert not re.search(r"@[0-9a-f]{4,}", text), text


@pytest.mark.parametrize("expression", [
    "new int[100_000]",
    "Collections.nCopies(100_000, 0)",
    "new double[300][300]",
    "IntStream.range(0, 100_000).boxed().collect(Collectors.toMap(i -> i * 0.0 + i, i -> 0))",
    "Stream.iterate(0, i -> 0).limit(100_000)",
])
def test_long_values_are_cut_with_a_count(kernel, expression):
    text = kernel.ok(expression).result
    assert len(text) < 25_000
    cut = re.sub(r"(?<=\d)[,.'_   ](?=\d{3})", "", text)
    assert "…" in text or "..." in text
    assert re.search(r"[1-9]\d{2,}|more", cut), text


def test_an_endless_stream_is_cut(kernel):
    assert len(kernel.ok("Stream.iterate(1, i -> i + 1)").result) < 25_000


def test_a_long_string_is_complete_when_printed(kernel):
    assert kernel.ok('System.out.print("y".repeat(200_000));').stdout == "y" * 200_000


def test_classes_of_cells_have_their_names(kernel):
    kernel.ok("class Neuron { class Weight {} }")
    assert re.fullmatch(r"Neuron@[0-9a-f]+", kernel.ok("new Neuron()").result)
    assert kernel.ok("Neuron.Weight.class").result == "class Neuron$Weight"
    assert kernel.ok("List.of(Neuron.class)").result == "[class Neuron]"
