"""The cells of a long notebook: many definitions, many statements, an error, a method with many callers.

As in cells.py they are functions of the repeat's number, the same in Java and in Python.
"""

DEFINITIONS, DEFINITION_CELLS = 300, 30
STATEMENTS = 600
CALLERS = 20
STATEMENTS_RESULT = "149"  # a quarter of them, less the first and the last ones, add a word
BROKEN_NAME = "size"  # neither language's strings have such a method


class Large:
    """The same work in one language. changed_method gives the cell and what its result contains."""

    def __init__(self, definition, first_statements, four_statements, last_statement, broken, method, caller, call):
        self.callers = "\n".join([method(0), *(caller(number) for number in range(CALLERS))])
        self.broken = broken
        self._definition = definition
        self._statements = first_statements, four_statements, last_statement
        self._method, self._call = method, call

    def definitions(self, number):
        """One of the DEFINITION_CELLS cells."""
        each = DEFINITIONS // DEFINITION_CELLS
        return "\n".join(self._definition(index) for index in range(number * each, (number + 1) * each))

    def statements(self, number):
        first, four, last = self._statements
        begin = first(number)
        return "\n".join([*begin, *(four(index)[index % 4] for index in range(STATEMENTS - len(begin) - 1)), last])

    def changed_method(self, number):
        caller = number % CALLERS
        return f"{self._method(number)}\n{self._call(caller)}", str(1000 + number + caller)


def _java_definition(index):
    return (f"int value{index} = {index};",
            f"int plus{index}(int a) {{\n    return a + {index};\n}}",
            f"class Pair{index} {{\n    int left = {index};\n    int right;\n"
            "    int sum() {\n        return left + right;\n    }\n}")[index % 3]


def _java_first(number):
    return f"int sum = {number};", "List<String> words = new ArrayList<>();", "int longest = 0;"


def _java_four(index):
    return (f"sum = (sum * 31 + {index}) % 1009;",
            f"int step{index} = sum / 2;",
            f'words.add("word " + step{index - 1});',
            f"longest = Math.max(longest, words.get({index // 4}).length());")


def _java_broken(number):
    return f"""List<String> names = List.of("Ada", "Grace", "{number}");
int letters = 0;
for (String name : names) {{
    letters += name.size();
}}
letters"""


def _java_method(number):
    return f"int price(int amount) {{\n    return amount + {number};\n}}"


def _java_caller(number):
    return f"int price{number}(int amount) {{\n    return price(amount) + {number};\n}}"


def _python_definition(index):
    return (f"value{index} = {index}",
            f"def plus{index}(a):\n    return a + {index}",
            f"class Pair{index}:\n    def __init__(self):\n        self.left = {index}\n        self.right = 0\n"
            "    def sum(self):\n        return self.left + self.right")[index % 3]


def _python_first(number):
    return f"total = {number}", "words = []", "longest = 0"


def _python_four(index):
    return (f"total = (total * 31 + {index}) % 1009",
            f"step{index} = total // 2",
            f'words.append("word " + str(step{index - 1}))',
            f"longest = max(longest, len(words[{index // 4}]))")


def _python_broken(number):
    return f"""names = ["Ada", "Grace", "{number}"]
letters = 0
for name in names:
    letters += name.size()
letters"""


def _python_method(number):
    return f"def price(amount):\n    return amount + {number}\n"


def _python_caller(number):
    return f"def price{number}(amount):\n    return price(amount) + {number}\n"


def _call(caller):
    return f"price{caller}(1000)"


LARGE = {
    "java": Large(_java_definition, _java_first, _java_four, "words.size()", _java_broken,
                  _java_method, _java_caller, _call),
    "python": Large(_python_definition, _python_first, _python_four, "len(words)", _python_broken,
                    _python_method, _python_caller, _call),
}
