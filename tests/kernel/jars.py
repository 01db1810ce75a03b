"""Small jars and Maven repositories, made with the JDK under test."""

import hashlib
import os
import subprocess
import zipfile
from pathlib import Path

import kernelspecs

POM = """\
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>{group}</groupId>
  <artifactId>{artifact}</artifactId>
  <version>{version}</version>
  <dependencies>{dependencies}</dependencies>
</project>
"""

DEPENDENCY = "<dependency><groupId>{0}</groupId><artifactId>{1}</artifactId><version>{2}</version></dependency>"


def compiled(folder, sources, class_path=()):
    """Compiles sources (file name to text) and returns the folder with the classes."""
    for name, text in sources.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    java = kernelspecs.java()
    path_option = ["-cp", os.pathsep.join(map(str, class_path))] if class_path else []
    options = ["--release", "17", "-encoding", "UTF-8", "-d", folder / "classes", *path_option]
    subprocess.run([java.with_stem("javac"), *options, *[folder / name for name in sources]], check=True)
    return folder / "classes"


def jar(path, files=None, classes=None, package=""):
    """Makes a jar of files (name to text) and of the compiled classes of a package."""
    with zipfile.ZipFile(path, "w") as archive:
        for file in classes.rglob(f"{package}/*.class") if classes else []:
            archive.write(file, file.relative_to(classes))
        for name, text in (files or {}).items():
            archive.writestr(name, text)
    return path


class Repository:
    """A Maven repository in a directory."""

    def __init__(self, directory):
        self.directory = directory
        directory.mkdir(parents=True)

    @property
    def url(self):
        return self.directory.as_uri()

    def add(self, coordinates, dependencies=(), classes=None, sources=None):
        """Puts an artifact, ``group:artifact:version``, into the repository; its jar holds a file that says so.

        ``classes`` is a folder of more to put into it; with ``sources``, name to text, there is a jar of these, too.
        """
        group, artifact, version = coordinates.split(":")
        folder = self.directory / group.replace(".", "/") / artifact / version
        folder.mkdir(parents=True)
        jar(folder / f"{artifact}-{version}.jar", {f"{artifact}.txt": f"{artifact} {version}"}, classes, "**")
        if sources:
            jar(folder / f"{artifact}-{version}-sources.jar", sources)
        pom = POM.format(group=group, artifact=artifact, version=version,
                         dependencies="".join(DEPENDENCY.format(*each.split(":")) for each in dependencies))
        (folder / f"{artifact}-{version}.pom").write_text(pom, encoding="utf-8")
        versions = sorted(child.name for child in folder.parent.iterdir() if child.is_dir())
        metadata = "".join(f"<version>{each}</version>" for each in versions)
        (folder.parent / "maven-metadata.xml").write_text(
            f"<metadata><groupId>{group}</groupId><artifactId>{artifact}</artifactId><versioning>"
            f"<latest>{versions[-1]}</latest><release>{versions[-1]}</release><versions>{metadata}</versions>"
            "</versioning></metadata>", encoding="utf-8")
        for file in [*folder.iterdir(), folder.parent / "maven-metadata.xml"]:
            if file.is_file() and file.suffix in (".jar", ".pom", ".xml"):
                Path(str(file) + ".sha1").write_text(hashlib.sha1(file.read_bytes()).hexdigest())


def agent_jar():
    """The jar with the API that renderers implement."""
    return next((kernelspecs.home() / "lib").glob("agent-*.jar"))
