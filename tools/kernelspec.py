"""The kernelspec `java`: how Jupyter starts the kernel."""
import json
import shutil
from pathlib import Path

from tools import environment, jdk, places

# For a JVM that starts fast and compiles little, with one thread, and small methods: it only serves the session JVM, where the
# user's code runs, and has hardly compiled when a notebook is done.
# InitialHeapSize: Java would take a share of the machine's memory at first, and fill a third of it before it collects anything; the heap grows
# where a notebook needs more, and becomes smaller again, at once, when the kernel is idle, and only then.
# -Xlog:disable: an archive that does not fit is no error, and the JVM must not say so in the notebook.
JVM_FLAGS = ["-XX:TieredStopAtLevel=1", "-XX:CICompilerCount=1", "-XX:C1MaxInlineSize=20", "-XX:+UseSerialGC",
             "-XX:InitialHeapSize=48m", "-XX:NewSize=20m", "-XX:-ShrinkHeapInSteps", "-XX:MaxHeapFreeRatio=100",
             "-Xshare:auto", "-Xlog:disable", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"]


def archive_of(java: Path, home: Path) -> Path:
    """The kernel JVM's class-data archive; each Java version needs its own."""
    return home / "cds" / f"kernel-{jdk.inspect(java).version}.jsa"


def write(directory: Path, java: Path, home: Path) -> None:
    """Writes kernel.json and the logos into `directory`, for this `java` (absolute) and Elara home."""
    archive = archive_of(java, home)
    flags = [*JVM_FLAGS, f"-XX:SharedArchiveFile={archive}"] if archive.is_file() else JVM_FLAGS
    server, = (home / "lib").glob("server-*.jar")
    spec = {
        "argv": [str(java), *flags, f"-Delara.home={home}", "-jar", str(server), "{connection_file}"],
        "display_name": "Java (Elara)",
        "language": "java",
        "interrupt_mode": "message",
        "env": environment.utf8_locale(),
        # It has to be asked for: jupyter_client makes keys only where its `transport_encryption` is set.
        "metadata": {"supported_encryption": ["curve"]},
    }
    shutil.copytree(places.ROOT / "tools" / "kernelspec", directory, dirs_exist_ok=True)
    (directory / "kernel.json").write_text(json.dumps(spec, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
