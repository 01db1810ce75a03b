"""Random cells that define, redefine, break and use a handful of names; the same seed makes the same ones."""

from dataclasses import replace

from redefinition_definitions import METHODS, Definitions
from redefinition_expressions import TYPES
from redefinition_pieces import Cell, Piece

BEGINNING = ["variable", "type", "method", "type", "variable"]
KINDS = (["type", "method", "variable", "statements", "several", "wrong", "throws", "twice", "again", "import", "thread", "end"],
         [26, 20, 14, 14, 10, 5, 4, 4, 8, 3, 3, 1])


class Cells(Definitions):
    """Makes the cells of one sequence."""

    def __init__(self, seed):
        super().__init__(seed)
        self.earlier = []
        self.has_thread = False

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
