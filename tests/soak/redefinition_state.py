"""What is defined between two cells, and what has a value."""

import re
from dataclasses import dataclass, field

UNKNOWN = "?"


@dataclass
class State:
    """What is defined, and the values of variables: expressions that make them again. Not changed, but copied."""

    definitions: dict = field(default_factory=dict)
    usable: frozenset = frozenset()
    values: dict = field(default_factory=dict)
    statics: dict = field(default_factory=dict)
    objects: dict = field(default_factory=dict)
    called: str | None = None
    doubtful: bool = False

    def copy(self):
        return State(dict(self.definitions), self.usable, dict(self.values), dict(self.statics), dict(self.objects), self.called, self.doubtful)

    def after_end(self):
        """What another JVM begins with."""
        return State({key: each for key, each in self.definitions.items() if each.kind != "V"})

    def tainted(self, also=()):
        """The names whose values may be anything, since they use a variable with such a value, or one of some other names."""
        names = {name for name, value in self.values.items() if value == UNKNOWN} | set(also)
        while True:
            more = {each.name for each in self.definitions.values() if each.name not in names and mentions(each.text, names)}
            more |= {name for name in self.values if name not in names and mentions(self.reached(name)[1], names)}
            if not more:
                return names
            names |= more

    def reached(self, variable):
        """The types of the objects that a variable's value leads to, and all the expressions that make them."""
        texts, types, seen = [self.values.get(variable, "null")], set(), set()
        for text in texts:
            for number in re.findall(r"\bO(\d+)\.o", text):
                if number not in seen and int(number) in self.objects:
                    seen.add(number)
                    made = self.objects[int(number)]
                    types.update(made["types"])
                    texts += [made["create"], *made["fills"]]
        return types, "\n".join(texts)


def mentions(text, names):
    return any(re.search(rf"(?<![\w.]){re.escape(name)}(?!\w)", text) for name in names)


def changes(before, after):
    """The types that may be other classes now; and whether anything has changed otherwise than in place."""
    def looks(state):
        return {key: (each.shape or each.type, key in state.usable) for key, each in state.definitions.items()}

    old, new = looks(before), looks(after)
    different = {key for key in old if old[key] != new.get(key)}
    affected = {key for key in different if before.definitions[key].kind == "T"}
    while True:
        more = {key for key, each in before.definitions.items() if each.kind == "T" and key not in affected and mentions(each.shape, affected)}
        if not more:
            return affected, bool(different)
        affected |= more
