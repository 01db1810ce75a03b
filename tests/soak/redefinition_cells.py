"""Random cells that define, redefine, break and use a handful of names; the same seed makes the same ones."""

import random
from dataclasses import replace

from redefinition_model import Cell, Definition, Piece

TYPES = ["T0", "T1", "T2", "T3"]
METHODS = ["f0", "f1", "f2", "f3", "f4"]
# What a body may call without being called back endlessly: only what stands before it here.
RANKS = ["T0", "f0", "T1", "f1", "T2", "f2", "T3", "f3", "f4"]
FIELDS = ["a", "b", "s", "link", "list", "K", "hidden"]
INITIAL = ["1", "2", "3"]
BEGINNING = ["variable", "type", "method", "type", "variable"]
KINDS = (["type", "method", "variable", "statements", "several", "wrong", "throws", "twice", "again", "import", "thread", "end"],
         [26, 20, 14, 14, 10, 5, 4, 4, 8, 3, 3, 1])


class Cells:
    """Makes the cells of one sequence."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.specs = {}
        self.signatures = {}
        self.usable = set()
        self.earlier = []
        self.has_thread = False

    def choice(self, some):
        return self.random.choice(some)

    def chance(self, share):
        return self.random.random() < share

    # Cells

    def next(self, state, model):
        """The next cell; most of what is no error on purpose is none."""
        kind = BEGINNING[len(self.earlier)] if len(self.earlier) < len(BEGINNING) else self.random.choices(*KINDS)[0]
        self.learn(state)
        for _ in range(6):
            cell = self.cell(kind)
            answer = model.run(state, cell)
            if kind == "wrong" or answer.status != "refused" and not answer.waiting or self.chance(0.06):
                break
        if cell.called:
            self.has_thread = True
        if kind not in ("again", "thread", "wrong", "end"):
            self.earlier.append(cell)
        if not cell.called:
            self.learn(answer.state)
        probes = self.probes()
        good = [text for text, (kind, _) in zip(probes, model.probe(answer.state, probes)) if kind != "c"]
        return replace(cell, probes=(*good[:12], *[text for text in probes if text not in good][:1]))

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

    def cell(self, kind):
        """A cell of a kind."""
        called = None
        if kind == "again" and self.earlier:
            cell = self.choice(self.earlier)
            return replace(cell, moved=self.chance(0.3))
        if kind == "end":
            return Cell((Piece("System.exit(3);"),), ends=True)
        if kind == "type":
            pieces = [self.type()]
        elif kind == "method":
            pieces = [self.method()]
        elif kind == "variable":
            pieces = [self.variable() for _ in range(self.choice([1, 1, 2]))]
        elif kind == "several":
            pieces = [self.choice([self.type, self.method, self.variable, self.statement])() for _ in range(self.choice([2, 3, 4]))]
        elif kind == "wrong":
            pieces = self.wrong()
        elif kind == "throws":
            thrower = self.choice(["Objects.requireNonNull(null);", 'Integer.parseInt("x");', "List.of().get(0);"])
            pieces = [self.choice([self.statement, self.variable, self.method])(), Piece(thrower, statement=thrower),
                      self.choice([self.statement, self.variable, self.type])()]
        elif kind == "twice":
            name = self.choice(METHODS)
            types = self.choice(["int", "int", "String"])
            pieces = [self.method(name, types), self.statement(), self.method(name, types)]
        elif kind == "import":
            pieces = [Piece(self.choice(["import java.util.jar.*;", "import java.util.concurrent.atomic.AtomicLong;",
                                         "import java.text.*;", "import static java.lang.Math.hypot;",
                                         "import java.util.*;"]))]
        elif kind == "thread" and not self.has_thread:
            called = self.choice(["f0(2)", "f1(3)", "f2(2)", "new T0().m0(2)", "new T1().m0(1)"])
            pieces = [Piece(THREAD % (called,), statement=f'Supplier<Object> called = () -> "" + ({called});')]
        else:
            pieces = [self.statement() for _ in range(self.choice([1, 2, 3]))]
        keys = [piece.definition.key for piece in pieces if piece.definition]
        if kind != "twice" and len(set(keys)) < len(keys):
            pieces = pieces[:1]
        return Cell(tuple(pieces), (), called)

    def wrong(self):
        """A cell that changes nothing: syntax, types, a missing name in a statement, or one wrong piece among good ones."""
        good = self.choice([self.type, self.method, self.variable, self.statement])()
        bad = self.choice([
            Piece("int v0 = ;", wrong=True), Piece('int v0 = "text";', wrong=True), Piece("v0 = undefinedName;", wrong=True),
            Piece("class T0 { int a = ; }", wrong=True), Piece('int f0(int x) { return "a"; }', wrong=True),
            Piece("f1(;", wrong=True),
            Piece("int f1(int x) { }", wrong=True), Piece("class T1 { int m0(int x) { return x.y; } }", wrong=True),
            Piece("var v1 = undefinedName;", wrong=True), Piece("new T9();", wrong=True), Piece("}", wrong=True),
            Piece("enum T2 { A; int m0(int x) { return this; } }", wrong=True)])
        return self.choice([[good, bad], [bad], [bad, good]])

    # Expressions

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

    # Bodies

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

    # Definitions

    def method(self, name=None, types=None):
        name = name or self.choice(METHODS)
        known = self.signatures.get(name, [])
        if types is None and known and self.chance(0.65):
            result, types = self.choice(known)
            if self.chance(0.15):
                result = self.choice(["int", "long", "String", "double"])
        else:
            result = self.choice(["int", "int", "int", "long", "String", "double"])
            lower = [each for each in TYPES if each in self.before(name)]
            types = types or self.choice(["int"] * 8 + ["String", "int, int", "long", *lower])
        first, *more = types.split(", ")
        local = "x"
        parameters = ", ".join([f"{first} {local}", *(f"{each} y" for each in more)])
        body = self.body(name, result=result)
        throws = " throws IOException" if self.chance(0.04) else ""
        if first == "String":
            parameters, body = parameters.replace(" x", " text"), "int x = text.length(); " + body
        elif first == "long":
            parameters, body = parameters.replace(" x", " wide"), "int x = (int) wide; " + body
        elif first in TYPES:
            value = self.choice(["t.m0(2)", "t.a", "3", "t.hashCode() * 0"])
            parameters, body = parameters.replace(" x", " t"), f"int x = {value}; " + body
        if more:
            body = body.replace("return ", "return y * 0 + ", 1) if result != "String" and body.startswith("return ") else body
        text = f"{result} {name}({parameters}){throws} {{ {body} }}"
        return Piece(text, Definition("M", f"{name}({types})", text, shape=f"{result} {name}({types}){throws}"))

    def type(self):
        name = self.choice(TYPES)
        spec = self.specs.get(name)
        if spec is None or self.chance(0.12):
            spec = self.fresh(name)
        else:
            spec = {**spec, "fields": list(spec["fields"]), "methods": list(spec["methods"]), "constants": list(spec["constants"])}
            if self.chance(0.45):
                self.reshape(name, spec)
        return self.written(name, spec)

    def fresh(self, name):
        kind = self.random.choices(["class", "enum", "record", "interface", "sealed", "abstract"], [10, 3, 3, 2, 1, 2])[0]
        lower = [each for each in self.before(name) if each[0] == "T"]
        parent = self.choice(lower) if lower and kind in ("class", "abstract") and self.chance(0.35) else None
        return {"kind": kind, "parent": parent, "fields": self.some(FIELDS, 2) if kind in ("class", "abstract") else [],
                "methods": self.some(["m0", "m1", "m2"], 2),
                "constants": self.some(["A", "B", "C"], 2) if kind == "enum" else [],
                "static": self.choice(INITIAL), "nested": self.chance(0.2)}

    def some(self, names, least):
        return sorted(self.random.sample(names, self.random.randrange(least, len(names) + 1)))

    def reshape(self, name, spec):
        what = self.choice(["fields", "methods", "static", "nested", "parent", "kind"])
        if spec["kind"] == "enum" and self.chance(0.5):
            constants = self.some(["A", "B", "C"], 1)
            self.random.shuffle(constants)
            spec["constants"] = constants
        elif what == "fields" and spec["kind"] in ("class", "abstract"):
            spec["fields"] = self.some(FIELDS, 1)
        elif what == "methods":
            spec["methods"] = self.some(["m0", "m1", "m2"], 1)
        elif what == "kind" and spec["kind"] in ("class", "abstract"):
            spec["kind"] = self.choice(["class", "abstract", "final class"])
        elif what == "static":
            spec["static"] = self.choice(INITIAL)
        elif what == "nested":
            spec["nested"] = not spec["nested"]
        elif what == "parent" and spec["kind"] in ("class", "abstract"):
            lower = [each for each in self.before(name) if each[0] == "T"]
            spec["parent"] = self.choice([None, *lower])

    def written(self, name, spec):
        kind, fields, parent = spec["kind"], spec["fields"], spec["parent"]
        numbers = [each for each in fields if each in ("a", "s", "K", "hidden")]
        link = spec.setdefault("linked", self.choice([name, *[each for each in self.before(name) if each[0] == "T"]]))
        declared = {"a": f"int a = {self.choice(INITIAL)};" if self.chance(0.2) else "int a = 1;", "b": 'String b = "b";',
                    "s": f"static int s = {spec['static']};", "link": f"{link} link;",
                    "list": f"List<{link}> list = new ArrayList<>();",
                    "K": f"static final int K = {spec['static']};", "hidden": "private int hidden = 6;"}
        if kind == "record":
            numbers = ["a"]
        implements = parent and self.specs.get(parent, {}).get("kind") == "interface"
        public = "public " if kind in ("interface", "sealed") or implements else ""
        methods = {"m0": f"{public}int m0(int x) {{ {self.body(name, numbers)} }}",
                   "m1": f"{public}int m1() {{ int x = 2; {self.body(name, numbers)} }}",
                   "m2": f'{public}String m2() {{ return "{name}" + {self.number(name, "2", numbers)}; }}'}
        members = [declared[each] for each in fields] + [methods[each] for each in spec["methods"]]
        head = {"class": f"class {name}", "final class": f"final class {name}", "abstract": f"abstract class {name}",
                "enum": f"enum {name}", "record": f"record {name}(int a, String b)",
                "interface": f"interface {name}", "sealed": f"sealed interface {name}"}[kind]
        nested = []
        if parent:
            head += f" implements {parent}" if implements else f" extends {parent}"
        if kind == "enum":
            bodies = self.chance(0.2)
            members.insert(0, ", ".join(constant + (" { int m9() { return 9; } }" if bodies and i == 0 else "")
                                        for i, constant in enumerate(spec["constants"])) + ";")
            nested.append(f"bodies {bodies}")
        if kind == "interface":
            members = ["int m0(int x);"] + ["default " + methods[each] for each in spec["methods"] if each != "m0"]
        if kind == "abstract":
            members = ["abstract int m0(int x);", *(declared[each] for each in fields),
                       *(methods[each] for each in spec["methods"] if each != "m0")]
        if kind == "sealed":
            extra = "record Q(int n) implements %s { public int m0(int x) { return n - x; } } " % name if spec["nested"] else ""
            members = [f"int m0(int x); record R(int n) implements {name} {{ {methods['m0']} }} {extra}static {name} of(int n) {{ "
                       f"return new R(n); }}"]
            nested.append(extra)
        elif spec["nested"]:
            members.append(f"static class In {{ int n = 4; int go() {{ int x = n; {self.body(name)} }} }}")
        shape = "|".join([head, *(declared[each] for each in fields), *sorted(spec["methods"]), str(spec["constants"]),
                          str(spec["nested"]), *nested])
        text = f"{head} {{ {' '.join(members)} }}"
        return Piece(text, Definition("T", name, text, shape=shape, spec=spec))

    def variable(self):
        name = self.choice(["v0", "v0", "v1", "v1", "v2", "v3", "v4"])
        made = f"new {self.owner()}()"
        owner = made[4:-2]
        number = self.number("v", "2")
        if name == "v0":
            declared, value = self.choice([
                ("int", number), ("int", self.choice(INITIAL)), ("int", number), ("long", number), ("double", number),
                                           ("String", f'"" + {number}'), ("var:int", self.choice(INITIAL)),
                                           ("var:double", "2.5")])
        elif name == "v1":
            declared, value = self.choice([
                (owner, made), (owner, made), (f"var:{owner}", made), ("Object", made), (owner, f"{owner}.A"),
                                           (owner, f'new {owner}(4, "r")'), (owner, "y -> y + 1"), (owner, f"{owner}.of(3)"),
                                           (owner, f"{made[:-1]}) {{ int m0(int x) {{ return x + 90; }} }}")])
        elif name == "v2":
            declared, value = self.choice([
                (f"List<{owner}>", f"new ArrayList<>(List.of({made}))"),
                ("List<Object>", f"new ArrayList<>(List.of({made}, 3))"),
                (f"Map<String, {owner}>", f'new HashMap<>(Map.of("k", {made}))'),
                (f"{owner}[]", f"new {owner}[] {{{made}, null}}"),
                ("Map<Object, Object>", f"new HashMap<>(Map.of(1, {made}))"), ("Object[]", f"new Object[] {{{made}, 3}}"),
                (f"var:ArrayList<{owner}>", f"new ArrayList<{owner}>()"),
                ("List<Integer>", f"new ArrayList<>(List.of({number}))")])
        elif name == "v3":
            inner = self.number("f4", "z")
            declared, value = self.choice([
                ("IntUnaryOperator", f"z -> {inner}"), ("IntUnaryOperator", f"z -> {inner}"),
                
                ("IntUnaryOperator", f"{self.choice(METHODS[:3])}(2) > 0 ? z -> {inner} : z -> 0"),
                ("Supplier<Object>", f"() -> {self.number('f4', '2')}"), ("Supplier<Object>", f"() -> {made}.m0(1)"),
                ("Supplier<Object>", f"{owner}::new"), ("IntUnaryOperator", f"{made}::m0"),
                ("IntUnaryOperator", f"new IntUnaryOperator() {{ public int applyAsInt(int z) {{ return {inner}; }} }}")])
        else:
            declared, value = self.choice([
                ("int[]", f"new int[] {{{number}, 2}}"), ("String[]", '"a b".split(" ")'), ("int[]", "new int[] {1, 2}"),
                                           ("Object", f"List.of({made}, 4)"), (f"var:{owner}[]", f"new {owner}[2]")])
        word, _, known = declared.partition(":")
        declared = known or declared
        return Piece(f"{word} {name} = {value};", Definition("V", name, f"{declared} {name};", type=declared), f"{name} = {value};")

    def owner(self):
        there = [name for name in TYPES if name in self.usable]
        return self.choice(there if there and self.chance(0.93) else TYPES)

    def statement(self):
        owner = self.owner()
        number = self.number("v", "2")
        text = self.choice([
            f"v0 = {number};", f"v0 = {number};", "v0 += 3;", "v0++;", "v1.a = 7;", f"v1.a = {number};", 'v1.b = "q";',
            f"v1 = new {owner}();",
            f"v2.add(new {owner}());", "v2.get(0).a = 5;", "v2.clear();", f"v4[1] = {number};", f"{owner}.s = {number};",
            f"{owner}.s++;",
            "v1.link = v1;", f"v1.link = new {owner}();", f"v1.list.add(new {owner}());", "v1 = v2.get(0);", "v2.add(v1);",
            "for (int i = 0; i < 2; i++) { v0 += i; }", f"if ({number} > 2) {{ v0 = 4; }}", f'v2.put("n", new {owner}());',
            "v2[1] = v1;"])
        return Piece(text, statement=text)

    # Questions

    def probes(self):
        """Expressions; many do not compile."""
        owners = [self.random.choice(TYPES) for _ in range(6)]
        all_of_them = [
            *(f"{name}({arguments})" for name in METHODS for arguments in ("3", "2")),
            *(f'{name}("ab")' for name in METHODS),
            *(f"{name}(2, 1)" for name in METHODS), *(f"{name}(4L)" for name in METHODS),
            *(f"{name}(new {owners[0]}())" for name in METHODS), *(f"new {name}().m0(2)" for name in TYPES),
            *(f"new {name}().m1()" for name in TYPES), *(f"new {name}().m2()" for name in TYPES),
            *(f"{name}.A.ordinal()" for name in TYPES),
            *(f"{name}.{each}" for name in TYPES for each in ("s", "K")), *(f"{name}.B.m0(2)" for name in TYPES),
            *(f'new {name}(5, "c")' for name in TYPES),
            *(f"new {name}.In().go()" for name in TYPES), *(f"{name}.of(2)" for name in TYPES),
            *(f"(({name}) y -> y + 1).m0(3)" for name in TYPES),
            *(f"v1 instanceof {name}" for name in TYPES), *(f"(({name}) v1).m0(3)" for name in TYPES),
            *(f"new {name}().getClass().getSimpleName()" for name in TYPES),
            "v0", "v1.a", "v1.b", "v1.m0(3)", "v1.m1()", "v1.m2()",
            "v1.getClass().isHidden() ? \"lambda\" : v1.getClass().getSimpleName()", "v1.link == v1", "v1.link == null",
            "v1.list.size()",
            "v1.link.m0(2)", "v1.s", "v2.size()", "v2.get(0).m0(1)", "v2.get(0).a", 'v2.get("k").m0(2)', "v2[0].m0(1)",
            "v2[0].a", "v2.get(0) == v1", "v3.applyAsInt(4)",
            "v3.applyAsInt(1)", "v3.get() instanceof Integer n ? n : -1", "v4[0]", "v4[1]", "v4.length",
            f"(({owners[1]}) v2.get(0)).m0(2)", "v3.get().getClass().isHidden()",
            "v1 == null", "v4 == null", "v2 == null", f"switch ({owners[2]}.A) {{ case A -> 1; default -> 2; }}"]
        chosen = self.random.sample(all_of_them, 50) + self.random.sample(
            ["v0", "v1.a", "v1.m0(3)", "v3.applyAsInt(4)", "v2.size()", "f3(3)", "f2(2)"], 3)
        return tuple(dict.fromkeys(chosen))


THREAD = """import java.util.concurrent.atomic.*;
AtomicReference<Object> seen = new AtomicReference<>(); AtomicBoolean going = new AtomicBoolean(true);
Thread looper = new Thread(() -> {
    while (going.get()) {
        try { seen.set("" + (%s)); Thread.sleep(1); } catch (Throwable e) { seen.set("!" + e.getClass().getSimpleName()); }
    }
});
looper.setDaemon(true); looper.start();"""
