"""A small clone of the project with a JDK and a Maven that are only scripts, and a way to call lab in it."""
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools import places

# As `lab` itself, on a machine where nothing lies in the usual places.
DRIVER = """
import shutil, sys, zipfile
sys.path.insert(0, sys.argv[1])
from tools import aliases, cli, maven, places, venv
from elara_kernel import jdk
jdk.usual_places = lambda environ: []
maven.usual_places = lambda: []
aliases.shared_places = lambda: []
if sys.argv[2] == "no-venv":
    venv.ensure = lambda requirements: None
    def unpack(wheel):
        shutil.rmtree(places.HOME, ignore_errors=True)
        zipfile.ZipFile(wheel).extractall(places.HOME.parent)
    venv.install_wheel = unpack
sys.exit(cli.main(sys.argv[3:]))
"""
MAVEN = """#!/bin/sh
case "$*" in *-v*) echo "Apache Maven 3.9.9 (unknown)"; exit 0;; esac
echo "$@" >> "$0.calls"
for module in kernel/agent kernel/compat kernel/server notebooks/helpers; do
  mkdir -p $module/target
  name=$(basename $module)
  cat $module/pom.xml > $module/target/$name-0.1.0.jar
  test $name = server || test $name = compat || echo sources > $module/target/$name-0.1.0-sources.jar
done
mkdir -p kernel/server/target/lib
echo gson > kernel/server/target/lib/gson-2.jar
"""


def script(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    file.chmod(0o755)
    return file


def fake_jdk(folder: Path, version: str = "21.0.2") -> Path:
    for name in ("java", "javac"):
        script(folder / "bin" / name, "#!/bin/sh\nexit 0\n")
    (folder / "release").write_text(f'IMPLEMENTOR="Nobody"\nJAVA_VERSION="{version}"\n')
    return folder


class Clone:
    def __init__(self, root: Path, venv: str) -> None:
        self.root = root
        self.venv = venv
        self.bin = root.parent / "bin"
        self.mvn = script(self.bin / "mvn", MAVEN)
        self.variables = {
            "PATH": os.pathsep.join([str(self.bin), "/usr/bin", "/bin"]),
            "HOME": str(root.parent / "home"), "JUPYTER_DATA_DIR": str(root.parent / "jupyter"), "JAVA_HOME": str(fake_jdk(root.parent / "jdk-21"))}

    @property
    def home(self) -> Path:
        """The Elara home: what is installed of the kernel."""
        return self.root / places.HOME.relative_to(places.ROOT)

    def lab(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess:
        return subprocess.run([sys.executable, "-c", DRIVER, str(self.root), self.venv, *arguments], text=True,
                              env=self.variables | variables, capture_output=True, stdin=subprocess.DEVNULL, timeout=120)

    def fails(self, *arguments: str, **variables: str) -> str:
        """The one sentence that lab ends with; everything else about the failure is checked here."""
        result = self.lab(*arguments, **variables)
        assert result.returncode != 0, result.stdout
        assert "Traceback" not in result.stdout + result.stderr
        sentence, = result.stderr.strip().splitlines()
        return sentence

    def maven_calls(self) -> int:
        calls = Path(f"{self.mvn}.calls")
        return len(calls.read_text().splitlines()) if calls.exists() else 0


def make_clone(root: Path, venv: str) -> Clone:
    for folder in ("tools", "kernel/python"):
        shutil.copytree(places.ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (root / "kernel/python/elara_kernel/archive.py").write_text("def build(home, jdk, directory, python, environment):\n    directory.mkdir(parents=True, exist_ok=True)\n    return True\n")
    shutil.copy(places.ROOT / "LICENSE", root)
    for module in ["", *places.MODULES]:
        (root / module).mkdir(parents=True, exist_ok=True)
        shutil.copy(places.ROOT / module / "pom.xml", root / module / "pom.xml")
    for name in ("requirements.txt", "requirements-test.txt", "constraints.txt"):
        (root / name).write_text("# nothing to install\n")
    return Clone(root, venv)


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    """Its Python environment is left out: making one takes seconds."""
    return make_clone(tmp_path / "tö st" / "ela ra", "no-venv")


@pytest.fixture
def whole_clone(tmp_path: Path) -> Clone:
    return make_clone(tmp_path / "tö st" / "ela ra", "venv")
