""".binder says what README and requirements.txt say: JupyterLab in the cloud has what `./lab` would make."""
import re

from elara_kernel import advice as jdk_advice
from tools import advice, cli, places

BINDER = places.ROOT / ".binder"


def test_it_installs_what_the_advice_names():
    packages = (BINDER / "apt.txt").read_text().split()
    assert len(packages) == 2
    for sentence, package in zip((jdk_advice.JDK, advice.MAVEN), packages):
        assert f"`sudo apt install {package}`" in sentence


def test_its_python_packages_are_those_of_lab():
    assert (BINDER / "requirements.txt").read_text() == "-r ../requirements.txt\n"


def test_its_python_is_new_enough():
    major, minor = re.fullmatch(r"python-(\d+)\.(\d+)\n", (BINDER / "runtime.txt").read_text()).groups()
    assert (int(major), int(minor)) >= (3, 11)


def test_it_calls_what_there_is():
    script = BINDER / "postBuild"
    assert script.stat().st_mode & 0o100
    text = script.read_text()
    assert set(re.findall(r"^\./lab (\w+)", text, re.M)) <= set(cli.COMMANDS)
    named = re.findall(r"notebooks/\S+\.ipynb", text)
    assert named and all((places.ROOT / name).is_file() for name in named)
    assert "dist/elara_kernel-*.whl" in text
