"""What a kernel has to say to a sequence of cells: what is current, compiled afresh by plain javac (`oracle`).

Where more than one answer is right:

| accepted | because |
|---|---|
| a variable has no value any more, if its type, or what that mentions, has changed | its objects cannot be kept |
| any value of a variable that the kernel says still holds something old | it has been said |
| any value of what uses such a variable | it follows |
| a variable of a type that compiles again has its value, or has lost it | both are told |
| a static field of a type that has changed keeps its value, or begins anew | the class was swapped, or is another one |
| any value of a stored lambda, an object of an anonymous class or a thread whose source does not compile any more | it was compiled with what was current |
| any value of a variable that is declared again by what it was before, or used in the cell before it has another type | there is no such Java |
| a new definition that uses one wrongly which waits is refused, or waits as well | the other may be thought to be there, or not |
| anything but an error of linkage from a thread whose method cannot be used now | as before |
"""

import json
import re
import struct
import subprocess
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

SOURCES = sorted(Path(__file__).with_name("oracle").glob("*.java"))
UNKNOWN = "?"


@dataclass(frozen=True)
class Definition:
    """A type (``T``), method (``M``) or variable (``V``). ``shape`` is what of a type cannot change in place."""

    kind: str
    key: str
    text: str
    shape: str = ""
    type: str = ""
    spec: dict | None = field(default=None, compare=False)

    @property
    def name(self):
        return re.match(r"\w+", self.key)[0]

    @property
    def member(self):
        """The definition as the oracle wants it."""
        return f"{self.type} {self.name};" if self.kind == "V" else self.text


@dataclass(frozen=True)
class Piece:
    """Part of a cell: a definition, a statement or both; ``text`` is what the cell has of it. ``wrong`` does not compile."""

    text: str
    definition: Definition | None = None
    statement: str | None = None
    wrong: bool = False


@dataclass(frozen=True)
class Cell:
    """A cell, and expressions to ask for when it has run. ``called`` is what a thread that it starts calls; ``ends`` a cell that ends
    the session's JVM, which leaves the definitions; ``moved`` one whose lines are others than before."""

    pieces: tuple
    probes: tuple = ()
    called: str | None = None
    ends: bool = False
    moved: bool = False

    @property
    def text(self):
        return "// moved\n\n" * self.moved + "\n".join(piece.text for piece in self.pieces)


class Oracle:
    """The other JVM."""

    def __init__(self, java):
        self.known = {}
        self.classes = tempfile.TemporaryDirectory()
        bin_folder = Path(java).parent
        subprocess.run([bin_folder / "javac", "-d", self.classes.name, *SOURCES], check=True)
        self.process = subprocess.Popen(
            [java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss1m", "-Xshare:auto", "-cp", self.classes.name, "RedefinitionOracle"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def close(self):
        self.process.stdin.close()
        self.process.wait(30)
        self.process.stdout.close()
        self.classes.cleanup()

    def ask(self, texts):
        """The answer to a request; the last ones are kept, since a cell is asked about before it is chosen."""
        request = tuple(map(str, texts))
        if request not in self.known:
            while len(self.known) > 20:
                del self.known[next(iter(self.known))]
            self.known[request] = self.asked(request)
        return iter(self.known[request])

    def asked(self, texts):
        frames = [text.encode() for text in texts]
        self.process.stdin.write(b"\1" + struct.pack(">i", len(frames))
                                 + b"".join(struct.pack(">i", len(frame)) + frame for frame in frames))
        self.process.stdin.flush()
        return [self.read(self.number()).decode() for _ in range(self.number())]

    def number(self):
        return struct.unpack(">i", self.read(4))[0]

    def read(self, size):
        data = self.process.stdout.read(size)
        assert len(data) == size, "the oracle has ended"
        return data


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


@dataclass
class Answer:
    """What the model says to a cell; ``failed`` is that for a cell that may throw, if it does."""

    status: str  # ok, refused, threw, either
    state: State
    probes: list
    why: str = ""
    broken: list = field(default_factory=list)
    waiting: list = field(default_factory=list)
    never: list = field(default_factory=list)
    may_be_refused: bool = False
    failed: "Answer | None" = None


class Model:
    """What cells do to a state."""

    def __init__(self, oracle):
        self.oracle = oracle

    def run(self, state, cell):
        """The verdict for a cell, and the state behind it; without probes."""
        if any(piece.wrong for piece in cell.pieces):
            return Answer("refused", state, [], "it does not compile by itself")
        if cell.ends:
            return Answer("threw", self.settle(state.after_end()), [], "SessionEnded")
        # All is compiled before anything runs; but what a failure keeps from running is not defined.
        after, reached, tainted, thrown, never = state, None, False, "", []
        for stage in self.stages(cell):
            told, after, hit = self.stage(after, stage, not thrown)
            if told.startswith("c"):
                return Answer("refused", state, [], told[1:])
            if told:
                never, thrown = self.never(stage, int(told.partition(":")[0])), told.partition(":")[2]
            tainted |= hit
            reached = reached or (told or hit) and after
        failed = self.answer(state, reached or after, cell, "either" if tainted else "threw", thrown, never)
        return failed if thrown and not tainted else replace(self.answer(state, after, cell, "either" if tainted else "ok", thrown), failed=failed)

    @staticmethod
    def answer(state, after, cell, status, thrown, never=()):
        after = after.copy()
        if cell.called:
            after.called = cell.called
        doubtful, after.doubtful = after.doubtful, False
        broken = [each for each in state.usable - after.usable if after.definitions.get(each) == state.definitions[each]
                  and after.definitions[each].kind != "V"]
        waiting = [each.key for piece in cell.pieces if (each := piece.definition) and after.definitions.get(each.key) == each
                   and each.key not in after.usable]
        return Answer(status, after, [], thrown, broken, waiting, list(never), doubtful)

    @staticmethod
    def never(pieces, at):
        """The variables declared by what stands behind the statement with a number, and by that itself."""
        count, names = -1, []
        for piece in pieces:
            count += piece.statement is not None
            if count >= at and piece.statement and piece.definition:
                names.append(piece.definition.name)
        return names

    @staticmethod
    def stages(cell):
        """Pieces up to one that defines a name again."""
        stages, keys = [[]], set()
        for piece in cell.pieces:
            key = piece.definition.key if piece.definition else None
            if key in keys:
                stages.append([])
                keys = set()
            if key:
                keys.add(key)
            stages[-1].append(piece)
        return stages

    def stage(self, state, pieces, runs):
        after = state.copy()
        new = [piece.definition for piece in pieces if piece.definition]
        for each in new:
            after.definitions.pop(each.key, None)
            after.definitions[each.key] = each
            if each.kind == "V" and (each.key not in state.definitions or state.definitions[each.key].type != each.type):
                after.values[each.name] = "null"
        statements = [piece.statement for piece in pieces if piece.statement]
        waits = [each.key for each in new]
        answer = self.ask(after, waits, statements if runs else [], [])
        for each in new:
            error = answer.errors[each.key]
            if error:
                known = state.definitions.get(each.key)
                if each.kind == "V" or not answer.lacks_names[each.key] or known and each.key in state.usable:
                    return "c" + each.key + ": " + error, state, False
                after.doubtful |= error.startswith("other ")
        for error in answer.statements:
            if error:
                return "c" + error, state, False
        self.take(after, answer, pieces)
        counted = {name.partition(".")[0] for name in state.statics}
        tainted = after.tainted(changes(state, after)[0] & counted)
        hit, again = False, {each.name for each in new if each.key in state.definitions and state.definitions[each.key].type != each.type}
        for piece in pieces:
            if piece.definition:
                again.discard(piece.definition.name)
            hit |= bool(piece.statement) and mentions(piece.statement, again)
            if piece.statement and mentions(piece.statement, tainted):
                hit = True
            elif piece.definition and piece.definition.kind == "V" and piece.definition.key in state.definitions:
                # The value before counts in its own initialiser, if the type is the same.
                users = after.tainted({piece.definition.name})
                hit |= mentions(piece.statement.partition(" = ")[2], users)
        if hit or not runs:
            assigned = {piece.definition.name for piece in pieces if piece.definition and piece.definition.kind == "V"}
            for piece in pieces:
                assigned |= set(re.findall(r"\bv\d\b", piece.statement or ""))
            for name in assigned & set(after.values):
                after.values[name] = UNKNOWN
            if hit:
                after.statics = dict.fromkeys(after.statics, UNKNOWN)
        return answer.thrown, after, hit

    def probe(self, state, probes):
        """What expressions give now."""
        answer = self.ask(state, [], [], probes)
        tainted = state.tainted()
        told = []
        for text, said in zip(probes, answer.probes):
            lost = mentions(text, tainted) or any(name in text for name in answer.failed)
            told.append(("any" if lost and said[0] != "c" else said[0], said[1:]))
        return told

    def settle(self, state):
        """Compiles what is left after variables have gone."""
        answer = self.ask(state, [], [], [])
        state.usable = frozenset(key for key, error in answer.errors.items() if not error)
        return state

    def ask(self, state, waits, statements, probes):
        request = [len(state.definitions)]
        for each in state.definitions.values():
            request += ["T" if each.kind == "T" else "M", each.key, each.member]
        request += [len(waits), *waits]
        setups = list(self.setups(state))
        request.append(len(setups))
        for name, text in setups:
            request += [name, text]
        dumped = [each.name for each in state.definitions.values() if each.kind == "V"]
        request += [max(state.objects, default=0) + 1, len(dumped), *dumped, len(statements), *statements, len(probes), *probes]
        answer = self.oracle.ask(request)
        return Told(
            {key: next(answer) for key in state.definitions},
            {key: next(answer) == "true" for key in waits},
            {name: next(answer) for name, _ in setups},
            [next(answer) for _ in statements],
            next(answer),
            json.loads(next(answer)),
            [next(answer) for _ in probes])

    @staticmethod
    def setups(state):
        """Classes whose methods make the state, in order."""
        for number, made in state.objects.items():
            create = made["create"]
            yield f"O{number}", f"{made['declared']} t = {create}; o = t;" if made.get("declared") else f"o = {create};"
        for number, made in state.objects.items():
            if made["fills"]:
                yield f"F{number}", " ".join(fill + ";" for fill in made["fills"])
        for number, (name, value) in enumerate(state.statics.items()):
            if value != UNKNOWN:
                yield f"S{number}", f"{name} = {value};"
        for each in state.definitions.values():
            if each.kind == "V" and state.values.get(each.name, "null") not in ("null", UNKNOWN):
                yield f"V_{each.name}", f"{each.name} = ({each.type}) {state.values[each.name]};"

    @staticmethod
    def take(state, answer, pieces):
        """The state as the statements have left it."""
        state.usable = frozenset(key for key, error in answer.errors.items() if not error)
        failed = {name for name, error in answer.setups.items() if error}
        sources = {}
        for piece in pieces:
            assigned = re.fullmatch(r"(v\d) = (.*);", piece.statement or "", re.DOTALL)
            if assigned:
                sources[assigned[1]] = assigned[2]
        for made in answer.dump["objects"]:
            known = state.objects.get(made["id"])
            if known and known.get("declared"):
                made = {**known, "fills": made["fills"]}
            state.objects[made["id"]] = made
        for each in list(state.definitions.values()):
            if each.kind != "V" or each.key not in state.usable:
                continue
            before = state.values.get(each.name, "null")
            value = answer.dump["values"][each.name]
            if f"V_{each.name}" in failed and value in ("null", "0", "0L", "0.0", "false"):
                value = UNKNOWN
            if before == UNKNOWN and each.name not in sources:
                value = UNKNOWN
            made = re.fullmatch(r"O(\d+)\.o", value)
            if made and state.objects[int(made[1])]["create"] == "?":
                state.objects[int(made[1])].update(create=sources.get(each.name, "null"), declared=each.type)
            state.values[each.name] = value
        for name in list(state.values):
            texts = state.reached(name)[1]
            if state.values[name] != UNKNOWN and ("?" in [state.objects[int(n)]["create"] for n in re.findall(r"\bO(\d+)\.o", texts)
                                                          if int(n) in state.objects]
                                                  or any(f"{kind}{n}" in failed for n in re.findall(r"\bO(\d+)\.o", texts) for kind in "OF")):
                state.values[name] = UNKNOWN
        state.statics = answer.dump["statics"]
        live = {int(n) for name in state.values for n in re.findall(r"\bO(\d+)\.o", state.reached(name)[1])}
        state.objects = {number: made for number, made in state.objects.items() if number in live}


@dataclass
class Told:
    """The answer of the oracle."""

    errors: dict
    lacks_names: dict
    setups: dict
    statements: list
    thrown: str
    dump: dict
    probes: list

    @property
    def failed(self):
        """Variables that the state could not be made for."""
        return [name[2:] for name, error in self.setups.items() if error and name.startswith("V_")]
