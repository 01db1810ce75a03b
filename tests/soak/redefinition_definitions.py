"""Random definitions of a handful of names, and statements that use them."""

from redefinition_expressions import INITIAL, TYPES, Expressions
from redefinition_pieces import Definition, Piece

METHODS = ["f0", "f1", "f2", "f3", "f4"]
FIELDS = ["a", "b", "s", "link", "list", "K", "hidden"]


class Definitions(Expressions):
    """Makes pieces of cells."""

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
