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
from dataclasses import dataclass, field, replace

from redefinition_oracle import Told
from redefinition_state import UNKNOWN, State, changes, mentions

ASSIGNMENT = re.compile(r"(v\d) = (.*);", re.DOTALL)


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
        unknown = after.tainted()
        self.take(after, answer, pieces)
        counted = {name.partition(".")[0] for name in state.statics}
        tainted = after.tainted(changes(state, after)[0] & counted)
        hit, again = False, {each.name for each in new if each.key in state.definitions and state.definitions[each.key].type != each.type}
        for piece in pieces:
            if piece.definition:
                again.discard(piece.definition.name)
            hit |= bool(piece.statement) and mentions(piece.statement, again)
            value = ASSIGNMENT.fullmatch(piece.statement or "")
            if piece.statement and mentions(piece.statement, tainted) or value and mentions(value[2], unknown):
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
            assigned = ASSIGNMENT.fullmatch(piece.statement or "")
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
