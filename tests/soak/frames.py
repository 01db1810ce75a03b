"""Frames between the two JVMs, in their bytes (`elara.wire`), and ones that are wrong in random ways; the same seed makes the same ones."""

import random
import re
import struct
from pathlib import Path

FRAME_TYPE = Path(__file__).resolve().parents[2] / "kernel/agent/src/main/java/elara/wire/FrameType.java"
TYPES = re.findall(r"^    ([A-Z_]+)[,;]$", FRAME_TYPE.read_text(encoding="utf-8"), re.MULTILINE)
NULL, FALSE, TRUE, LONG, DOUBLE, STRING, LIST, MAP, BYTES = range(9)

# What stands behind the request's number. Methods that all Javas have stand for those of cells.
METHODS = [("java.lang.Thread", "yield"), ("java.lang.System", "lineSeparator"), ("java.util.UUID", "randomUUID"),
           ("java.lang.System", "nothing"), ("REPL.In$1$1", "$run")]
PATHS = ["/no/such.jar", "/tmp", "", "\u0000", "a b/\u00e4.jar"]
TEXTS = ["", "x", "java.lang.String", "REPL.x$v", "\u0000", "\U0001f600" * 10, "x" * 20_000]
NUMBERS = [0, -1, 1, 2, 1000, 2**31, -2**31 - 1, 2**63 - 1, -2**63]


def encoded(value):
    if value is None:
        return bytes([NULL])
    if isinstance(value, bool):
        return bytes([TRUE if value else FALSE])
    if isinstance(value, int):
        return struct.pack(">Bq", LONG, value)
    if isinstance(value, float):
        return struct.pack(">Bd", DOUBLE, value)
    if isinstance(value, str):
        return bytes([STRING]) + sized(value.encode("utf-8"))
    if isinstance(value, bytes):
        return bytes([BYTES]) + sized(value)
    if isinstance(value, list):
        return struct.pack(">Bi", LIST, len(value)) + b"".join(map(encoded, value))
    return struct.pack(">Bi", MAP, len(value)) + b"".join(sized(key.encode("utf-8")) + encoded(each) for key, each in value.items())


def sized(data):
    return struct.pack(">i", len(data)) + data


def body(kind, fields):
    return struct.pack(">BH", TYPES.index(kind), len(fields)) + b"".join(map(encoded, fields))


def frame(kind, *fields):
    return sized(body(kind, fields))


class FrameFuzz:
    """Makes frames for the session's end of the connection. Only their length is always right: without it nobody knows where the next begins."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def frame(self):
        kind = self.random.choice(TYPES)
        fields = self.fields(kind)
        change = self.random.randrange(6)
        if change == 0:
            return sized(self.random.randbytes(self.random.randrange(40)))
        if change == 1:
            for _ in range(self.random.choice([1, 1, 2, 5])):
                fields[self.random.randrange(len(fields))] = self.value()
        elif change == 2:
            del fields[self.random.randrange(len(fields)):]
        elif change == 3:
            fields.append(self.value())
        data = bytearray(body(kind, fields))
        if change == 4:
            for _ in range(self.random.choice([1, 1, 3])):
                data[self.random.randrange(len(data))] = self.random.randrange(256)
        elif change == 5:
            del data[self.random.randrange(len(data)):]
        return sized(bytes(data))

    def fields(self, kind):
        """Right ones, where the session gets such frames."""
        choose = self.random.choice
        number, run, thread = self.random.randrange(1, 1 << 40), self.random.randrange(5), self.random.randrange(3)
        name, method = choose(METHODS)
        return {
            "LOAD": [number, [f"REPL.C{self.random.randrange(20)}", self.random.randbytes(50)]],
            "INVOKE": [number, run, thread, name, [method], choose([True, False]), choose([True, False])],
            "RENDER": [number, run, thread, choose([True, False])],
            "READ": [number, run, thread, [choose(TEXTS), name]],
            "DESCRIBE": [number, run, thread, name, choose(TEXTS)],
            "ADD_CLASSPATH": [number, [choose(PATHS)]],
            "DISCOVER": [number, run, thread],
            "FORGET": [number, [choose(TEXTS), choose(TEXTS)]],
            "FIND_HELD": [number, choose([0, 1, 20]), [choose(TEXTS)], [choose(TEXTS) for _ in range(3)]],
            "LOADED": [number, [choose(TEXTS)]],
            "ABANDON": [number, thread, choose(TEXTS)],
            "GIVE_BACK": [number],
            "INPUT_REPLY": [number, choose(TEXTS), None],
            "CALL_REPLY": [number, choose(["OK", "FAILED", "STOPPED"]), self.value()],
            "COMM_OPEN": [number, run, thread, choose(TEXTS), choose(TEXTS), {"state": self.value()}, [b"x"]],
            "COMM_MESSAGE": [number, run, thread, choose(TEXTS), {"method": "update", "state": {"value": self.value()}}, [b"x"]],
            "COMM_CLOSE": [number, run, thread, choose(TEXTS), {}],
        }.get(kind) or [number, run, self.value()]

    def value(self, depth=0):
        choice = self.random.randrange(8 if depth < 3 else 6)
        if choice < 6:
            return [None, self.random.random() < 0.5, self.random.choice(NUMBERS), self.random.random(), self.random.choice(TEXTS),
                    self.random.randbytes(self.random.randrange(20))][choice]
        values = [self.value(depth + 1) for _ in range(self.random.randrange(4))]
        return values if choice == 6 else {f"k{i}": value for i, value in enumerate(values)}
