"""The cells the benchmark runs: ordinary Java, and the same in Python for ipykernel.

Each cell is a function of the repeat's number, so that no kernel can answer from what it did before: the class
gets a new name each time, the long cell is the same cell edited and run again.
"""

LINES = 100_000


class Cells:
    """The same work in one language."""

    def __init__(self, class_cell, long_cell, completion_setup, completion_code, inspection_code, lines):
        self.class_cell = class_cell
        self.long_cell = long_cell
        self.completion_setup = completion_setup
        self.completion_code = completion_code
        self.inspection_code = inspection_code
        self.lines = lines


def _java_class(number):
    return f"""class Circle{number} {{
    final double radius;
    Circle{number}(double radius) {{ this.radius = radius; }}
    double area() {{ return Math.PI * radius * radius; }}
}}"""


def _java_long(number):
    return f"""int seed = {number};
int[] numbers = new int[12];
for (int i = 0; i < numbers.length; i++) {{
    seed = (seed * 31 + 7) % 101;
    numbers[i] = seed;
}}
double mean(int[] values) {{
    double sum = 0;
    for (int value : values) {{
        sum += value;
    }}
    return sum / values.length;
}}
class Counter {{
    private final Map<String, Integer> counts = new TreeMap<>();
    void add(String word) {{
        counts.merge(word, 1, Integer::sum);
    }}
    int of(String word) {{
        return counts.getOrDefault(word, 0);
    }}
}}
Counter counter = new Counter();
for (int number : numbers) {{
    counter.add(number % 2 == 0 ? "even" : "odd");
}}
System.out.println("mean " + mean(numbers));
System.out.println("even " + counter.of("even"));
System.out.println("odd " + counter.of("odd"));
counter.of("even") + counter.of("odd")"""


def _python_class(number):
    return f"""import math
class Circle{number}:
    def __init__(self, radius):
        self.radius = radius
    def area(self):
        return math.pi * self.radius * self.radius"""


def _python_long(number):
    return f"""seed = {number}
numbers = [0] * 12
for i in range(len(numbers)):
    seed = (seed * 31 + 7) % 101
    numbers[i] = seed

def mean(values):
    total = 0.0
    for value in values:
        total += value
    return total / len(values)

class Counter:
    def __init__(self):
        self.counts = {{}}
    def add(self, word):
        self.counts[word] = self.counts.get(word, 0) + 1
    def of(self, word):
        return self.counts.get(word, 0)

counter = Counter()
for number in numbers:
    if number % 2 == 0:
        counter.add("even")
    else:
        counter.add("odd")
print("mean", mean(numbers))
print("even", counter.of("even"))
print("odd", counter.of("odd"))
counter.of("even") + counter.of("odd")"""


LONG_RESULT = "12"
COMPLETION_MATCH = "upper"  # toUpperCase in Java, upper in Python

CELLS = {
    "java": Cells(
        _java_class,
        _java_long,
        'String greeting = "hello"',
        "greeting.toU",
        "greeting.toUpperCase",
        f'for (int i = 0; i < {LINES}; i++) System.out.println("line " + i);',
    ),
    "python": Cells(
        _python_class,
        _python_long,
        'greeting = "hello"',
        "greeting.up",
        "greeting.upper",
        f'for i in range({LINES}): print("line", i)',
    ),
}
