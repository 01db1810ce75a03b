"""The wheel: what is in it, and that a Python which has nothing else runs the course's notebook with it."""
import base64
import csv
import functools
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from elara_kernel import jdk

from tools import contents, environment, places, wheel

SECONDS = 600
NOTEBOOK = "02-nonlinearity-and-xor.ipynb"
RUN = """
import sys, nbformat
from nbclient import NotebookClient
notebook = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(notebook, kernel_name="java", timeout=300, startup_timeout=300).execute()
print(sum(cell.cell_type == "code" and bool(cell.outputs) for cell in notebook.cells))
"""


@pytest.fixture(scope="module")
def packed(tmp_path_factory):
    return wheel.write(tmp_path_factory.mktemp("dist"))


def test_equal_contents_make_an_equal_file(packed):
    code = "import hashlib; from tools import wheel; print(hashlib.sha256(wheel.packed()[1]).hexdigest())"
    elsewhere = subprocess.run([sys.executable, "-c", code], cwd=places.ROOT, capture_output=True, text=True, check=True, umask=0o077,
                               env={**os.environ, "TZ": "Pacific/Auckland", "PYTHONHASHSEED": "7", "LC_ALL": "C"})
    assert elsewhere.stdout.strip() == hashlib.sha256(packed.read_bytes()).hexdigest()


def test_each_file_is_recorded_as_it_is(packed):
    with zipfile.ZipFile(packed) as archive:
        record = archive.read(f"elara_kernel-{contents.version()}.dist-info/RECORD").decode().splitlines()
        rows = {name: (digest, size) for name, digest, size in csv.reader(record)}
        assert rows.keys() == set(archive.namelist())
        for name in archive.namelist():
            content = archive.read(name)
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
            assert rows[name] == (f"sha256={digest}", str(len(content))) or name.endswith("/RECORD"), name


def test_it_has_the_kernel_the_helpers_and_the_licences(packed):
    names = zipfile.ZipFile(packed).namelist()
    version = contents.version()
    for name in (f"lib/server-{version}.jar", f"lib/agent-{version}.jar", f"lib/compat-{version}.jar",
                 f"repository/elara/helpers/{version}/helpers-{version}.jar"):
        assert f"elara_kernel/{name}" in names
    for name in ("LICENSE", "third-party/asm.txt", "third-party/jsoup.txt"):
        assert f"elara_kernel-{version}.dist-info/licenses/{name}" in names
    assert not [name for name in names if "__pycache__" in name or name.endswith(".part")]


def test_what_systems_leave_in_folders_is_not_in_it(packed, tmp_path, monkeypatch):
    sources = shutil.copytree(places.PACKAGE, tmp_path / "python", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("licences/.DS_Store", "elara_kernel/.x.py", "elara_kernel/logos/._logo-64x64.png"):
        (sources / name).touch()
    monkeypatch.setattr(places, "PACKAGE", sources)
    monkeypatch.setattr(contents.kernelspec, "LOGOS", sources / "elara_kernel/logos")
    assert wheel.packed()[1] == packed.read_bytes()


def test_what_it_says_of_itself_is_well_formed(packed):
    from packaging.metadata import Metadata
    with zipfile.ZipFile(packed) as archive:
        info = f"elara_kernel-{contents.version()}.dist-info"
        said = Metadata.from_email(archive.read(f"{info}/METADATA"), validate=True)
        for file in said.license_files:
            assert archive.getinfo(f"{info}/licenses/{file}").file_size > 500
    assert (said.name, str(said.version), str(said.requires_python)) == ("elara-kernel", contents.version(), ">=3.11")
    assert said.license_expression and said.description


class Installed:
    """The wheel in a new environment, of somebody with an empty home but for what Maven has downloaded already."""

    def __init__(self, folder: Path, packed: Path) -> None:
        self.folder, self.home = folder / "environment", folder / "home"
        subprocess.run([getattr(sys, "_base_executable", sys.executable), "-m", "venv", "--without-pip", self.folder], check=True, env=environment.plain())
        self.bin = self.folder / ("Scripts" if os.name == "nt" else "bin")
        done = subprocess.run([sys.executable, "-m", "pip", "--python", self.bin / "python", "install", "-q", "--disable-pip-version-check", "-c", "constraints.txt",
                               "-c", "requirements.txt", packed, "nbclient"], cwd=places.ROOT, env=environment.plain(), capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        (self.home / ".m2").mkdir(parents=True)
        (self.home / "t mp").mkdir()
        offline_settings().write(self.home / ".m2/settings.xml", "utf-8")

    def begin(self, *command: object, cwd: Path | None = None, **variables: str) -> subprocess.Popen:
        # No trace of the environment that the tests run in, and no network.
        plain = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "XDG_", "PYTHON", "ELARA_", "VIRTUAL_"))}
        nowhere = {name: "http://127.0.0.1:9" for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY")}
        # Java takes the home from the system's list of users and not from the variable.
        java = {"JDK_JAVA_OPTIONS": f'"-Duser.home={self.home}"'}
        return subprocess.Popen([str(self.bin / str(command[0])), *map(str, command[1:])], cwd=cwd or self.home, text=True, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, env=plain | nowhere | java | {"HOME": str(self.home), "TMPDIR": str(self.home / "t mp")} | variables)

    def run(self, *command: object, **options: str) -> subprocess.CompletedProcess:
        return ended(self.begin(*command, **options))

    def files(self) -> dict[Path, int]:
        package = next(self.folder.glob("**/site-packages/elara_kernel"))
        return {path: path.stat().st_mtime_ns for path in package.rglob("*") if path.is_file() and path.suffix != ".pyc"}


def ended(process: subprocess.Popen) -> subprocess.CompletedProcess:
    with process:
        try:
            said, errors = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
    return subprocess.CompletedProcess(process.args, process.returncode, said, errors)


@functools.cache
def home_of_java() -> Path:
    """Where Maven has its folder: Java asks the system, whatever HOME says."""
    asked = subprocess.run([jdk.find("run the test again").java, "-XshowSettings:properties", "-version"], capture_output=True, text=True, check=True)
    return Path(re.search(r"^\s*user\.home = (.+?)\s*$", asked.stderr, re.M)[1])


def settings() -> ElementTree.ElementTree:
    """This user's of Maven, or none."""
    file = home_of_java() / ".m2/settings.xml"
    return ElementTree.parse(file) if file.is_file() else ElementTree.ElementTree(ElementTree.Element("settings"))


def local_repository() -> Path:
    """Where this user's Maven keeps its downloads; `lab setup` has built the helpers with it."""
    stated = settings().findtext("{*}localRepository")
    return Path(stated.replace("${user.home}", str(home_of_java()))) if stated else home_of_java() / ".m2/repository"


def offline_settings() -> ElementTree.ElementTree:
    """With the same downloads and mirrors (Maven remembers where a jar came from), but no network."""
    changed = settings()
    root = changed.getroot()
    space = root.tag.removesuffix("settings")
    for name, text in (("localRepository", str(local_repository())), ("offline", "true")):
        for old in root.findall(space + name):
            root.remove(old)
        ElementTree.SubElement(root, space + name).text = text
    return changed


@pytest.fixture(scope="module")
def installed(packed, tmp_path_factory):
    return Installed(tmp_path_factory.mktemp("ins talled"), packed)


def wait(condition, what: str) -> None:
    deadline = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < deadline, f"not within {SECONDS} s: {what}"
        time.sleep(0.2)


def found(doctor: subprocess.CompletedProcess) -> dict[str, str]:
    """What it says, by what it is about."""
    assert doctor.returncode == 0, doctor.stdout + doctor.stderr
    return {what: text.strip() for what, text in (line.split(":", 1) for line in doctor.stdout.splitlines())}


@pytest.mark.timeout(1800)
def test_from_pip_install_to_the_course(installed, tmp_path):
    """One after the other, as a user's first hour has it; each step needs the one before."""
    spec = json.loads((installed.folder / "share/jupyter/kernels/java/kernel.json").read_text("utf-8"))
    assert spec["argv"] == ["python", "-P", "-m", "elara_kernel", "{connection_file}"]
    before = installed.files()
    for name in ("re.py", "pathlib.py", "jdk.py"):  # in the notebook's folder, where a student may have anything
        (tmp_path / name).write_text("raise SystemExit('the wrong module')")

    for doctor in [installed.begin("elara-kernel", "--doctor", cwd=tmp_path) for _ in range(2)]:  # two first starts at once
        assert found(ended(doctor))["1 + 1"].startswith("2, ")
    cache = installed.home / ("Library/Caches/elara" if sys.platform == "darwin" else ".cache/elara")
    wait(lambda: len(list(cache.glob("cds/*/*.jsa"))) == 2 and not list(cache.glob("cds/*/lock")), "the class-data archives, made in the background")
    assert not list(cache.glob("cds/*/*.part")) and not list(cache.glob("cds/*/failed"))

    # Not while those are made, which takes a core.
    notebook = installed.run("python", "-P", "-c", RUN, places.NOTEBOOKS / NOTEBOOK, cwd=tmp_path)
    assert notebook.returncode == 0, notebook.stderr[-2000:]
    assert int(notebook.stdout) > 5

    later = found(installed.run("elara-kernel", "--doctor"))
    assert later["1 + 1"].startswith("2, ") and str(cache) in later["archives"]
    assert list(cache.glob("start-*")), "the next start knows what this one has found"
    assert installed.files() == before, "an installation may be read-only"
    assert list(installed.home.rglob("history.jsonl"))


def test_a_jdk_that_is_gone_is_named(installed, tmp_path):
    gone = installed.run("python", "-P", "-m", "elara_kernel", tmp_path / "connection.json", ELARA_JDK=str(tmp_path / "jdk"))
    assert gone.returncode == 1
    assert gone.stderr.strip() == f"{tmp_path / 'jdk'} is not the folder of a JDK 17 or newer: name one that has bin/java and bin/javac in it."


def test_it_says_its_version(installed):
    assert installed.run("elara-kernel", "--version").stdout == f"Elara {contents.version()}\n"
