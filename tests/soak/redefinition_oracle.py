"""Plain javac and a fresh JVM, that compile and run what is current: `oracle`."""

import struct
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

SOURCES = sorted(Path(__file__).with_name("oracle").glob("*.java"))
EXPORTS = ["--add-exports", "jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED"]


class Oracle:
    """The other JVM."""

    def __init__(self, java):
        self.known = {}
        self.classes = tempfile.TemporaryDirectory()
        bin_folder = Path(java).parent
        subprocess.run([bin_folder / "javac", *EXPORTS, "-d", self.classes.name, *SOURCES], check=True)
        self.process = subprocess.Popen(
            [java, *EXPORTS, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss1m", "-Xshare:auto", "-cp", self.classes.name, "RedefinitionOracle"],
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
