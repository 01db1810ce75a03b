"""`lab wheel`: the kernel as a Python wheel, for `pip install`. `lab setup` installs the same into .venv.

The format: https://packaging.python.org/en/latest/specifications/binary-distribution-format. Equal contents make an equal
file, byte for byte: names are sorted, times are that of pom.xml, and nothing is compressed (nearly all of it is in jars, which are).
"""
import base64
import hashlib
import io
import os
import shutil
import xml.etree.ElementTree as ElementTree
import zipfile
from datetime import datetime
from pathlib import Path

from elara_kernel import jdk

from tools import build, contents, lock, metadata, places, progress, stamps, venv
from tools.problem import Problem


def main(arguments: list[str]) -> int:
    if arguments:
        raise Problem("`./lab wheel` takes no arguments: the wheel is put into dist/.")
    build.ensure(jdk.find("call ./lab again"))
    file = write(places.DIST)
    progress.step(f"Made {file}")
    return 0


def install() -> None:
    """Into .venv, when it is another than the one there."""
    for old in ("lib", "repository"):  # where versions without a wheel had their jars
        shutil.rmtree(places.DATA / old, ignore_errors=True)
    name, content = packed()
    stamp = stamps.of(hashlib.sha256(content).hexdigest(), places.HOME)
    with lock.held():
        if stamps.is_fresh("wheel", stamp) and (places.HOME / "lib").is_dir():
            return
        venv.install_wheel(write(places.VENV / "wheel"))
        stamps.write("wheel", stamp)


def write(folder: Path) -> Path:
    name, content = packed()
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f"{name}.{os.getpid()}"
    part.write_bytes(content)
    for old in folder.glob("elara_kernel-*.whl"):
        old.unlink(missing_ok=True)
    os.replace(part, folder / name)
    return folder / name


def packed() -> tuple[str, bytes]:
    """The wheel's file name and content."""
    stem = f"{contents.PACKAGE}-{contents.version()}"
    info = f"{stem}.dist-info"
    files = contents.package()
    files |= {f"{stem}.data/data/{name}": content for name, content in contents.data().items()}
    files |= {f"{info}/{name}": content for name, content in metadata.files(contents.version()).items()}
    record = [f"{name},sha256={_digest(content)},{len(content)}\n" for name, content in sorted(files.items())]
    files[f"{info}/RECORD"] = "".join([*record, f"{info}/RECORD,,\n"]).encode()
    # The description of the wheel comes last, so that it can be read without the rest.
    names = sorted(files, key=lambda name: (name.startswith(info), name))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, _time())
            entry.create_system = 3  # Unix, whose permissions follow, wherever it is made
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, files[name])
    return f"{stem}-py3-none-any.whl", target.getvalue()


def _digest(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


def _time() -> tuple[int, ...]:
    """The time that the jars say of themselves, too."""
    stated = ElementTree.parse(places.ROOT / "pom.xml").findtext(f".//{contents.POM}project.build.outputTimestamp")
    return datetime.fromisoformat(stated).timetuple()[:6]
