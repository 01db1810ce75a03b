"""Messages that are wrong in random ways; the same seed makes the same ones."""

import json
import random
import string
import struct

from raw_sockets import DELIMITER, header, signed

# All but shutdown_request, which ends the kernel rightly.
TYPES = ["kernel_info_request", "execute_request", "complete_request", "inspect_request", "is_complete_request",
         "history_request", "comm_info_request", "comm_open", "comm_msg", "comm_close", "connect_request",
         "interrupt_request", "input_reply", "execute_reply", "debug_request", "no_such_request", ""]
CONTENTS = {
    "execute_request": {"code": "1 + 1", "silent": False, "store_history": False, "user_expressions": {"a": "1"},
                        "allow_stdin": False, "stop_on_error": False},
    "complete_request": {"code": "Math.a", "cursor_pos": 6},
    "inspect_request": {"code": "Math.abs", "cursor_pos": 8, "detail_level": 0},
    "is_complete_request": {"code": "for (;;) {"},
    "history_request": {"hist_access_type": "search", "output": False, "raw": True, "pattern": "*", "n": 3, "session": 0,
                        "start": 1, "stop": 5, "unique": True},
    "comm_info_request": {"target_name": "x"},
    "comm_open": {"comm_id": "c", "target_name": "nobody", "data": {}},
    "comm_msg": {"comm_id": "c", "data": {"x": 1}},
    "comm_close": {"comm_id": "c", "data": {}},
    "input_reply": {"value": "typed"},
}
# No endless loops, and nothing that asks for input: those are stopped by other tests.
CODES = ["", " ", "1 + 1", "int x = ;", "}", "{", "(" * 3000, "x" * 50_000, "/*", '"', '"""', "'", "class", "class A {", "%", "%%",
         "%nothing", "%%nothing\nx", "!ls", "\\u", "\\u0000", "\ud800", "\u0000", "int \u00e4 = 1;", "\U0001f600", "@", "import ;",
         "import no.such.Thing;", "void f() { f( }", "1" + " + 1" * 500, "enum", "record R(", "return", "throw null;", "null",
         "(Object) null", "int[] a = {};", "new Object() {}", "goto", "-> x", "::", "//", "#!/bin/sh", "\r\n\r\n\t"]
TEXTS = ["", "x", "-1", "*" * 50 + "!", "*a" * 40 + "*!", "\u0000", "\ud800", "\U0001f600" * 10, "../../etc", "x" * 20_000, "%s%n{}$1"]
NUMBERS = [0, -1, 1, 2**31, -2**31 - 1, 2**63, 10**400, 1.5, -0.0, float("nan"), float("inf")]


class Fuzz:
    """Makes messages for a kernel."""

    def __init__(self, seed, kernel):
        self.random = random.Random(seed)
        self.kernel = kernel

    def message(self, channel):
        """The frames of one message for a channel."""
        if channel == "hb":
            return self.frames()
        if channel == "iopub":
            return self.random.choice([self.frames, self.subscription])()
        return self.random.choice([self.frames, self.unsigned, self.broken, self.mutated, self.mutated, self.mutated])()

    def blob(self, most=200):
        return self.random.randbytes(self.random.randrange(most))

    def frames(self):
        """No message at all, perhaps with a delimiter somewhere."""
        frames = [self.blob() for _ in range(self.random.randrange(1, 9))]
        if self.random.random() < 0.5:
            frames.insert(self.random.randrange(len(frames) + 1), DELIMITER)
        return frames

    def subscription(self):
        length = self.random.choice([0, 1, 10, 100, 100, 100, 20_000])
        return [bytes([self.random.choice([0, 1, 2])]) + self.random.randbytes(length)]

    def unsigned(self):
        frames = self.mutated()
        at = frames.index(DELIMITER) + 1
        frames[at] = self.random.choice([b"", b"0" * 64, self.blob(), frames[at][:-1], frames[at].upper() + b" "])
        return frames

    def broken(self):
        """Signed, but with JSON that is damaged, or frames that are missing or too many."""
        parts = [json.dumps(part).encode() for part in self.parts()]
        at = self.random.randrange(4)
        part = parts[at]
        cut = self.random.randrange(len(part))
        parts[at] = self.random.choice([
            part[:cut], part[:cut] + self.blob(20) + part[cut:], part[:cut] + b"\xff\xfe\xc3\x28" + part[cut:], b"", b"null", b"[]",
            b'"text"', b"7", b"[" * 50_000, b'{"a":' * 50_000, part + part, b"\xef\xbb\xbf" + part, part.replace(b'"', b"'")])
        frames = signed(self.kernel, parts)
        change = self.random.randrange(6)
        if change == 0:
            del frames[self.random.randrange(len(frames))]
        elif change == 1:
            frames.insert(self.random.randrange(len(frames) + 1), self.random.choice([DELIMITER, b"", self.blob()]))
        return frames

    def mutated(self):
        """Well-formed and signed, with other values than the protocol allows."""
        identities = [self.blob(20) for _ in range(self.random.choice([0, 0, 0, 1, 3]))]
        buffers = [self.blob() for _ in range(self.random.choice([0, 0, 0, 1, 3]))]
        return identities + signed(self.kernel, self.parts()) + buffers

    def parts(self):
        msg_type = self.random.choice(TYPES)
        content = dict(CONTENTS.get(msg_type, {}))
        head = header(msg_type)
        parts = [head, {}, {}, content]
        for _ in range(self.random.choice([0, 1, 1, 2, 4])):
            part = self.random.choice([content, content, content, head, parts[1], parts[2]])
            name = self.random.choice([*part, "extra"])
            if name == "code":
                part[name] = self.random.choice(CODES + [self.text()])
            elif self.random.random() < 0.3:
                part.pop(name, None)
            elif name != "msg_type" or self.random.random() < 0.2:
                part[name] = self.value()
        if self.random.random() < 0.05:
            parts[self.random.randrange(4)] = self.value()
        return parts

    def value(self, depth=0):
        kind = self.random.randrange(9 if depth < 3 else 6)
        if kind == 0:
            return None
        if kind == 1:
            return self.random.random() < 0.5
        if kind in (2, 3):
            return self.random.choice(NUMBERS)
        if kind == 4:
            return self.random.choice(TEXTS)
        if kind == 5:
            return self.text()
        if kind == 6:
            return [self.value(depth + 1) for _ in range(self.random.randrange(4))]
        if kind == 7:
            return {self.text(): self.value(depth + 1) for _ in range(self.random.randrange(4))}
        nested = 0
        for _ in range(self.random.choice([10, 100, 240])):
            nested = [nested] if self.random.random() < 0.5 else {"n": nested}
        return nested

    def text(self):
        return "".join(self.random.choices(string.printable + "äß語\u2028", k=self.random.randrange(60)))

    def bytes_on_the_wire(self):
        """What somebody sends who does not speak ZeroMQ, or speaks it wrongly."""
        greeting = b"\xff" + bytes(8) + b"\x7f\x03\x00NULL" + bytes(48)
        ready = b"\x04\x1c\x05READY\x0bSocket-Type\x00\x00\x00\x06DEALER"
        size = self.random.choice([1 << 62, (1 << 31) - 1, 1 << 30, -1])
        return self.random.choice([
            self.blob(500), greeting[:self.random.randrange(64)], greeting + self.blob(500), greeting + ready + self.blob(500),
            greeting + ready + b"\x02" + struct.pack(">q", size) + self.blob(500), b"GET / HTTP/1.1\r\n\r\n"])
