"""The command that is the kernel."""
import re
from collections.abc import Iterable
from pathlib import Path

# For a JVM that starts fast and compiles little, with one thread, and small methods: it only serves the session JVM, where the
# user's code runs, and has hardly compiled when a notebook is done.
# InitialHeapSize: Java would take a share of the machine's memory at first, and fill a third of it before it collects anything; the heap grows
# where a notebook needs more, and becomes smaller again, at once, when the kernel is idle, and only then.
# -Xlog:disable: an archive that does not fit is no error, and the JVM must not say so in the notebook.
JVM_FLAGS = ["-XX:TieredStopAtLevel=1", "-XX:CICompilerCount=1", "-XX:C1MaxInlineSize=20", "-XX:+UseSerialGC",
             "-XX:InitialHeapSize=48m", "-XX:NewSize=20m", "-XX:-ShrinkHeapInSteps", "-XX:MaxHeapFreeRatio=100",
             "-Xshare:auto", "-Xlog:disable", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"]


def of(java: Path, version: str, home: Path, data: Path, archives: Path | None) -> list[str]:
    """All but the connection file, for this `java` of that version.

    home: what the package brings. data: what kernels keep. archives: where those of class data are, or will be; None if none is to be used.
    """
    archives = archives or home  # where there are none
    archive = archives / f"kernel-{version}.jsa"
    flags = [*JVM_FLAGS, f"-XX:SharedArchiveFile={archive}"] if archive.is_file() else JVM_FLAGS
    server, = (home / "lib").glob("server-*.jar")
    return [str(java), *flags, f"-Delara.home={home}", f"-Delara.data={data}", f"-Delara.archives={archives}", "-jar", str(server)]


def session_options(options: Iterable[str]) -> str:
    """As ELARA_SESSION_OPTIONS has them, from where the kernel reads what the JVM of the user's code gets besides."""
    return " ".join(f'"{each}"' if re.search(r"\s", each) else each for each in options)
