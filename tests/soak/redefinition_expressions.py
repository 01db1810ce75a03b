"""Random expressions and bodies of methods, of what is defined at the moment."""

import random

TYPES = ["T0", "T1", "T2", "T3"]
# What a body may call without being called back endlessly: only what stands before it here.
RANKS = ["T0", "f0", "T1", "f1", "T2", "f2", "T3", "f3", "f4"]
INITIAL = ["1", "2", "3"]


class Expressions:
    """Makes them; the same seed makes the same ones."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.specs = {}
        self.signatures = {}
        self.usable = set()

    def choice(self, some):
        return self.random.choice(some)

    def chance(self, share):
        return self.random.random() < share

    def some(self, names, least):
        return sorted(self.random.sample(names, self.random.randrange(least, len(names) + 1)))

    def learn(self, state):
        """What there is to use now."""
        usable = [each for each in state.definitions.values() if each.key in state.usable]
        self.specs = {each.name: each.spec for each in usable if each.kind == "T"}
        self.signatures = {}
        for each in usable:
            if each.kind == "M":
                result, _, rest = each.shape.partition(" ")
                self.signatures.setdefault(each.name, []).append((result, rest.partition("(")[2].partition(")")[0]))
        self.usable = {each.name for each in usable}

    def owner(self):
        there = [name for name in TYPES if name in self.usable]
        return self.choice(there if there and self.chance(0.93) else TYPES)

    def before(self, rank):
        """What something may use, which mostly is there."""
        lower = RANKS[:RANKS.index(rank)] if rank in RANKS else RANKS
        there = [name for name in lower if name in self.usable]
        return there if there and self.chance(0.93) else lower

    def number(self, rank, local="x", fields=()):
        """An int expression that calls only what stands before a name."""
        lower = self.before(rank)
        options = [lambda: f"{local} + {self.random.randrange(9)}", lambda: f"{local} * {self.choice(INITIAL)} - 1"]
        options += [lambda: f"{self.choice(fields)} + {local}"] * 2 if fields else []
        options += [lambda: self.call(self.choice(lower), local)] * 5 if lower else []
        options += [lambda: f"v0 + {local}"] if self.chance(0.5) else []
        if rank in ("f3", "f4", "v"):
            options += [lambda: f"v1.m0({local} % 5)", lambda: "v1.a", lambda: "v2.size()", lambda: "v4[0]"]
        if rank in ("f4", "v"):
            options += [lambda: f"v3.applyAsInt({local} % 3)"]
        upper = RANKS[RANKS.index(rank) + 1:] if rank in RANKS else []
        upper = [name for name in upper if name[0] == "f" and name != "f4"]
        if upper and self.chance(0.12):
            return f"({local} > 0 ? {self.call(self.choice(upper), local, half=True)} : 1)"
        text = self.choice(options)()
        return f"({text})" if self.chance(0.3) else text

    def call(self, name, local, half=False):
        argument = f"{local} / 2" if half else self.choice([f"{local} % 7", f"{local} % 4", "2"])
        if name[0] == "f":
            result, types = self.choice(self.signatures.get(name) or [("int", "int")])
            if self.chance(0.05):
                result, types = "int", self.choice(["int", "String", "int, int"])
            text = f"{name}({self.arguments(types, argument)})"
            return {"int": text, "long": f"(int) {text}", "double": f"(int) {text}", "String": f"{text}.length()"}.get(result, text)
        spec = self.specs.get(name) or {
            "kind": self.choice(["class", "enum"]), "constants": ["A"], "methods": ["m0"], "fields": ["a"]}
        kind = spec["kind"]
        if kind == "enum":
            constant = f"{name}.{self.choice(spec['constants'])}"
            return self.choice([f"{constant}.ordinal()", f"{constant}.m0({argument})", f"{name}.values().length"])
        if kind == "record":
            return self.choice([f'new {name}({argument}, "r").a()', f'new {name}({argument}, "r").m0(2)'])
        if kind == "interface":
            return self.choice([f"(({name}) y -> y + 1).m0({argument})", f"(({name}) y -> y * 2).m1()"])
        if kind == "sealed":
            return self.choice([f"new {name}.R({argument}).m0(2)", f"{name}.of({argument}).m0(1)"])
        options = [f"new {name}().m0({argument})", f"new {name}().m0({argument})", f"new {name}().m1()", f"new {name}().a"]
        options += [f"{name}.{each}" for each in ("s", "K") if each in spec.get("fields", ())]
        if kind == "abstract":
            options = [f"new {name}() {{ int m0(int y) {{ return y + 2; }} }}.{each}" for each in (f"m0({argument})", "m1()")]
        return self.choice(options)

    def arguments(self, types, argument):
        return ", ".join({"int": argument, "String": '"p" + ' + argument, "long": f"(long) ({argument})"}.get(
            each, f"new {each}()") for each in types.split(", ")) if types else ""

    def body(self, rank, fields=(), result="int"):
        """The statements of a method with the parameter x."""
        number = self.number(rank, "x", fields)
        inner = self.number(rank, "z", fields)
        enum = self.choice([name for name in self.before(rank) if name[0] == "T"] or ["T0"])
        constants = self.specs.get(enum, {}).get("constants", ["A", "B"])
        cases = "".join(f"case {name}: return {10 + i} + {i and number or 'x'}; " for i, name in enumerate(constants[:2]))
        arrows = " ".join(f"case {name} -> {20 + i} + x;" for i, name in enumerate(constants))
        text = self.choice([
            f"return {number};", f"return {number};", f"return {number};",
            f"IntUnaryOperator g = z -> {inner}; return g.applyAsInt(x);",
            f"int k = x + 1; Supplier<Integer> g = () -> {number} + k; return g.get();",
            f"IntBinaryOperator g = (z, w) -> {inner} + w; IntUnaryOperator h = z -> z + 1; return g.applyAsInt(x, h.applyAsInt(2));",
            f"return new Object() {{ int go() {{ return {number}; }} }}.go();",
            f"return new Object() {{ int held = 4; int go(int z) {{ return {inner} + held; }} }}.go(x);",
            f"class Local {{ int n = 3; int go() {{ return {number} + n; }} }} return new Local().go();",
            f"record Pair(int p, int q) {{ }} var pair = new Pair({number}, 2); return pair.p() + pair.q();",
            f"switch ({enum}.{self.choice(constants)}) {{ {cases}default: return 3; }}" if constants else f"return {number};",
            f"return switch ({enum}.{self.choice(constants)}) {{ {arrows} }};" if constants else f"return {number};",
            f'return switch ("k" + x % 3) {{ case "k0" -> 5; case "k2" -> {number}; default -> 7; }};',
            f"return IntStream.range(0, 3).map(z -> {inner}).sum();",
            f'try {{ if (x == 3) {{ throw new IllegalStateException("three"); }} return {number}; }} '
            'catch (ArithmeticException e) { return -1; }',
            f"int sum = 0; for (int z = 0; z < 3; z++) {{ sum += {inner}; }} return sum;",
            f"Function<Integer, Supplier<Integer>> g = z -> () -> {inner}; return g.apply(x).get();",
        ])
        if result == "String":
            return text.replace("return ", 'return "" + ') if "switch" not in text and "go()" not in text and "go(int" not in text \
                else f'return "s" + ({number});'
        return text
