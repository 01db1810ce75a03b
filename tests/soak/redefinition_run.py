"""One random sequence in a kernel, beside the model of it."""

import re
from itertools import count

from redefinition_state import UNKNOWN, State, changes, mentions

NAMES = re.compile(r"\b([Tfv]\d|seen|going|looper)\b")
INTERNAL = re.compile(r"\bREPL\b|\$m\$|\$v\b|\$\$\d|\bIn\$\d|lambda\$")
LINKAGE = re.compile(r"(ClassFormat|Verify|NoSuchMethod|NoSuchField|IncompatibleClassChange|NoClassDefFound|IllegalAccess|AbstractMethod|"
                     r"Bootstrap|Linkage|UnsupportedClassVersion|Internal)Error|ClassNotFoundException")
LIST = r"((?:\w+, )*\w+(?: and \w+)?)"
LOST = re.compile(rf"(?:^|: ){LIST} ha(?:s|ve) no value any more", re.MULTILINE)
HELD = re.compile(rf"(?:^|: ){LIST} still holds? the old", re.MULTILINE)
THREAD = """for (int i = 0; i < 2; i++) { seen.set(null); for (int k = 0; k < 5_000 && seen.get() == null; k++) { Thread.sleep(1); } }
System.out.println("called " + seen.get());"""


class Mismatch(Exception):
    """The kernel says something else than the model."""

    def __init__(self, kind, text):
        super().__init__(f"{kind}: {text}")
        self.kind = kind
        self.probe = None


class Run:
    """One sequence in a kernel, with names that no other has."""

    numbers = count(1)

    def __init__(self, kernel, model):
        self.kernel, self.model = kernel, model
        self.suffix = f"_{next(self.numbers)}"
        self.state = State()

    def tell(self, code):
        """Runs a cell; returns the outcome, and all that it has told."""
        outcome = self.kernel.run(NAMES.sub(rf"\1{self.suffix}", code), stop_on_error=False)
        error = outcome.error
        told = "\n".join([outcome.stderr, *([error["ename"], error["evalue"], *error["traceback"]] if error else [])])
        told = re.sub(r"\x1b\[[\d;]*m", "", told)
        if INTERNAL.search(told + outcome.stdout):
            raise Mismatch("internal name", f"{code}\n{told}")
        if LINKAGE.search(told + outcome.stdout):
            raise Mismatch(LINKAGE.search(told + outcome.stdout)[0], f"{code}\n{told}\n{outcome.stdout}")
        return outcome, told.replace(self.suffix, "")

    def step(self, cell):
        answer = self.model.run(self.state, cell)
        outcome, told = self.tell(cell.text)
        if answer.may_be_refused and outcome.status == "error" and outcome.error["ename"] == "CompilationError":
            return
        self.compare(cell, answer, outcome, told)
        if outcome.status == "error" and answer.failed:
            answer = answer.failed
        before, self.state = self.state, answer.state
        if answer.status == "refused":
            if LOST.search(told) or HELD.search(told):
                raise Mismatch("loss by an error", told)
        else:
            if not cell.ends:
                self.notes(before, answer, told)
                self.statics(before, cell)
        if outcome.status == "error" and answer.status != "refused":
            self.after_exception(answer)
        self.probes(cell.probes)

    @staticmethod
    def compare(cell, answer, outcome, told):
        error = outcome.error
        status = "ok" if not error else "refused" if error["ename"] == "CompilationError" else "threw"
        if status == answer.status or answer.status == "either" and status != "refused":
            if status == "threw" and answer.status == "threw" and error["ename"] != answer.why:
                raise Mismatch("exception", f"{error['ename']}, not {answer.why}\n{told}")
            return
        raise Mismatch(f"{status}, not {answer.status}", f"{answer.why}\n{told}")

    def notes(self, before, answer, told):
        """What has been said of values and of what does not compile any more."""
        lost = names(LOST, told)
        held = names(HELD, told)
        state = self.state
        affected, anything = changes(before, state)
        for name in lost:
            known = before.definitions.get(name)
            if known and not mentions(known.type, affected):
                raise Mismatch("lost without reason", f"{name}: {known.type}\n{told}")
            state.definitions.pop(name, None)
            state.values.pop(name, None)
        for name in held:
            if not anything:
                raise Mismatch("held without reason", f"{name}\n{told}")
            if name in state.values:
                state.values[name] = UNKNOWN
            if name in ("looper", "seen"):
                state.called = None
        if lost:
            self.model.settle(state)
        unusable = {each.name for key, each in state.definitions.items() if key not in state.usable}
        for key in answer.broken:
            definition = before.definitions[key]
            follows = mentions(definition.text, {*lost, *unusable} - {definition.name})
            if not follows and not re.search(rf"\b{definition.name}\b.* does not compile any more", told):
                raise Mismatch("broken in silence", f"{key}\n{told}")
        for key in answer.waiting:
            if not re.search(rf"\b{key.partition('(')[0]}\b.* can be used once", told):
                raise Mismatch("waits in silence", f"{key}\n{told}")
        for name in re.findall(r"^\w+ (\w+)(?: of In\[\d+\])? does not compile any more", told, re.MULTILINE):
            if name in {each.name for each in state.definitions.values()} and name not in unusable:
                raise Mismatch("said to be broken", f"{name}\n{told}")

    def statics(self, before, cell):
        """Static fields of types that may be other classes now are as they were, or as they begin."""
        for field, value in list(self.state.statics.items()):
            owner = field.partition(".")[0]
            if owner in self.state.usable and (value == UNKNOWN or owner in changes(before, self.state)[0]):
                known = self.state.definitions[owner].spec["static"]
                outcome, told = self.tell(f"{field} + 0")
                if value != UNKNOWN and field not in cell.text and outcome.result not in (known, value, before.statics.get(field)):
                    raise Mismatch("static field", f"{field}: {outcome.result}, not {known} or {value}\n{told}")
                self.state.statics[field] = outcome.result

    def after_exception(self, answer):
        """Variables that the cell has not come to may have a value or none."""
        for name in dict.fromkeys(answer.never):
            outcome, _ = self.tell(f"var ignored = {name};")
            if outcome.status == "error":
                self.state.definitions.pop(name, None)
                self.state.values.pop(name, None)
            else:
                self.state.values[name] = UNKNOWN
        if answer.never:
            self.model.settle(self.state)

    def probes(self, probes):
        expected = self.model.probe(self.state, probes)
        good = [(number, text) for number, (text, (kind, _)) in enumerate(zip(probes, expected)) if kind != "c"]
        said = {}
        outcome, told = self.tell("\n".join(probe_cell(number, text) for number, text in good))
        if outcome.status == "error":
            for number, text in good:
                outcome, told = self.tell(probe_cell(number, text))
                if outcome.status == "error":
                    mismatch = Mismatch("use refused", f"{text}: {told}")
                    mismatch.probe = text
                    raise mismatch
            raise Mismatch("uses together refused", told)
        for line in outcome.stdout.split("\u00a7")[1:]:
            number, kind, value = re.match(r"(\d+)([vt])(.*)", line, re.DOTALL).groups()
            said[int(number)] = kind, value.removesuffix("\n").replace(self.suffix, "")
        for number, text in good:
            if expected[number][0] != "any" and said[number] != expected[number]:
                mismatch = Mismatch("value", f"{text}: {said[number]}, not {expected[number]}")
                mismatch.probe = text
                raise mismatch
        bad = [(text, why) for text, (kind, why) in zip(probes, expected) if kind == "c"]
        for text, why in bad[:1]:
            outcome, told = self.tell(f'"" + ({text})')
            if outcome.status == "ok" or outcome.error["ename"] != "CompilationError":
                mismatch = Mismatch("use not refused", f"{text}: {outcome.result} {told}, not {why}")
                mismatch.probe = text
                raise mismatch
        if self.state.called:
            self.thread()

    def thread(self):
        (kind, value), = self.model.probe(self.state, [self.state.called])
        outcome, told = self.tell(THREAD)
        if outcome.status == "error":
            raise Mismatch("thread", told)
        wanted = {"v": value, "t": "!" + value}.get(kind)
        seen = outcome.stdout.replace(self.suffix, "").removeprefix("called ").removesuffix("\n")
        if wanted is not None and seen != wanted:
            raise Mismatch("thread", f"{self.state.called}: {seen}, not {wanted}")

    def end(self):
        self.tell("going.set(false);")


def probe_cell(number, text):
    return (f'try {{ System.out.println("\\u00a7{number}v" + ({text})); }} '
            f'catch (Throwable e) {{ System.out.println("\\u00a7{number}t" + e.getClass().getSimpleName()); }}')


def names(pattern, text):
    return [name for found in pattern.findall(text) for name in re.split(r", | and ", found)]
